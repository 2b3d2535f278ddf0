package org.openfunnel.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.condition.Condition.all;
import static org.openfunnel.condition.Condition.any;
import static org.openfunnel.condition.Condition.fact;
import static org.openfunnel.condition.Condition.happened;
import static org.openfunnel.condition.Condition.known;
import static org.openfunnel.condition.Condition.named;
import static org.openfunnel.condition.Sample.lead;
import static org.openfunnel.condition.Truth.BROKEN;
import static org.openfunnel.condition.Truth.FALSE;
import static org.openfunnel.condition.Truth.TRUE;
import static org.openfunnel.condition.Truth.UNKNOWN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;
import org.openfunnel.time.Elapsed;

class CompiledConditionTest {
    private static final Condition LARGE = fact("employees", Comparison.gte(500));
    private static final Condition FITS = fact("fit.industry", Comparison.eq(true));
    private static final Condition DOWN = new Condition.Host(Name.of("bad"), List.of());

    static List<Arguments> facts() {
        Condition rich = fact("budget.amount", Comparison.gte(500_000));
        return List.of(
                row(lead().set("employees", 500), LARGE, TRUE),
                row(lead().set("employees", 499), LARGE, FALSE),
                row(lead(), LARGE, UNKNOWN),
                row(lead().set("employees", 30), fact("employees", Comparison.from(20, 30)), FALSE),
                row(lead(), rich, UNKNOWN),
                row(lead().set("budget.status", "none"), rich, FALSE),
                row(lead().set("budget.status", "none").set("budget.amount", 900_000), rich, FALSE),
                row(lead().set("budget.status", "stated").set("budget.amount", 900_000), rich, TRUE),
                row(lead(), assuming("employees", Comparison.gte(500), true), TRUE),
                row(lead(), assuming("employees", Comparison.gte(500), false), FALSE),
                row(lead().set("budget.status", "none"), assuming("budget.amount", Comparison.gte(5), true), FALSE),
                row(
                        lead().set("contact.phone", "13800138000"),
                        fact("contact.phone", Comparison.format("phone-11")),
                        TRUE),
                row(lead().set("contact.phone", "138"), fact("contact.phone", Comparison.format("phone-11")), FALSE),
                row(lead().set("needs", Value.ofItems("crm", "bi")), has("crm"), TRUE),
                row(lead().set("needs", Value.ofItems("bi")), has("crm"), FALSE),
                row(lead(), known("employees"), FALSE),
                row(lead().set("employees", 1).set("budget.status", "none"), known("employees", "budget.amount"), TRUE),
                row(lead(), fact("employees", Comparison.known()), FALSE),
                row(lead().set("budget.status", "none"), fact("budget.amount", Comparison.known()), FALSE),
                row(lead().set("budget.limit", 5), withinLimit(), UNKNOWN),
                row(
                        lead().set("budget.limit", 5)
                                .set("budget.status", "stated")
                                .set("budget.amount", 5),
                        withinLimit(),
                        TRUE),
                row(
                        lead().set("budget.limit", 5)
                                .set("budget.status", "stated")
                                .set("budget.amount", 6),
                        withinLimit(),
                        FALSE),
                row(lead().set("budget.status", "pending"), withinLimit(), FALSE));
    }

    static List<Arguments> junctions() {
        Sample large = lead().set("employees", 500);
        Sample small = lead().set("employees", 5);
        return List.of(
                row(large, all(LARGE, FITS), UNKNOWN),
                row(small, all(LARGE, FITS), FALSE),
                row(small, all(DOWN, LARGE), FALSE),
                row(large, all(DOWN, FITS), BROKEN),
                row(large, any(FITS, LARGE), TRUE),
                row(small, any(FITS, LARGE), UNKNOWN),
                row(small, any(FITS, DOWN), BROKEN),
                row(large, any(DOWN, LARGE), TRUE),
                row(large, new Condition.AtLeast(2, List.of(LARGE, FITS, DOWN)), BROKEN),
                row(small, new Condition.AtLeast(2, List.of(LARGE, LARGE, DOWN)), FALSE),
                row(large, new Condition.AtLeast(2, List.of(LARGE, LARGE, DOWN)), TRUE),
                row(large, new Condition.AtLeast(2, List.of(LARGE, FITS)), UNKNOWN),
                row(lead(), new Condition.Not(LARGE, Optional.of(true)), TRUE),
                row(large, new Condition.Not(LARGE, Optional.of(true)), FALSE),
                row(lead(), new Condition.Not(DOWN, Optional.of(true)), BROKEN),
                row(large, named("large"), TRUE));
    }

    static List<Arguments> state() {
        return List.of(
                row(lead().stage("won"), Condition.stage("won", "new"), TRUE),
                row(lead().stage("won"), Condition.stage("new"), FALSE),
                row(lead(), Condition.stage("new"), FALSE),
                row(lead().grade("B"), Condition.grade("A", "B"), TRUE),
                row(lead(), Condition.grade("A", "B", "C"), FALSE),
                row(lead().total(30), Condition.total(Comparison.gte(30)), TRUE),
                row(lead().total(29), Condition.total(Comparison.gte(30)), FALSE),
                row(lead(), Condition.total(Comparison.gte(30)), UNKNOWN),
                row(lead().actor("manager"), Condition.actor("seller"), TRUE),
                row(lead().actor("seller"), Condition.actor("manager", "expert"), FALSE),
                row(lead(), Condition.actor("manager"), FALSE),
                row(lead(), clock(ClockState.NOT_STARTED), TRUE),
                row(lead(), clock(ClockState.RUNNING), FALSE),
                row(lead().clock(ClockState.MET_LATE), clock(ClockState.MET_LATE, ClockState.MET), TRUE),
                row(lead(), new Condition.Host(Name.of("good"), Sample.names("employees")), FALSE),
                row(lead().set("employees", 1), new Condition.Host(Name.of("good"), Sample.names("employees")), TRUE),
                row(lead(), DOWN, BROKEN));
    }

    static List<Arguments> activities() {
        Condition open = new Condition.Open(Name.of("objection"), List.of());
        Condition major =
                new Condition.Open(Name.of("objection"), List.of(AttributeIs.of("weight", Comparison.eq("major"))));
        Condition classed = new Condition.Every(Name.of("need"), known("class"));
        Map<String, Value> heavy = Map.of("weight", Value.of("major"));
        return List.of(
                row(lead(), open, FALSE),
                row(lead().done("o", "objection.raised", 9, Map.of()), open, TRUE),
                row(lead().done("o", "objection.raised", 9, Map.of()), major, FALSE),
                row(lead().done("o", "objection.raised", 9, heavy), major, TRUE),
                row(
                        lead().done("o", "objection.raised", 9, Map.of()).done("o", "objection.answered", 8, Map.of()),
                        open,
                        FALSE),
                row(
                        lead().done("o", "objection.raised", 9, Map.of())
                                .done("p", "objection.raised", 8, Map.of())
                                .done("p", "objection.answered", 7, Map.of()),
                        open,
                        TRUE),
                row(
                        lead().done("o", "objection.answered", 9, Map.of()).done("o", "objection.raised", 8, Map.of()),
                        open,
                        TRUE),
                row(lead(), classed, TRUE),
                row(lead().done("n", "need.named", 9, Map.of()), classed, FALSE),
                row(
                        lead().done("n", "need.named", 9, Map.of("class", Value.of("rigid")))
                                .done("n", "need.met", 8, Map.of()),
                        classed,
                        TRUE),
                row(
                        lead().done("n", "need.named", 9, Map.of("class", Value.of("rigid")))
                                .done("m", "need.named", 8, Map.of()),
                        classed,
                        FALSE));
    }

    static List<Arguments> moments() {
        Condition.Happened held = happened(Moment.done("meeting.held"));
        Condition.Happened since = held.after(Moment.entered("nurturing"));
        Condition long2 = happened(Moment.done("meeting.held", AttributeIs.of("minutes", Comparison.gte(60))));
        Sample met = lead().done("m", "meeting.held", 5, Map.of("minutes", Value.of(45)), "manager");
        return List.of(
                row(lead(), held, FALSE),
                row(met, held, TRUE),
                row(met, long2, FALSE),
                row(met, since, FALSE),
                row(lead().entered("nurturing", 9).done("m", "meeting.held", 5, Map.of()), since, TRUE),
                row(lead().entered("nurturing", 5).done("m", "meeting.held", 5, Map.of()), since, TRUE),
                row(lead().entered("nurturing", 4).done("m", "meeting.held", 5, Map.of()), since, FALSE),
                row(met, counted(Comparison.gte(2)), FALSE),
                row(met, counted(Comparison.lte(0)), FALSE),
                row(lead(), counted(Comparison.lte(0)), TRUE),
                row(met, byEach("seller"), TRUE),
                row(met, byEach("seller", "expert"), FALSE),
                row(
                        lead().done("m", "meeting.held", 5, spin("situation"))
                                .done("n", "meeting.held", 4, spin("problem")),
                        covers(),
                        TRUE),
                row(lead().done("m", "meeting.held", 5, spin("situation")), covers(), FALSE),
                row(
                        lead().set("received.at", Value.of(Sample.NOW)),
                        happened(new Moment.AtFact(Name.of("received.at"))),
                        TRUE),
                row(
                        lead().set("received.at", Value.of(Sample.hoursAgo(-1))),
                        happened(new Moment.AtFact(Name.of("received.at"))),
                        FALSE),
                row(lead(), happened(new Moment.AtFact(Name.of("received.at"))), FALSE));
    }

    static List<Arguments> times() {
        Sample entered = lead().entered("nurturing", 24);
        Sample promised = lead().set("promised.at", Value.of(Sample.hoursAgo(-24)));
        return List.of(
                row(lead(), since(Direction.GTE, 24), UNKNOWN),
                row(entered, since(Direction.GTE, 24), TRUE),
                row(entered, since(Direction.GT, 24), FALSE),
                row(entered, since(Direction.LTE, 24), TRUE),
                row(entered, since(Direction.LT, 24), FALSE),
                row(lead(), until(Direction.LTE, 24), UNKNOWN),
                row(promised, until(Direction.LTE, 24), TRUE),
                row(promised, until(Direction.LT, 24), FALSE),
                row(promised, until(Direction.GTE, 25), FALSE),
                row(promised, until(Direction.GT, 23), TRUE));
    }

    @ParameterizedTest
    @MethodSource({"facts", "junctions", "state", "activities", "moments", "times"})
    void answers(Sample lead, Condition condition, Truth expected) {
        assertThat(lead.truth(condition)).isEqualTo(expected);
    }

    private static Arguments row(Sample lead, Condition condition, Truth expected) {
        return Arguments.of(lead, condition, expected);
    }

    private static Condition assuming(String fact, Comparison is, boolean ifUnknown) {
        return new Condition.OfFact(Name.of(fact), is, Optional.of(ifUnknown));
    }

    private static Condition has(String item) {
        return fact("needs", Comparison.of(Operator.HAS, Value.of(item)));
    }

    private static Condition withinLimit() {
        return fact("budget.amount", Comparison.with(Operator.LTE, "budget.limit"));
    }

    private static Condition clock(ClockState... states) {
        return new Condition.OfClock(Name.of("proposal"), Set.of(states));
    }

    private static Condition counted(Comparison count) {
        return new Condition.Happened(
                Moment.done("meeting.held"), Optional.empty(), Optional.of(count), Set.of(), new TreeMap<>(), false);
    }

    private static Condition byEach(String... roles) {
        return new Condition.Happened(
                Moment.done("meeting.held"),
                Optional.empty(),
                Optional.empty(),
                Set.copyOf(Sample.names(roles)),
                new TreeMap<>(),
                false);
    }

    private static Condition covers() {
        return new Condition.Happened(
                Moment.done("meeting.held"),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                new TreeMap<>(Map.of(Name.of("spin"), Set.of("situation", "problem"))),
                false);
    }

    private static Map<String, Value> spin(String... parts) {
        return Map.of("spin", Value.ofItems(parts));
    }

    private static Condition since(Direction direction, long hours) {
        return new Condition.Since(Moment.entered("nurturing"), direction, Elapsed.hours(hours), Optional.empty());
    }

    private static Condition until(Direction direction, long hours) {
        return new Condition.Until(Name.of("promised.at"), direction, Elapsed.hours(hours), Optional.empty());
    }
}
