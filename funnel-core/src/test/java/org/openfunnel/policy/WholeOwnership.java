package org.openfunnel.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Comparison;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.WorkingTime;

/** Who may own the leads of {@link WholePolicy}. */
final class WholeOwnership {
    private WholeOwnership() {}

    static Assignment assignment() {
        return new Assignment(
                WholePolicy.HEADER,
                Optional.of(Condition.stage("new")),
                Set.of(Name.of("boss")),
                List.of(Requirement.of(
                        "score", new Condition.OfScore(Name.of("total"), Comparison.known(), Optional.empty()))),
                ByGrade.of(Map.of(
                        Name.of("A"),
                        Set.of(Name.of("senior")),
                        Name.of("B"),
                        Set.of(Name.of("seller"), Name.of("boss")))),
                List.of(Assignment.Order.FEWEST_OPEN, Assignment.Order.LONGEST_WAITING, Assignment.Order.NAME),
                Optional.of(new Assignment.Acceptance(WholePolicy.HEADER, WorkingTime.hours(1), 3)),
                Optional.of(Name.of("boss")));
    }

    static PoolRule pool() {
        return new PoolRule(
                WholePolicy.HEADER,
                Name.of("pool"),
                new PoolRule.Claim(
                        Optional.of(Name.of("new")),
                        Set.of(Name.of("seller")),
                        List.of(new Requirement(
                                Name.of("trained"),
                                WholePolicy.HEADER,
                                Optional.empty(),
                                Condition.known("company.name"),
                                Requirement.Severity.BLOCK,
                                Set.of(Name.of("boss")))),
                        Optional.of(new PoolRule.Limit(
                                Optional.of(9),
                                new TreeMap<>(Map.of(Name.of("A"), 3, Name.of("B"), 5)),
                                CalendarPeriod.weeks(1))),
                        Optional.of(CalendarPeriod.days(10))),
                Optional.of(new PoolRule.Protection(
                        CalendarPeriod.days(10),
                        Optional.of(new PoolRule.Extension(Moment.done("letter.sent"), CalendarPeriod.days(3))),
                        Optional.of(CalendarPeriod.days(20)))));
    }
}
