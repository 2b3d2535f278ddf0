package org.openfunnel.score;

import static org.openfunnel.score.Rules.bin;
import static org.openfunnel.score.Rules.characteristic;
import static org.openfunnel.score.Rules.knockout;
import static org.openfunnel.score.Rules.rated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Scoring and grading of handbook 001 with the bins that its text leaves open filled in. Sources: S1-05 to S1-14. */
final class Handbook001 {
    private Handbook001() {}

    static Rules rules() {
        return Rules.of(
                        Fact.of("contact.phone", new FactType.Text()).asPersonal(),
                        Fact.of("contact.email", new FactType.Text()).asPersonal(),
                        Fact.of("budget.status", FactType.choice("stated", "pending", "none")),
                        Fact.of("budget.amount", FactType.money("CNY"))
                                .onlyIf("budget.status", Comparison.eq("stated")),
                        Fact.of("authority.level", FactType.choice("decider", "manager", "executor")),
                        Fact.of("need.clarity", FactType.choice("explicit-match", "interest")),
                        Fact.of("timeline.status", FactType.choice("dated", "none")),
                        Fact.of("timeline.months", months()).onlyIf("timeline.status", Comparison.eq("dated")))
                .facts(BantScorecard.facts())
                .scorecard(budget(), authority(), need(), timeline())
                .grading(graded());
    }

    private static FactType months() {
        return FactType.Numeric.of(FactType.NumberKind.DECIMAL, "months").within(BigDecimal.ZERO, new BigDecimal(1200));
    }

    private static Scorecard.Characteristic budget() {
        return rated(
                characteristic(
                        "budget",
                        0,
                        10,
                        bin("enough", 10, Condition.fact("budget.amount", Comparison.gte(500_000))),
                        bin("small", 7, Condition.fact("budget.amount", Comparison.lt(500_000))),
                        bin("pending", 5, Condition.fact("budget.status", Comparison.eq("pending"))),
                        bin("none", 0, Condition.fact("budget.status", Comparison.eq("none")))),
                "rating.budget");
    }

    private static Scorecard.Characteristic authority() {
        return rated(
                characteristic(
                        "authority",
                        0,
                        10,
                        bin("decider", 10, Condition.fact("authority.level", Comparison.eq("decider"))),
                        bin("manager", 7, Condition.fact("authority.level", Comparison.eq("manager"))),
                        bin("executor", 3, Condition.fact("authority.level", Comparison.eq("executor")))),
                "rating.authority");
    }

    private static Scorecard.Characteristic need() {
        return rated(
                characteristic(
                        "need",
                        0,
                        10,
                        bin("explicit", 10, Condition.fact("need.clarity", Comparison.eq("explicit-match"))),
                        bin("interest", 5, Condition.fact("need.clarity", Comparison.eq("interest")))),
                "rating.need");
    }

    private static Scorecard.Characteristic timeline() {
        return rated(
                characteristic(
                        "timeline",
                        0,
                        10,
                        bin("month", 10, Condition.fact("timeline.months", Comparison.lte(1))),
                        bin(
                                "quarter",
                                7,
                                Condition.fact(
                                        "timeline.months", Comparison.gt(1).and(Comparison.lt(3)))),
                        bin(
                                "half-year",
                                5,
                                Condition.fact(
                                        "timeline.months", Comparison.gte(3).and(Comparison.lte(6)))),
                        bin("later", 2, Condition.fact("timeline.months", Comparison.gt(6))),
                        bin("none", 0, Condition.fact("timeline.status", Comparison.eq("none")))),
                "rating.timeline");
    }

    private static Grading graded() {
        List<Grading.Row> rows =
                new java.util.ArrayList<>(BantScorecard.grading().grades());
        rows.add(Rules.grade("invalid"));
        return Rules.of()
                .grades(rows.toArray(Grading.Row[]::new))
                .knockouts(knockout(
                        "bad-contact",
                        Condition.any(malformed("contact.phone", "phone-11"), malformed("contact.email", "email")),
                        "invalid"))
                .grading();
    }

    /** A contact nobody has told yet is not taken for invalid. */
    private static Condition malformed(String fact, String format) {
        Comparison is = Comparison.of(Operator.FORMAT, Value.of(format));
        return new Condition.Not(new Condition.OfFact(Name.of(fact), is, Optional.of(true)), Optional.empty());
    }
}
