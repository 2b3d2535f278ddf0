package org.openfunnel.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.name.Name;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.WorkingDays;

/** Every form of a condition that the core knows, in the words of {@link WholePolicy}. */
final class EveryCondition {
    private EveryCondition() {}

    static Condition anyOfThem() {
        return Condition.any(
                Condition.all(
                        Condition.fact("budget.amount", Comparison.from(1, 500_000)),
                        Condition.fact("source.channel", Comparison.in("form", "visit")),
                        Condition.fact("source.channel", Comparison.of(Operator.NOT_IN, List.of(Value.of("form")))),
                        Condition.fact("fit", Comparison.eq(true)),
                        Condition.fact("tags", Comparison.of(Operator.HAS, Value.of("a"))),
                        Condition.fact("tags", Comparison.of(Operator.HAS_ALL, List.of(Value.of("a"), Value.of("b")))),
                        Condition.fact("tags", size(Comparison.gte(1).and(Comparison.lte(2)))),
                        Condition.fact("contact.phone", Comparison.format("phone")),
                        Condition.fact("company.name", Comparison.known()),
                        Condition.fact("company.name", Comparison.of(Operator.NE, Value.of("2026-01-05"))),
                        Condition.fact(
                                "signing.date", Comparison.of(Operator.GTE, Value.of(LocalDate.of(2026, 2, 13)))),
                        Condition.fact(
                                "promised.at",
                                Comparison.of(Operator.LT, Value.of(Instant.parse("2026-02-13T09:00:00Z")))),
                        Condition.fact("months", Comparison.of(Operator.LT, Value.of(new BigDecimal("2.5"))))),
                new Condition.OfFact(
                        Name.of("received.at"), Comparison.with(Operator.LTE, "registered.at"), Optional.of(false)),
                new Condition.AtLeast(
                        2, List.of(Condition.grade("A", "B"), Condition.stage("new"), Condition.actor("boss"))),
                new Condition.Not(Condition.fact("fit", Comparison.eq(true)), Optional.of(true)),
                Condition.total(Comparison.gte(20)),
                new Condition.OfScore(Name.of("budget"), Comparison.known(), Optional.empty()),
                new Condition.OfClock(Name.of("reply"), Set.of(ClockState.BREACHED, ClockState.NOT_STARTED)),
                history(),
                Condition.named("known-company"),
                new Condition.Host(Name.of("is-rich"), List.of(Name.of("company.name"))),
                new Condition.Host(Name.of("is-new"), 3, List.of(Name.of("company.name"))),
                new Condition.Since(Moment.entered("new"), Direction.GTE, WorkingDays.of(3), Optional.of(false)),
                new Condition.Since(
                        new Moment.AtFact(Name.of("received.at")), Direction.LT, Elapsed.hours(24), Optional.empty()),
                new Condition.Until(Name.of("signing.date"), Direction.LTE, CalendarPeriod.weeks(2), Optional.empty()));
    }

    private static Comparison size(Comparison count) {
        return new Comparison(List.of(new Clause(Operator.SIZE, new Operand.Count(count))));
    }

    private static Condition history() {
        Moment answered = Moment.done("objection.answered");
        return Condition.all(
                Condition.happened(Moment.registered()),
                Condition.happened(Moment.graded()),
                Condition.happened(Moment.graded("A", "B")).after(Moment.entered("new")),
                Condition.happened(new Moment.AtFact(Name.of("promised.at"))),
                Condition.happened(new Moment.AnyOf(List.of(answered, Moment.accepted()))),
                new Condition.Happened(
                        new Moment.AnyOf(List.of(answered, Moment.done("letter.sent"))),
                        Optional.of(Moment.reached(Occurrence.Kind.BREACHED, "reply")),
                        Optional.of(Comparison.gte(2).and(Comparison.lte(4))),
                        Set.of(Name.of("boss"), Name.of("seller")),
                        new TreeMap<>(),
                        false),
                new Condition.Happened(
                        Moment.done(
                                "letter.sent",
                                AttributeIs.of("pages", Comparison.gte(2)),
                                AttributeIs.of("parts", Comparison.of(Operator.HAS, Value.of("goals")))),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        new TreeMap<>(Map.of(Name.of("parts"), Set.of("goals", "pains"))),
                        false),
                new Condition.Every(
                        Name.of("objection"), Condition.attribute("topic", Comparison.in("price", "period"))),
                new Condition.Open(Name.of("letter"), List.of()));
    }
}
