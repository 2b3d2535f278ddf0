package org.openfunnel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.policy.SoundPolicy.lines;
import static org.openfunnel.policy.SoundPolicy.pool;
import static org.openfunnel.policy.SoundPolicy.sound;
import static org.openfunnel.policy.SoundPolicy.wrong;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.followup.Cadence;
import org.openfunnel.followup.Touch;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.sla.Alert;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** What is wrong with assignment, pool, clocks and cadences after one change. */
class WorkCheckTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource({"ownership", "clocks", "cadences"})
    void finds(String expected, UnaryOperator<PolicyBuilder> change) {
        assertThat(SoundPolicy.problems(change.apply(sound()))).isEqualTo(expected);
    }

    static Stream<Arguments> ownership() {
        return Stream.of(
                wrong(
                        lines(
                                "/assignment/by: there is no role `clerk`; declared are boss, seller",
                                "/assignment/candidates/byGrade/C: there is no grade `C`; declared are A, B",
                                "/assignment/candidates/byGrade/C: at least one role must be named",
                                "/assignment/order/1: `name` stands twice",
                                "/assignment/accept/within: an amount of time must not be zero here",
                                "/assignment/fallback: there is no role `clerk`; declared are boss, seller"),
                        it -> it.assignment(new Assignment(
                                Header.NONE,
                                Optional.of(Condition.stage("new")),
                                Set.of(Name.of("clerk")),
                                List.of(),
                                ByGrade.of(Map.of(Name.of("C"), Set.of())),
                                List.of(Assignment.Order.NAME, Assignment.Order.NAME),
                                Optional.of(new Assignment.Acceptance(Header.NONE, Elapsed.hours(0), 1)),
                                Optional.of(Name.of("clerk"))))),
                wrong(
                        "/assignment/candidates: there is no role `clerk`; declared are boss, seller",
                        it -> it.assignment(new Assignment(
                                Header.NONE,
                                Optional.empty(),
                                Set.of(),
                                List.of(),
                                ByGrade.always(Set.of(Name.of("clerk"))),
                                List.of(),
                                Optional.empty(),
                                Optional.empty()))),
                wrong(
                        "/pool/stage: the pool must be an open or a dormant stage, but `won` is won",
                        it -> it.pool(pool("won", "new", Optional.empty()))),
                wrong(
                        lines(
                                "/pool/stage: there is no stage `lake`; declared are new, won, pool",
                                "/pool/claim/limit/byGrade/C: there is no grade `C`; declared are A, B",
                                "/pool/claim/limit/byGrade/C: a limit must be at least 1, but was 0"),
                        it -> it.pool(pool(
                                "lake",
                                "new",
                                Optional.of(PoolRule.Limit.of(Map.of(Name.of("C"), 0), CalendarPeriod.weeks(1)))))),
                wrong(
                        lines(
                                "/pool/claim: a claimed lead cannot stay in `pool`, where leads rest; say with `to` where it"
                                        + " goes",
                                "/pool/claim/limit: a limit must name a total or grades",
                                "/pool/claim/limit/per: an amount of time must not be zero here"),
                        it -> it.pool(
                                pool("pool", "", Optional.of(PoolRule.Limit.of(Map.of(), CalendarPeriod.weeks(0)))))),
                wrong(
                        "/pool/claim/to: there is no stage `sea`; declared are new, won, pool",
                        it -> it.pool(pool("pool", "sea", Optional.empty()))),
                wrong(
                        "/pool/claim/to: a claimed lead must go to an open stage, but `won` is won",
                        it -> it.pool(pool("pool", "won", Optional.empty()))),
                wrong(
                        lines(
                                "/pool/protection/within: an amount of time must not be zero here",
                                "/pool/protection/extend/on/done: there is no activity `dance`; declared are call, letter",
                                "/pool/protection/extend/by: an amount of time must not be negative here",
                                "/pool/protection/atMost: an amount of time must not be zero here"),
                        it -> it.pool(new PoolRule(
                                Header.NONE,
                                Name.of("pool"),
                                pool("pool", "new", Optional.empty()).claim(),
                                Optional.of(new PoolRule.Protection(
                                        CalendarPeriod.days(0),
                                        Optional.of(new PoolRule.Extension(
                                                Moment.done("dance.done"), CalendarPeriod.days(-1))),
                                        Optional.of(CalendarPeriod.days(0))))))));
    }

    static Stream<Arguments> clocks() {
        Moment planned = Moment.done("call.planned");
        Moment made = Moment.done("call.made");
        Allowance day = Allowance.within(WorkingDays.of(1));
        return Stream.of(
                wrong(
                        lines(
                                "/clocks/c/start/entered: there is no stage `old`; declared are new, won, pool",
                                "/clocks/c/stop/done: there is no step `kept` of this activity; declared are planned, made",
                                "/clocks/c/cancel/fact: fit is not an instant"),
                        it -> clock(
                                it,
                                SlaClock.of("c", Moment.entered("old"), Moment.done("call.kept"), day)
                                        .cancel(new Moment.AtFact(Name.of("fit"))))),
                wrong(
                        "/clocks/any: `any` has a meaning of its own here and cannot be declared",
                        it -> clock(it, SlaClock.of("any", planned, made, day))),
                wrong(
                        "/clocks/c/per: there is no activity `walk`; declared are call, letter",
                        it -> clock(it, SlaClock.of("c", planned, made, day).per("walk"))),
                wrong(
                        lines(
                                "/clocks/c/start: a clock of each `call` must be started and stopped by steps of it, or of activities"
                                        + " about it",
                                "/clocks/c/stop: a clock of each `call` must be started and stopped by steps of it, or of"
                                        + " activities about it"),
                        it -> clock(
                                it,
                                SlaClock.of("c", Moment.registered(), Moment.done("letter.sent"), day)
                                        .per("call"))),
                wrong(
                        "/clocks/c/within/at/attr: every step that starts the clock must tell the instant attribute `due`",
                        it -> clock(
                                it, SlaClock.of("c", Moment.registered(), made, new Allowance.Until(Name.of("due"))))),
                wrong(
                        lines(
                                "/clocks/c/within/byGrade/C: there is no grade `C`; declared are A, B",
                                "/clocks/c/within/byGrade/C: an amount of time must not be negative here"),
                        it -> clock(
                                it,
                                SlaClock.of(
                                        "c",
                                        planned,
                                        made,
                                        new Allowance.Within(
                                                ByGrade.of(Map.of(Name.of("C"), WorkingTime.hours(-1))))))),
                wrong(
                        "/clocks/c/pause: a pause may read the stage, the grade and activities, but no facts and not who acts",
                        it -> clock(
                                it,
                                SlaClock.of("c", planned, made, day)
                                        .pause(Condition.all(Condition.stage("pool"), Condition.known("fit"))))),
                wrong(
                        lines(
                                "/clocks/c/who: there is no role `clerk`; declared are boss, seller",
                                "/clocks/c/alerts/0: at least one role must be named",
                                "/clocks/c/alerts/1/tell: there is no role `clerk`; declared are boss, seller",
                                "/clocks/c/alerts/1/before: an amount of time must not be zero here",
                                "/clocks/c/alerts/2/after: an amount of time must not be negative here"),
                        it -> clock(
                                it,
                                SlaClock.of("c", planned, made, day)
                                        .who("clerk")
                                        .alerts(List.of(
                                                new Alert(Header.NONE, new Alert.Share(50), Set.of()),
                                                new Alert(
                                                        Header.NONE,
                                                        new Alert.Before(Elapsed.hours(0)),
                                                        Set.of(Name.of("clerk"), Alert.OWNER)),
                                                new Alert(
                                                        Header.NONE,
                                                        new Alert.After(Elapsed.hours(-1)),
                                                        Set.of(Alert.OWNER)))))));
    }

    private static PolicyBuilder clock(PolicyBuilder builder, SlaClock.Builder clock) {
        return builder.clocks(List.of(clock.build()));
    }

    static Stream<Arguments> cadences() {
        Moment sent = Moment.done("letter.sent");
        ByGrade<CalendarPeriod> weekly = ByGrade.always(CalendarPeriod.weeks(1));
        ByGrade<CalendarPeriod> monthly = ByGrade.always(CalendarPeriod.months(1));
        return Stream.of(
                wrong(
                        lines(
                                "/cadences/c/every: a period must count at least 1, but was 0",
                                "/cadences/c/every/roll: where an occurrence moves is said by `shift`, not by the period"),
                        it -> cadence(
                                it,
                                Cadence.of(
                                        "c",
                                        sent,
                                        ByGrade.always(CalendarPeriod.weeks(0).roll(Roll.NONE)),
                                        sent))),
                wrong(
                        "/cadences/c/every/byGrade/C: there is no grade `C`; declared are A, B",
                        it -> cadence(
                                it,
                                Cadence.of(
                                        "c", sent, ByGrade.of(Map.of(Name.of("C"), CalendarPeriod.weeks(1))), sent))),
                wrong(
                        "/cadences/c/on: a weekday needs a period in weeks",
                        it -> cadence(it, Cadence.of("c", sent, monthly, sent).on(Set.of(DayOfWeek.MONDAY)))),
                wrong(
                        "/cadences/c/do/on: a weekday needs a period in weeks",
                        it -> cadence(
                                it,
                                Cadence.of("c", sent, monthly, sent)
                                        .touches(List.of(
                                                new Touch(sent, Optional.of(DayOfWeek.MONDAY), Optional.empty()))))),
                wrong(
                        "/cadences/c/on: the end of the month needs a period in months",
                        it -> cadence(it, Cadence.of("c", sent, weekly, sent).atMonthEnd())),
                wrong(
                        "/cadences/c/on: a cadence falls on weekdays or on the end of the month, not on both",
                        it -> cadence(
                                it,
                                Cadence.of("c", sent, weekly, sent).atMonthEnd().on(Set.of(DayOfWeek.MONDAY)))),
                wrong(
                        lines(
                                "/cadences/c/anchor/done: there is no activity `walk`; declared are call, letter",
                                "/cadences/c/do/1/done: there is no step `kept` of this activity; declared are planned, made",
                                "/cadences/c/who: there is no role `clerk`; declared are boss, seller",
                                "/cadences/c/topic: only a routine of the team has a topic"),
                        it -> cadence(
                                it,
                                Cadence.of("c", Moment.done("walk.made"), weekly, sent)
                                        .touches(List.of(Touch.of(sent), Touch.of(Moment.done("call.kept"))))
                                        .who("clerk")
                                        .topic(Condition.grade("A")))),
                wrong(
                        lines(
                                "/cadences/c: a routine of the team has neither an anchor nor something to do",
                                "/cadences/c: a routine of the team knows no lead, so it can hang neither on a condition nor on"
                                        + " a grade"),
                        it -> cadence(
                                it,
                                Cadence.ofTeam("c", CalendarPeriod.weeks(1))
                                        .touches(List.of(Touch.of(sent)))
                                        .when(Condition.stage("new")))),
                wrong(
                        "/cadences/c/do/where/attr: there is no attribute `mode` here; declared are due",
                        it -> cadence(
                                it,
                                Cadence.of(
                                        "c",
                                        sent,
                                        weekly,
                                        Moment.done("call.made", AttributeIs.of("mode", Comparison.eq("phone")))))));
    }

    private static PolicyBuilder cadence(PolicyBuilder builder, Cadence.Builder cadence) {
        return builder.cadences(List.of(cadence.build()));
    }
}
