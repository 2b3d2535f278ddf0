package org.openfunnel.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.followup.FollowupFixtures.cadence;
import static org.openfunnel.followup.FollowupFixtures.due;
import static org.openfunnel.followup.FollowupFixtures.instant;
import static org.openfunnel.followup.FollowupFixtures.rules;
import static org.openfunnel.followup.FollowupFixtures.touch;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.followup.CadenceRun.Turn;
import org.openfunnel.name.Name;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.CalendarPeriod.Unit;

class CadenceTest {
    @ParameterizedTest
    @CsvSource({"DAYS, 0", "WEEKS, -1"})
    void refusesAPeriodOfNoLength(Unit unit, int count) {
        Cadence.Builder builder = cadence(new CalendarPeriod(unit, count, Roll.NONE));
        assertThatThrownBy(() -> rules(builder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "cadence `follow-up` needs a period of at least 1, in weeks when it has weekdays, in months or"
                                + " longer when it falls on a month's end, but has " + count + " " + unit);
    }

    @ParameterizedTest
    @CsvSource({"DAYS, false", "WEEKS, true", "MONTHS, false", "QUARTERS, false", "YEARS, false"})
    void weekdaysAreThoseOfWeeks(Unit unit, boolean allowed) {
        CalendarPeriod every = new CalendarPeriod(unit, 1, Roll.NONE);
        assertFits(allowed, cadence(every).on(Set.of(DayOfWeek.FRIDAY)));
        assertFits(allowed, cadence(every).touches(List.of(touch("phone", DayOfWeek.MONDAY, "09:00", "12:00"))));
    }

    @ParameterizedTest
    @CsvSource({"DAYS, false", "WEEKS, false", "MONTHS, true", "QUARTERS, true", "YEARS, true"})
    void monthEndsAreThoseOfMonths(Unit unit, boolean allowed) {
        ByGrade<CalendarPeriod> every = ByGrade.of(
                Map.of(Name.of("A"), CalendarPeriod.months(1), Name.of("B"), new CalendarPeriod(unit, 1, Roll.NONE)));
        assertFits(allowed, cadence(every).atMonthEnd());
    }

    private static void assertFits(boolean allowed, Cadence.Builder builder) {
        if (allowed) {
            assertThatCode(() -> rules(builder)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> rules(builder)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aRunIsDueWhenItsFirstTouchIs() {
        CadenceRun run = run(turn("2026-03-06T18:00", 2), turn("2026-03-04T18:00", 1));
        assertThat(run.due()).isEqualTo(due("2026-03-04T18:00"));
        assertThat(run.missed()).isEqualTo(3);
        assertThat(run.isOverdue(instant("2026-03-04T18:00"))).isFalse();
        assertThat(run.isOverdue(instant("2026-03-05T18:00"))).isTrue();
    }

    @Test
    void refusesARunWithoutTouchesAndATurnThatCannotBe() {
        assertThatThrownBy(CadenceTest::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cadence of a lead needs something to do");
        assertThatThrownBy(() -> turn("2026-03-04T18:00", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("occurrences count from 1 and missed ones from 0, but were 1 and -1");
    }

    private static Turn turn(String due, int missed) {
        return new Turn(instant("2026-03-02T10:00"), 1, due(due), Optional.empty(), Optional.empty(), missed);
    }

    private static CadenceRun run(Turn... turns) {
        return new CadenceRun(
                Name.of("follow-up"),
                instant("2026-03-02T10:00"),
                CalendarPeriod.weeks(1),
                List.of(turns),
                Optional.empty(),
                Optional.empty(),
                "china",
                "1");
    }
}
