package org.openfunnel.time.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;
import org.openfunnel.time.WorkingTime;
import org.openfunnel.time.WorkingTime.Tie;

/** What a calendar answers where minutes are not fine enough. */
@PropertyDefaults(tries = 10, edgeCases = EdgeCasesMode.NONE)
@Domain(SecondPlans.class)
@Domain(DomainContext.Global.class)
class SecondProperties {
    @Property
    void everySecondIsWorkedOrNot(@ForAll Plan plan) {
        Oracle oracle = new Oracle(plan, 1);
        BusinessCalendar calendar = plan.calendar();
        assertThat(oracle.first(oracle.start(), step -> CalendarProperties.differs(calendar, oracle, step)))
                .isEmpty();
        for (LocalDate date = plan.first(); !date.isAfter(plan.last()); date = date.plusDays(1)) {
            assertThat(calendar.isWorkingDay(date)).as("%s", date).isEqualTo(oracle.isWorkingDay(date));
        }
    }

    @Property
    void workingTimeIsAddedSecondBySecond(
            @ForAll Plan plan,
            @ForAll @IntRange(max = 300_000) int from,
            @ForAll @IntRange(min = -90_000, max = 90_000) int seconds,
            @ForAll Tie tie) {
        Oracle oracle = new Oracle(plan, 1);
        long start = CalendarProperties.step(oracle, from);
        Instant at = oracle.instant(start);
        Due due = new WorkingTime(Duration.ofSeconds(seconds), tie).dueFrom(at, plan.calendar());
        Optional<Long> expected = oracle.add(start, seconds, tie == Tie.OPEN);
        assertThat(due.isKnown()).isEqualTo(expected.isPresent());
        expected.ifPresent(step -> assertThat(due).isEqualTo(new Due.At(oracle.instant(step))));
        expected.ifPresent(step -> assertThat(plan.calendar().elapsed(at, due.earliest()))
                .isEqualTo(Duration.ofSeconds(oracle.elapsed(start, step))));
    }
}
