package org.openfunnel.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.followup.Cadence;
import org.openfunnel.followup.Touch;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.sla.Alert;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** The clocks and cadences of {@link WholePolicy}, with every form of an amount of time. */
final class WholeTimes {
    private WholeTimes() {}

    static List<SlaClock> clocks() {
        return List.of(
                SlaClock.of(
                                "reply",
                                Moment.done("objection.raised", AttributeIs.of("topic", Comparison.eq("price"))),
                                new Moment.AnyOf(
                                        List.of(Moment.done("objection.answered"), Moment.done("letter.sent"))),
                                new Allowance.Until(Name.of("due")))
                        .per("objection")
                        .build(),
                SlaClock.of(
                                "touch",
                                Moment.offered(),
                                Moment.done("letter.sent"),
                                new Allowance.Within(ByGrade.of(Map.of(
                                        Name.of("A"),
                                        Elapsed.hours(24),
                                        Name.of("B"),
                                        AmountSum.of(WorkingDays.of(2), Elapsed.minutes(90))))))
                        .header(WholePolicy.HEADER)
                        .when(Condition.stage("new"))
                        .pause(Condition.stage("pool"))
                        .cancel(Moment.reached(Occurrence.Kind.LEFT, "new"))
                        .who("senior")
                        .alerts(List.of(
                                new Alert(WholePolicy.HEADER, new Alert.Share(75), Set.of(Alert.OWNER)),
                                new Alert(
                                        Header.NONE,
                                        new Alert.Before(WorkingTime.of(Duration.ofSeconds(1, 500_000_000))),
                                        Set.of(Name.of("boss"), Alert.OWNER)),
                                new Alert(Header.NONE, new Alert.After(Elapsed.minutes(0)), Set.of(Name.of("boss")))))
                        .onChange(SlaClock.OnChange.RESTART)
                        .again(SlaClock.Again.RESTART)
                        .build(),
                clock("a", WorkingTime.hours(8).tie(WorkingTime.Tie.OPEN)),
                clock("b", WorkingDays.of(1).at(WorkingDays.TimeOfDay.SAME_TIME).cutOff(LocalTime.of(16, 0))),
                clock("c", CalendarPeriod.quarters(1).roll(Roll.MODIFIED_FOLLOWING)),
                clock("d", CalendarPeriod.years(1).roll(Roll.NONE)),
                clock("e", FixedPoint.endOf(FixedPoint.Period.WORKING_DAY)),
                clock("f", FixedPoint.endOf(FixedPoint.Period.HALF_YEAR).roll(Roll.FOLLOWING)),
                clock("g", FixedPoint.thisOrNext(DayOfWeek.FRIDAY)),
                clock("h", FixedPoint.next(DayOfWeek.MONDAY).roll(Roll.PRECEDING)));
    }

    private static SlaClock clock(String id, Amount amount) {
        return SlaClock.of(id, Moment.registered(), Moment.graded(), Allowance.within(amount))
                .build();
    }

    static List<Cadence> cadences() {
        Touch call = new Touch(
                Moment.done("letter.sent"),
                Optional.of(DayOfWeek.MONDAY),
                Optional.of(new Touch.Part(LocalTime.of(9, 0), LocalTime.of(12, 0))));
        return List.of(
                Cadence.of(
                                "follow-up",
                                Moment.entered("new"),
                                ByGrade.of(Map.of(Name.of("A"), CalendarPeriod.weeks(1))),
                                Moment.done("letter.sent"))
                        .header(WholePolicy.HEADER)
                        .when(Condition.stage("new"))
                        .touches(List.of(call, Touch.of(Moment.reached(Occurrence.Kind.ASSESSED))))
                        .on(Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY))
                        .shift(Roll.NONE)
                        .missed(Cadence.Missed.SKIP)
                        .from(Cadence.From.PLAN)
                        .who("boss")
                        .build(),
                Cadence.of(
                                "news",
                                Moment.graded("A"),
                                ByGrade.always(CalendarPeriod.months(1)),
                                Moment.reached(Occurrence.Kind.ASSESSED))
                        .atMonthEnd()
                        .shift(Roll.PRECEDING)
                        .build(),
                Cadence.ofTeam("friday", CalendarPeriod.weeks(1))
                        .on(Set.of(DayOfWeek.FRIDAY))
                        .topic(Condition.grade("A"))
                        .build());
    }
}
