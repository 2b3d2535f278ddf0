package org.openfunnel.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openfunnel.followup.FollowupFixtures.CHINA;
import static org.openfunnel.followup.FollowupFixtures.cadence;
import static org.openfunnel.followup.FollowupFixtures.due;
import static org.openfunnel.followup.FollowupFixtures.instant;
import static org.openfunnel.followup.FollowupFixtures.rules;
import static org.openfunnel.followup.FollowupFixtures.started;
import static org.openfunnel.followup.FollowupFixtures.ticked;
import static org.openfunnel.followup.FollowupFixtures.touched;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openfunnel.fact.Value;
import org.openfunnel.followup.Cadence.Missed;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.WorkingDays;

/** Touches that are put off, and cadences that rest. March 2026: the 2nd is a Monday. */
class DeferralTest {
    private static final CadenceRules WEEKLY = rules(cadence(CalendarPeriod.weeks(1)));

    private static CadenceRun deferred(CadenceRules rules, CadenceRun run, String until, String at) {
        return rules.deferred(run, Optional.of(instant(until)), instant(at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T00:00, 2026-06-01T18:00",
        "2026-06-01T15:30, 2026-06-01T18:00",
        "2026-06-06T00:00, 2026-06-08T18:00",
        "2026-03-05T10:00, 2026-03-09T18:00",
        "2026-03-09T18:00, 2026-03-09T18:00",
    })
    void whatComesByContactsIsDueOnTheDayThatWasNamed(String until, String due) {
        CadenceRun run = started(WEEKLY, "2026-03-02T10:00");
        assertThat(deferred(WEEKLY, run, until, "2026-03-02T11:00").due()).isEqualTo(due(due));
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatWasPutOffIsMissed(Missed missed) {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).missed(missed));
        CadenceRun run = started(rules, "2026-03-02T10:00");
        CadenceRun later = deferred(rules, run, "2026-06-01T00:00", "2026-03-03T10:00");
        CadenceRun done = touched(rules, ticked(rules, later, "2026-05-31T00:00"), 0, "2026-06-01T10:00");
        assertThat(done.missed()).isZero();
        assertThat(done.due()).isEqualTo(due("2026-06-08T18:00"));
    }

    @Test
    void aContactInBetweenIsFollowedByTheDayThatWasNamed() {
        CadenceRun run = started(WEEKLY, "2026-03-02T10:00");
        CadenceRun later = deferred(WEEKLY, run, "2026-06-01T00:00", "2026-03-03T10:00");
        assertThat(touched(WEEKLY, later, 0, "2026-04-01T10:00").due()).isEqualTo(due("2026-06-01T18:00"));
        assertThat(touched(WEEKLY, later, 0, "2026-05-29T10:00").due()).isEqualTo(due("2026-06-05T18:00"));
    }

    @Test
    void whatHasAPlaceIsDueAtTheFirstPlaceFromThenOn() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).on(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)));
        CadenceRun run = started(rules, "2026-03-02T10:00");
        CadenceRun later = deferred(rules, run, "2026-03-18T00:00", "2026-03-03T10:00");
        assertThat(later.due()).isEqualTo(due("2026-03-19T18:00"));
        CadenceRun done = touched(rules, ticked(rules, later, "2026-03-18T10:00"), 0, "2026-03-19T10:00");
        assertThat(done.missed()).isZero();
        assertThat(done.due()).isEqualTo(due("2026-03-23T18:00"));
    }

    @Test
    void whatWasMissedBeforeStaysMissed() {
        CadenceRun late = ticked(WEEKLY, started(WEEKLY, "2026-03-02T10:00"), "2026-03-10T10:00");
        CadenceRun later = deferred(WEEKLY, late, "2026-06-01T00:00", "2026-03-10T10:00");
        assertThat(later.isOverdue(instant("2026-03-11T10:00"))).isFalse();
        assertThat(later.missed()).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerPutOffIsDueAsBefore() {
        for (CadenceRules rules :
                List.of(WEEKLY, rules(cadence(CalendarPeriod.weeks(1)).from(Cadence.From.PLAN)))) {
            CadenceRun run = started(rules, "2026-03-02T10:00");
            CadenceRun later = deferred(rules, run, "2026-06-01T00:00", "2026-03-03T10:00");
            assertThat(rules.deferred(later, Optional.empty(), instant("2026-03-04T10:00")))
                    .isEqualTo(run);
        }
    }

    @Test
    void contactsToldLateKeepTheDayThatWasNamed() {
        CadenceRun run = started(WEEKLY, "2026-03-02T10:00");
        CadenceRun later = deferred(WEEKLY, run, "2026-06-01T00:00", "2026-03-03T10:00");
        Instant asOf = instant("2026-04-01T10:00");
        CadenceRun replayed = WEEKLY.replay(later, List.of(new Contact(0, instant("2026-03-04T10:00"))), asOf);
        assertThat(replayed.due()).isEqualTo(due("2026-06-01T18:00"));
        assertThat(replayed.missed()).isZero();
    }

    @Test
    void aCadenceRestsAfterItsLastTouch() {
        CadenceRules rules = rules(cadence(CalendarPeriod.weeks(1)).atMost(2));
        CadenceRun one = touched(rules, started(rules, "2026-03-02T10:00"), 0, "2026-03-04T10:00");
        assertThat(one.left()).contains(1);
        assertThat(one.isResting()).isFalse();
        CadenceRun two = touched(rules, one, 0, "2026-03-11T10:00");
        assertThat(two.isResting()).isTrue();
        assertThat(rules.next(two, instant("2026-03-11T10:00"))).isEmpty();
        assertThat(two.isOverdue(instant("2027-03-11T10:00"))).isFalse();
        assertThat(touched(rules, two, 0, "2026-03-20T10:00")).isEqualTo(two);
        assertThat(deferred(rules, two, "2026-06-01T00:00", "2026-03-20T10:00")).isEqualTo(two);
        List<Contact> told = List.of(
                new Contact(0, instant("2026-03-11T10:00")),
                new Contact(0, instant("2026-03-04T10:00")),
                new Contact(0, instant("2026-03-01T10:00")));
        assertThat(rules.replay(two, told, instant("2026-05-01T10:00"))).isEqualTo(two);
        assertThat(rules.replay(two, told.subList(0, 1), instant("2026-03-12T10:00"))
                        .left())
                .contains(1);
    }

    @Test
    void anotherPolicyMayLetItRestEarlierOrNotAtAll() {
        CadenceRules three = rules(cadence(CalendarPeriod.weeks(1)).atMost(3));
        CadenceRun run = touched(three, started(three, "2026-03-02T10:00"), 0, "2026-03-04T10:00");
        Instant at = instant("2026-03-05T10:00");
        assertThat(run.left()).contains(2);
        CadenceRules one = rules(cadence(CalendarPeriod.weeks(1)).atMost(1));
        assertThat(one.regrade(run, Optional.empty(), at).orElseThrow().left()).contains(1);
        assertThat(WEEKLY.regrade(run, Optional.empty(), at).orElseThrow().left())
                .isEmpty();
    }

    @Test
    void refusesToRestFromTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cadence(CalendarPeriod.weeks(1)).atMost(0).build())
                .withMessage("cadence `follow-up` must rest after at least 1 touch, but rests after 0");
    }

    @Test
    void aDeferralReadsWhatWasToldOrCountsAnAmount() {
        Moment on = Moment.done("call.made");
        Deferral told = new Deferral(on, new Deferral.Told(Name.of("next")));
        StepDone step = call(Map.of(Name.of("next"), Value.of(LocalDate.of(2026, 6, 1))));
        assertThat(told.until(step, CHINA)).contains(instant("2026-06-01T00:00"));
        assertThat(told.until(call(Map.of(Name.of("next"), Value.of(instant("2026-06-01T15:30")))), CHINA))
                .contains(instant("2026-06-01T15:30"));
        assertThat(told.until(call(Map.of()), CHINA)).isEmpty();
        assertThat(told.until(call(Map.of(Name.of("next"), Value.of("June"))), CHINA))
                .isEmpty();
        assertThat(new Deferral(on, new Deferral.Passed(WorkingDays.of(3))).until(step, CHINA))
                .contains(instant("2026-03-05T18:00"));
    }

    private static StepDone call(Map<Name, Value> attributes) {
        return new StepDone(
                ActivityId.of("a"),
                Name.of("call"),
                Name.of("made"),
                Optional.empty(),
                PersonId.of("li"),
                Set.of(),
                instant("2026-03-02T10:00"),
                instant("2026-03-02T10:00"),
                attributes);
    }
}
