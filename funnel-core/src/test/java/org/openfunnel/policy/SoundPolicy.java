package org.openfunnel.policy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.provider.Arguments;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Condition;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.name.Header;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.CalendarPeriod;

/** A small sound policy to make one mistake in, and how the mistake is told. */
final class SoundPolicy {
    static final Stage NEW = Stage.of("new", Stage.Kind.OPEN);
    static final Stage WON = Stage.of("won", Stage.Kind.WON);
    static final Stage POOL = Stage.of("pool", Stage.Kind.DORMANT);
    private static final Wording ENGLISH = Wording.of(Language.EN, Lexicon.NONE, ZoneOffset.UTC);

    private SoundPolicy() {}

    static PolicyBuilder sound() {
        return FunnelPolicy.builder("sound", "1", "china", funnel())
                .roles(List.of(Role.of("seller", Header.NONE), Role.of("boss", Header.NONE, "seller")))
                .facts(List.of(
                        Fact.of("fit", new FactType.Flag()),
                        Fact.of("size", FactType.choice("small", "large")),
                        Fact.of("rating", FactType.integer(0, 10))))
                .activities(List.of(
                        ActivityKind.of("call", "planned", "made").withAttributes(Fact.of("due", new FactType.Time())),
                        ActivityKind.of("letter", "sent")))
                .scorecard(card(bin("fits", Condition.fact("fit", Comparison.eq(true)))))
                .grading(Grading.of(List.of(
                        row("A", Condition.total(Comparison.gte(5))), row("B", Condition.total(Comparison.lt(5))))));
    }

    static Funnel funnel(Move... more) {
        List<Move> moves = new ArrayList<>(List.of(more));
        moves.add(Move.between("win", "new", "won").build());
        return Funnel.of(List.of(NEW, WON, POOL), moves);
    }

    static Scorecard card(Scorecard.Bin... bins) {
        return new Scorecard(Header.NONE, List.of(part("budget", Optional.of("rating"), 10, bins)));
    }

    static Scorecard.Characteristic part(String id, Optional<String> rated, int max, Scorecard.Bin... bins) {
        return new Scorecard.Characteristic(
                Name.of(id),
                Header.NONE,
                Points.ZERO,
                Points.of(max),
                rated.map(Name::of),
                Optional.empty(),
                List.of(bins));
    }

    static Scorecard.Bin bin(String id, Condition when) {
        return new Scorecard.Bin(Name.of(id), Header.NONE, when, Points.of(1));
    }

    static Grading.Row row(String id, Condition when) {
        return new Grading.Row(Name.of(id), Header.NONE, Optional.of(when));
    }

    static Scorecard card(Scorecard.Characteristic part) {
        return new Scorecard(Header.NONE, List.of(part));
    }

    static PoolRule pool(String stage, String to, Optional<PoolRule.Limit> limit) {
        return new PoolRule(
                Header.NONE,
                Name.of(stage),
                new PoolRule.Claim(
                        Optional.of(to).filter(it -> !it.isEmpty()).map(Name::of),
                        Set.of(),
                        List.of(),
                        limit,
                        Optional.of(CalendarPeriod.days(1))),
                Optional.empty());
    }

    static Fact flag(String name) {
        return Fact.of(name, new FactType.Flag());
    }

    static String allFacts() {
        return sound().build().vocabulary().catalog().facts().stream()
                .map(fact -> fact.name().value())
                .collect(Collectors.joining(", "));
    }

    static String hostFacts() {
        return sound().build().vocabulary().catalog().hostFacts().stream()
                .map(fact -> fact.name().value())
                .collect(Collectors.joining(", "));
    }

    /** Returns the problems of a policy, one a line. */
    static String problems(PolicyBuilder policy) {
        return policy.check().stream()
                .map(problem -> problem.pointer() + ": " + ENGLISH.say(problem.message()))
                .collect(Collectors.joining("\n"));
    }

    static String lines(String... lines) {
        return String.join("\n", lines);
    }

    static Arguments wrong(String expected, UnaryOperator<PolicyBuilder> change) {
        return Arguments.of(expected, change);
    }
}
