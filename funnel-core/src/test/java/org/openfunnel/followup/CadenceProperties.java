package org.openfunnel.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.followup.FollowupFixtures.NO_GRADE;
import static org.openfunnel.followup.FollowupFixtures.cadence;
import static org.openfunnel.followup.FollowupFixtures.rules;
import static org.openfunnel.followup.FollowupFixtures.touch;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.openfunnel.followup.Cadence.From;
import org.openfunnel.followup.Cadence.Missed;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.Due;

/** Laws of cadences that start at the beginning of 2025 and go on for a year or so. */
class CadenceProperties {
    private static final Instant ANCHOR = LocalDateTime.parse("2025-01-08T10:00")
            .atZone(FollowupFixtures.ZONE)
            .toInstant();
    private static final int HOURS = 400 * 24;

    @Provide
    Arbitrary<Cadence> cadences() {
        Arbitrary<CalendarPeriod> weeks = Arbitraries.integers().between(1, 5).map(CalendarPeriod::weeks);
        Arbitrary<CalendarPeriod> months = Arbitraries.integers().between(1, 4).map(CalendarPeriod::months);
        Arbitrary<CalendarPeriod> days = Arbitraries.integers().between(1, 20).map(CalendarPeriod::days);
        Arbitrary<Cadence.Builder> shapes = Arbitraries.oneOf(
                Arbitraries.oneOf(days, weeks, months).map(FollowupFixtures::cadence),
                months.map(every -> cadence(every).atMonthEnd()),
                weeks.map(every -> cadence(every).on(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY))),
                Arbitraries.oneOf(weeks, months)
                        .map(every -> cadence(every).touches(List.of(touch("phone"), touch("visit")))),
                weeks.map(every -> cadence(every)
                        .touches(List.of(
                                touch("phone", DayOfWeek.MONDAY, "09:00", "12:00"),
                                touch("visit", DayOfWeek.SATURDAY, "13:00", "18:30")))));
        return Combinators.combine(
                        shapes, Arbitraries.of(Roll.class), Arbitraries.of(From.class), Arbitraries.of(Missed.class))
                .as((builder, shift, from, missed) ->
                        builder.shift(shift).from(from).missed(missed).build());
    }

    private static Instant hour(int hour) {
        return ANCHOR.plus(hour, ChronoUnit.HOURS);
    }

    private static CadenceRun started(CadenceRules rules) {
        return rules.start(NO_GRADE, ANCHOR).orElseThrow();
    }

    private static CadenceRun ticked(CadenceRules rules, CadenceRun run, Instant from, Instant to) {
        CadenceRun now = run;
        Optional<CadenceStep> step = rules.next(now, from);
        while (step.isPresent() && !step.get().at().isAfter(to)) {
            now = rules.after(now, step.get());
            step = rules.next(now, step.get().at());
        }
        return now;
    }

    @Property
    void noOccurrenceOfMonthsDrifts(
            @ForAll @IntRange(max = 3000) int day,
            @ForAll @IntRange(min = 1, max = 14) int months,
            @ForAll @IntRange(min = 1, max = 300) int occurrence) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(day);
        YearMonth month = YearMonth.from(from).plusMonths((long) months * occurrence);
        assertThat(Plan.steps(CalendarPeriod.months(months), from).date(occurrence))
                .isEqualTo(month.atDay(Math.min(from.getDayOfMonth(), month.lengthOfMonth())));
    }

    @Property
    void slotsAreThoseOfWhoeverWalksThroughEveryDay(
            @ForAll @IntRange(max = 3000) int day,
            @ForAll @IntRange(min = 1, max = 5) int weeks,
            @ForAll @Size(min = 1) Set<DayOfWeek> on) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(day);
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> walked = from.plusDays(1)
                .datesUntil(from.plusDays(100))
                .filter(date -> on.contains(date.getDayOfWeek()) && ChronoUnit.WEEKS.between(monday, date) % weeks == 0)
                .toList();
        Plan plan = Plan.slots(on, weeks, from);
        assertThat(IntStream.rangeClosed(1, walked.size()).mapToObj(plan::date)).isEqualTo(walked);
    }

    @Property
    void lookingOnTheWayChangesNothing(
            @ForAll("cadences") Cadence cadence,
            @ForAll @IntRange(max = HOURS) int one,
            @ForAll @IntRange(max = HOURS / 2) int later) {
        CadenceRules rules = CadenceRules.of(cadence, FollowupFixtures.CHINA);
        CadenceRun run = started(rules);
        CadenceRun through = ticked(rules, ticked(rules, run, ANCHOR, hour(one)), hour(one), hour(one + later));
        assertThat(through).isEqualTo(ticked(rules, run, ANCHOR, hour(one + later)));
        assertThat(ticked(rules, through, hour(one + later), hour(one + later))).isEqualTo(through);
        assertThat(rules.next(through, hour(one + later)).stream())
                .allSatisfy(step -> assertThat(step.at()).isAfter(hour(one + later)));
    }

    @Property
    void contactsToldInAnyOrderGiveTheRunOfWhoeverLookedInTime(
            @ForAll("cadences") Cadence cadence,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = HOURS) Integer> hours,
            @ForAll Random random) {
        CadenceRules rules = CadenceRules.of(cadence, FollowupFixtures.CHINA);
        int touches = started(rules).turns().size();
        List<Contact> contacts = new ArrayList<>();
        for (int hour : hours) {
            contacts.add(new Contact(hour % touches, hour(hour)));
        }
        Instant end = hour(HOURS + 1);
        CadenceRun inTime = started(rules);
        Instant now = ANCHOR;
        List<Contact> inOrder =
                contacts.stream().sorted(Comparator.comparing(Contact::at)).toList();
        for (Contact contact : inOrder) {
            inTime = rules.touched(ticked(rules, inTime, now, contact.at().minusNanos(1)), contact);
            now = contact.at();
        }
        Collections.shuffle(contacts, random);
        assertThat(rules.replay(started(rules), contacts, end))
                .isEqualTo(ticked(rules, inTime, now, end.minusNanos(1)));
    }

    @Property
    void aContactInTimeMovesWhatIsDueForward(
            @ForAll("cadences") Cadence cadence, @ForAll @IntRange(min = 1, max = 12) int contacts) {
        CadenceRules rules = CadenceRules.of(cadence, FollowupFixtures.CHINA);
        CadenceRun run = started(rules);
        boolean piledUp = cadence.missed() == Missed.PILE_UP;
        for (int contact = 0; contact < contacts && run.turns().get(0).due() instanceof Due.At due; contact++) {
            run = rules.touched(run, new Contact(0, due.at()));
            assertThat(run.turns().get(0).missed()).isZero();
            assertThat(run.turns().get(0).due())
                    .matches(next -> !next.isKnown() || next.isAfter(due.at().minusNanos(piledUp ? 1 : 0)));
        }
    }

    @Property
    void thePlanDoesNotDependOnContacts(
            @ForAll @IntRange(min = 1, max = 4) int weeks,
            @ForAll Roll shift,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = HOURS) Integer> hours) {
        CadenceRules rules =
                rules(cadence(CalendarPeriod.weeks(weeks)).from(From.PLAN).shift(shift));
        CadenceRun run = started(rules);
        for (int hour : hours.stream().sorted().toList()) {
            run = rules.touched(run, new Contact(0, hour(hour)));
        }
        int occurrence = run.turns().get(0).occurrence();
        Due planned = CalendarPeriod.weeks(weeks * occurrence).roll(shift).dueFrom(ANCHOR, FollowupFixtures.CHINA);
        assertThat(run.turns().get(0).due()).isEqualTo(planned);
    }

    @Property
    void fromTheContactIsOnePeriodAfterIt(
            @ForAll @IntRange(min = 1, max = 4) int months,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = HOURS) Integer> hours) {
        CadenceRules rules = rules(cadence(CalendarPeriod.months(months)));
        CadenceRun run = started(rules);
        for (int hour : hours) {
            run = rules.touched(run, new Contact(0, hour(hour)));
        }
        assertThat(run.due())
                .isEqualTo(CalendarPeriod.months(months).dueFrom(hour(Collections.max(hours)), FollowupFixtures.CHINA));
    }

    @Property
    void theDatesOfTheTeamAreThoseOfEachPartOfARange(
            @ForAll Roll shift,
            @ForAll @IntRange(min = 1, max = 3) int every,
            @ForAll boolean fridays,
            @ForAll @IntRange(max = 300) int middle) {
        Cadence.Builder weekly =
                Cadence.ofTeam("team", CalendarPeriod.weeks(every)).shift(shift);
        CadenceRules rules = rules(fridays ? weekly.on(Set.of(DayOfWeek.FRIDAY)) : weekly);
        LocalDate start = LocalDate.of(2025, 1, 1);
        LocalDate end = start.plusDays(400);
        List<LocalDate> parts = new ArrayList<>(rules.dates(start, start.plusDays(middle)));
        parts.addAll(rules.dates(start.plusDays(middle), end));
        assertThat(rules.dates(start, end)).isEqualTo(parts).doesNotHaveDuplicates();
        assertThat(parts).hasSizeBetween(400 / 7 / every - 6, 400 / 7 / every + 1);
    }
}
