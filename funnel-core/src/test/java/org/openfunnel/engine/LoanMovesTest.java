package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Header;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.sla.SharedFiles;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Calendars;
import tools.jackson.databind.JsonNode;

/**
 * The ways that real loan applications took, through the engine, against refusals that were counted without our code.
 *
 * <p>Source: BPI Challenge 2012, every second case, as shipped with pm4py.
 */
class LoanMovesTest {
    private static final String ORACLE = "data/oracles/bpic2012_dev.json";
    private static final Actor BANK = Actor.of("bank");
    private static final List<String> UNDECIDED =
            List.of("submitted", "partlysubmitted", "preaccepted", "accepted", "finalized");

    /** As the bank works: everything may be cancelled or declined until it is approved. */
    private static final FunnelEngine MODEL =
            engine("partlysubmitted preaccepted accepted finalized", "partlysubmitted preaccepted accepted finalized");

    /** What is only partly submitted may not be cancelled, and what is accepted has to be finalized first. */
    private static final FunnelEngine STRICT = engine("preaccepted finalized", "partlysubmitted preaccepted finalized");

    /** Something that was done to an application: the stage it was brought to. */
    private record Step(String to, Instant at) {}

    /** What came of an application: where it is, how it was lost, and what was refused on the way. */
    private record Told(LeadState state, Optional<String> lost, List<String> refused) {}

    private static FunnelEngine engine(String cancelledFrom, String declinedFrom) {
        List<Stage> stages = new ArrayList<>();
        UNDECIDED.forEach(stage -> stages.add(Stage.of(stage, Stage.Kind.OPEN)));
        Stream.of("approved", "registered", "activated").forEach(stage -> stages.add(Stage.of(stage, Stage.Kind.WON)));
        Stream.of("cancelled", "declined").forEach(stage -> stages.add(Stage.of(stage, Stage.Kind.LOST)));
        List<Move> moves = List.of(
                move("submit-rest", "submitted", "partlysubmitted"),
                move("preaccept", "partlysubmitted", "preaccepted"),
                move("accept", "preaccepted", "accepted"),
                move("finalize", "accepted", "finalized"),
                move("approve", "finalized registered activated", "approved"),
                move("register", "finalized approved activated", "registered"),
                move("activate", "finalized approved registered", "activated"),
                move("cancel", cancelledFrom, "cancelled"),
                move("decline", declinedFrom, "declined"));
        return FunnelEngine.of(
                FunnelPolicy.builder("loans", "1", "china", Funnel.of(stages, moves))
                        .build(),
                Calendars.china());
    }

    private static Move move(String id, String from, String to) {
        Set<Name> stages = new TreeSet<>();
        Arrays.stream(from.split(" ", -1)).map(Name::of).forEach(stages::add);
        return new Move(
                Name.of(id),
                Header.NONE,
                stages,
                Name.of(to),
                Name.of(id),
                false,
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "partlysubmitted declined,                                                         '',   ''",
        "partlysubmitted preaccepted cancelled,                                            '',   ''",
        "partlysubmitted preaccepted accepted finalized,                                   '',   ''",
        "partlysubmitted preaccepted accepted finalized registered activated approved,     '',   ''",
        "partlysubmitted preaccepted accepted cancelled,     '',   accepted -> cancelled",
        "partlysubmitted preaccepted accepted declined,      '',   accepted -> declined",
        "partlysubmitted cancelled,                          '',   partlysubmitted -> cancelled",
        "partlysubmitted accepted,       partlysubmitted -> accepted,    partlysubmitted -> accepted",
        "partlysubmitted declined preaccepted,  declined -> preaccepted,  declined -> preaccepted",
    })
    void aCaseIsRefusedWhatItsPolicyDoesNotKnow(String stages, String byModel, String byStrict) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("submitted", Instant.parse("2011-10-01T08:00:00Z")));
        for (String stage : stages.split(" ", -1)) {
            steps.add(new Step(stage, steps.get(steps.size() - 1).at().plusSeconds(3600)));
        }
        assertThat(String.join(", ", replay(MODEL, "case", steps).refused())).isEqualTo(byModel);
        assertThat(String.join(", ", replay(STRICT, "case", steps).refused())).isEqualTo(byStrict);
    }

    @Test
    void theModelIsThatOfTheOracleAndRefusesNothing() {
        JsonNode oracle = SharedFiles.json(ORACLE);
        Map<String, Set<String>> ways = new TreeMap<>();
        oracle.path("conformance_A_machine")
                .path("model")
                .properties()
                .forEach(from -> from.getValue()
                        .forEach(to -> ways.computeIfAbsent(stage(from.getKey()), any -> new TreeSet<>())
                                .add(stage(to.asString()))));
        assertThat(ways(MODEL)).isEqualTo(ways);

        List<Told> told = replayAll(MODEL, oracle);
        assertThat(refusals(told)).isEmpty();
        assertThat(told.stream().filter(LoanMovesTest::isUndecided))
                .hasSize(oracle.path("conformance_A_machine")
                        .path("conforming_but_undecided")
                        .asInt());
        assertThat(count(told.stream().flatMap(each -> each.lost().stream())))
                .isEqualTo(counts(oracle.path("lost_at_stage")));
    }

    @Test
    void theStrictModelRefusesExactlyWhatTheOracleCounts() {
        JsonNode oracle = SharedFiles.json(ORACLE);
        JsonNode strict = oracle.path("conformance_A_strict");
        List<Told> told = replayAll(STRICT, oracle);
        assertThat(refusals(told)).isEqualTo(counts(strict.path("violations"))).isNotEmpty();
        assertThat(told.stream().filter(each -> !each.refused().isEmpty()))
                .hasSize(strict.path("cases_violating").asInt());
        assertThat(told.stream().filter(LoanMovesTest::isUndecided))
                .hasSize(oracle.path("conformance_A_machine")
                                .path("conforming_but_undecided")
                                .asInt()
                        + strict.path("cases_violating").asInt());
    }

    private static Map<String, Set<String>> ways(FunnelEngine engine) {
        Map<String, Set<String>> ways = new TreeMap<>();
        engine.policy()
                .funnel()
                .moves()
                .forEach(move -> move.from()
                        .forEach(from -> ways.computeIfAbsent(from.value(), any -> new TreeSet<>())
                                .add(move.to().value())));
        return ways;
    }

    private static List<Told> replayAll(FunnelEngine engine, JsonNode oracle) {
        List<Told> told = new ArrayList<>();
        SharedFiles.rowsBy("case", "data/bpic2012_dev/bpic2012_dev.csv.gz")
                .forEach((id, rows) -> told.add(replay(engine, id, steps(rows))));
        assertThat(told).hasSize(oracle.path("cases").asInt());
        return told;
    }

    private static List<Step> steps(List<NamedCsvRecord> rows) {
        return rows.stream()
                .filter(row -> row.getField("activity").startsWith("A_"))
                .map(row -> new Step(
                        stage(row.getField("activity")),
                        OffsetDateTime.parse(row.getField("timestamp")).toInstant()))
                .toList();
    }

    private static String stage(String activity) {
        return activity.substring("A_".length()).toLowerCase(Locale.ROOT);
    }

    private static Told replay(FunnelEngine engine, String id, List<Step> steps) {
        LeadState state = LeadState.none(LeadId.of(id));
        Optional<String> lost = Optional.empty();
        List<String> refused = new ArrayList<>();
        for (Step step : steps) {
            Decision decision = engine.decide(state, engine.catalog().given().build(), command(engine, step));
            String before = state.stage().map(Name::value).orElse("");
            if (decision.isApplied()) {
                assertThat(decision.after().stage()).contains(Name.of(step.to()));
                lost = step.to().equals("cancelled") || step.to().equals("declined")
                        ? Optional.of(before + "|" + step.to())
                        : lost;
            } else {
                assertThat(decision)
                        .isInstanceOfSatisfying(
                                Decision.Refused.class,
                                it -> assertThat(it.reason()).isEqualTo(Decision.Reason.NO_ROUTE));
                assertThat(decision.after()).isEqualTo(state);
                refused.add(before + " -> " + step.to());
            }
            state = decision.after();
        }
        return new Told(state, lost, refused);
    }

    private static Command command(FunnelEngine engine, Step step) {
        String id = step.to() + " " + step.at();
        return step.to().equals("submitted")
                ? Command.register(id, BANK, step.at())
                : Command.fire(id, BANK, step.at(), triggerTo(engine, step.to()), Map.of());
    }

    private static String triggerTo(FunnelEngine engine, String stage) {
        return engine.policy().funnel().moves().stream()
                .filter(move -> move.to().value().equals(stage))
                .findFirst()
                .orElseThrow()
                .on()
                .value();
    }

    private static boolean isUndecided(Told told) {
        return UNDECIDED.contains(told.state().stage().orElseThrow().value());
    }

    private static Map<String, Integer> refusals(List<Told> told) {
        return count(told.stream().flatMap(each -> each.refused().stream()));
    }

    private static Map<String, Integer> count(Stream<String> words) {
        Map<String, Integer> count = new TreeMap<>();
        words.forEach(word -> count.merge(word, 1, Integer::sum));
        return count;
    }

    /** Counts of the oracle, whose keys join activities as ours join stages. */
    private static Map<String, Integer> counts(JsonNode node) {
        Map<String, Integer> counts = new TreeMap<>();
        node.properties()
                .forEach(row -> counts.put(
                        row.getKey().replace("A_", "").toLowerCase(Locale.ROOT),
                        row.getValue().asInt()));
        return counts;
    }
}
