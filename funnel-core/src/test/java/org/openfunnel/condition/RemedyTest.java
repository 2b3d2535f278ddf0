package org.openfunnel.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.condition.Condition.fact;
import static org.openfunnel.condition.Condition.happened;
import static org.openfunnel.condition.Condition.known;
import static org.openfunnel.condition.Sample.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.condition.Remedy.AskRole;
import org.openfunnel.condition.Remedy.ChangeFact;
import org.openfunnel.condition.Remedy.GiveAttribute;
import org.openfunnel.condition.Remedy.ProvideFact;
import org.openfunnel.condition.Remedy.RaiseScore;
import org.openfunnel.condition.Remedy.Settle;
import org.openfunnel.condition.Remedy.TakeStep;
import org.openfunnel.condition.Remedy.WaitUntil;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.time.Elapsed;

/** Each row: a lead, what is asked, the remedies, and the lead to which they were applied. */
class RemedyTest {
    private static final Condition LARGE = fact("employees", Comparison.gte(500));
    private static final Condition RICH = fact("budget.amount", Comparison.gte(500_000));

    private static Name name(String name) {
        return Name.of(name);
    }

    static List<Arguments> facts() {
        return List.of(
                row(Sample::lead, LARGE, it -> it.set("employees", 500), new ProvideFact(name("employees"))),
                row(
                        () -> lead().set("employees", 30),
                        LARGE,
                        it -> it.set("employees", 500),
                        new ChangeFact(name("employees"), Comparison.gte(500))),
                row(
                        () -> lead().set("budget.status", "none"),
                        RICH,
                        it -> it.set("budget.status", "stated").set("budget.amount", 500_000),
                        new ChangeFact(name("budget.status"), Comparison.eq("stated")),
                        new ProvideFact(name("budget.amount"))),
                row(
                        () -> lead().set("employees", 500),
                        new Condition.Not(LARGE, Optional.of(true)),
                        it -> it.set("employees", 499),
                        new ChangeFact(name("employees"), Comparison.lt(500))),
                row(
                        Sample::lead,
                        known("employees", "contact.phone"),
                        it -> it.set("employees", 1).set("contact.phone", "1"),
                        new ProvideFact(name("employees")),
                        new ProvideFact(name("contact.phone"))),
                row(
                        () -> lead().set("budget.status", "stated")
                                .set("budget.amount", 9)
                                .set("budget.limit", 5),
                        fact("budget.amount", Comparison.with(Operator.LTE, "budget.limit")),
                        it -> it.set("budget.amount", 5),
                        new ChangeFact(name("budget.amount"), Comparison.with(Operator.LTE, "budget.limit"))),
                row(
                        () -> lead().set("budget.status", "stated").set("budget.amount", 9),
                        fact("budget.amount", Comparison.with(Operator.LTE, "budget.limit")),
                        it -> it.set("budget.limit", 9),
                        new ProvideFact(name("budget.limit"))));
    }

    static List<Arguments> state() {
        return List.of(
                row(
                        () -> lead().total(25),
                        Condition.total(Comparison.gte(30)),
                        it -> it.total(30),
                        new RaiseScore(name("total"), 5000)),
                row(() -> lead().total(25), Condition.total(Comparison.lt(20)), it -> it.total(19)),
                row(
                        () -> lead().actor("seller"),
                        Condition.actor("manager"),
                        it -> it.actor("manager"),
                        new AskRole(Set.of(name("manager")))),
                row(() -> lead().stage("new"), Condition.stage("won"), it -> it.stage("won")));
    }

    static List<Arguments> activities() {
        Condition held = happened(Moment.done("meeting.held"));
        Condition open = new Condition.Open(name("objection"), List.of());
        return List.of(
                row(
                        Sample::lead,
                        held,
                        it -> it.done("m", "meeting.held", 0, Map.of()),
                        new TakeStep(name("meeting"), name("held"))),
                row(
                        () -> lead().done("o", "objection.raised", 9, Map.of()),
                        Condition.not(open),
                        it -> it.done("o", "objection.answered", 0, Map.of()),
                        new Settle(name("objection"))),
                row(
                        Sample::lead,
                        open,
                        it -> it.done("o", "objection.raised", 0, Map.of()),
                        new TakeStep(name("objection"), name("raised"))),
                row(
                        () -> lead().done("n", "need.named", 9, Map.of()),
                        new Condition.Every(name("need"), known("class")),
                        it -> it.done("n", "need.met", 0, Map.of("class", Value.of("rigid"))),
                        new GiveAttribute(name("class"))),
                row(
                        () -> lead().done("m", "meeting.held", 5, Map.of(), "seller"),
                        byEach("seller", "expert"),
                        it -> it.done("m", "meeting.held", 0, Map.of(), "expert"),
                        new TakeStep(name("meeting"), name("held")),
                        new AskRole(Set.of(name("expert")))));
    }

    static List<Arguments> times() {
        Condition waited =
                new Condition.Since(Moment.entered("nurturing"), Direction.GTE, Elapsed.hours(24), Optional.empty());
        Condition recent =
                new Condition.Since(Moment.done("meeting.held"), Direction.LTE, Elapsed.hours(24), Optional.empty());
        Condition soon = new Condition.Until(name("promised.at"), Direction.LTE, Elapsed.hours(24), Optional.empty());
        Condition later = new Condition.Until(name("promised.at"), Direction.GTE, Elapsed.hours(24), Optional.empty());
        Instant tomorrow = Sample.hoursAgo(-24);
        return List.of(
                row(
                        () -> lead().entered("nurturing", 10),
                        waited,
                        it -> it.at(Sample.hoursAgo(-14)),
                        new WaitUntil(Sample.hoursAgo(-14))),
                row(
                        () -> lead().done("m", "meeting.held", 99, Map.of()),
                        recent,
                        it -> it.done("m", "meeting.held", 0, Map.of()),
                        new TakeStep(name("meeting"), name("held"))),
                row(
                        () -> lead().set("promised.at", Value.of(Sample.hoursAgo(-30))),
                        soon,
                        it -> it.at(Sample.hoursAgo(-6)),
                        new WaitUntil(Sample.hoursAgo(-6))),
                row(
                        () -> lead().set("promised.at", Value.of(Sample.hoursAgo(-3))),
                        later,
                        it -> it.set("promised.at", Value.of(tomorrow)),
                        new ChangeFact(name("promised.at"), Comparison.of(Operator.GTE, Value.of(tomorrow)))),
                row(
                        Sample::lead,
                        soon,
                        it -> it.set("promised.at", Value.of(tomorrow)),
                        new ProvideFact(name("promised.at"))),
                row(
                        () -> lead().set("promised.at", Value.of(tomorrow)),
                        happened(new Moment.AtFact(name("promised.at"))),
                        it -> it.at(tomorrow),
                        new WaitUntil(tomorrow)),
                row(
                        () -> lead().set("promised.at", Value.of(tomorrow)),
                        fact("promised.at", Comparison.with(Operator.LT, "as-of")),
                        it -> it.at(tomorrow.plusNanos(1)),
                        new WaitUntil(tomorrow.plusNanos(1))));
    }

    static List<Arguments> alternatives() {
        Condition some = new Condition.AtLeast(
                2, List.of(known("employees", "contact.phone"), known("budget.limit"), known("needs")));
        return List.of(
                row(
                        Sample::lead,
                        Condition.any(known("employees", "contact.phone"), known("budget.limit")),
                        it -> it.set("budget.limit", 1),
                        new ProvideFact(name("budget.limit"))),
                row(
                        () -> lead().set("employees", 5),
                        Condition.any(LARGE, fact("budget.limit", Comparison.gte(5))),
                        it -> it.set("budget.limit", 5),
                        new ProvideFact(name("budget.limit"))),
                row(
                        () -> lead().stage("new"),
                        Condition.any(Condition.stage("won"), known("employees")),
                        it -> it.set("employees", 5),
                        new ProvideFact(name("employees"))),
                row(
                        Sample::lead,
                        some,
                        it -> it.set("budget.limit", 1).set("needs", Value.ofItems()),
                        new ProvideFact(name("budget.limit")),
                        new ProvideFact(name("needs"))));
    }

    @ParameterizedTest
    @MethodSource({"facts", "state", "activities", "times", "alternatives"})
    void remediesAreSaidAndHelp(
            Supplier<Sample> lead, Condition condition, UnaryOperator<Sample> cure, List<Remedy> remedies) {
        Blocker blocker = blocker(lead.get(), condition);
        assertThat(blocker.remedies()).isEqualTo(remedies);
        assertThat(blocker.parts()).isNotEmpty();
        assertThat(lead.get().truth(condition)).isNotEqualTo(Truth.TRUE);
        assertThat(cure.apply(lead.get()).truth(condition)).isEqualTo(Truth.TRUE);
        for (Language language : Language.values()) {
            Wording wording = Wording.of(language, Lexicon.NONE, java.time.ZoneOffset.UTC);
            remedies.forEach(remedy -> assertThat(wording.say(remedy.message(Sample.WORDS.catalog())))
                    .isNotBlank());
        }
    }

    private static Blocker blocker(Sample lead, Condition condition) {
        Gate gate = Gate.of(List.of(Requirement.of("r", condition)), Sample.WORDS, Scope.NONE);
        return gate.blockers(lead.situation()).get(0);
    }

    private static Arguments row(
            Supplier<Sample> lead, Condition condition, UnaryOperator<Sample> cure, Remedy... remedies) {
        return Arguments.of(lead, condition, cure, List.of(remedies));
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
}
