package org.openfunnel.benchmarks.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Working time added to an instant, working days added to an instant, and the working time between two instants.
 *
 * <p>A working day has 7.5 hours: 150 hours and 20 working days are a month, 1 875 hours and 250 working days a year, 15 375
 * hours and 2 050 working days about 3 000 days.
 */
public class DeadlineBenchmark {
    private static final BusinessCalendar CALENDAR = TenYears.CALENDAR;

    /** Hands out the starts one after the other, over and over. */
    private static final class Starts {
        private final Instant[] starts = TenYears.starts();
        private int next;

        int nextIndex() {
            next = (next + 1) & (starts.length - 1);
            return next;
        }

        Instant next() {
            return starts[nextIndex()];
        }
    }

    /** Working time added to an instant. */
    @State(Scope.Benchmark)
    public static class AddHours {
        @Param({"1", "24", "150", "1875", "15375"})
        int hours;

        private final Starts starts = new Starts();
        private final PrefixSums prefixSums = new PrefixSums(CALENDAR);
        private final DayLoop dayLoop = new DayLoop(CALENDAR);
        private final JbpmCalendar jbpm = new JbpmCalendar(TenYears.NEAREST);
        private WorkingTime amount;
        private long seconds;
        private String jbpmAmount;

        /** Writes the amount as each contestant wants it. */
        @Setup
        public void prepare() {
            amount = WorkingTime.hours(hours);
            seconds = hours * 3_600L;
            jbpmAmount = hours + "h";
        }

        /** Measures Funnel. */
        @Benchmark
        public Due funnel() {
            return amount.dueFrom(starts.next(), CALENDAR);
        }

        /** Measures hand-written prefix sums. */
        @Benchmark
        public Instant byHand() {
            return prefixSums.plusWorking(starts.next(), seconds);
        }

        /** Measures a hand-written loop over days. */
        @Benchmark
        public Instant dayLoop() {
            return dayLoop.plusWorking(starts.next(), seconds);
        }

        /** Measures jBPM on the nearest calendar. */
        @Benchmark
        public Date jbpm() {
            return jbpm.plus(starts.next(), jbpmAmount);
        }
    }

    /** Working days added to an instant. */
    @State(Scope.Benchmark)
    public static class AddDays {
        @Param({"20", "250", "2050"})
        int days;

        private final Starts starts = new Starts();
        private final PrefixSums prefixSums = new PrefixSums(CALENDAR);
        private final DayLoop dayLoop = new DayLoop(CALENDAR);
        private final JbpmCalendar jbpm = new JbpmCalendar(TenYears.NEAREST);
        private final ObjectLabCalendar objectLab = new ObjectLabCalendar(TenYears.NEAREST);
        private WorkingDays amount;
        private String jbpmAmount;

        /** Writes the amount as each contestant wants it. */
        @Setup
        public void prepare() {
            amount = WorkingDays.of(days);
            jbpmAmount = days + "d";
        }

        /** Measures Funnel. */
        @Benchmark
        public Due funnel() {
            return amount.dueFrom(starts.next(), CALENDAR);
        }

        /** Measures hand-written prefix sums. */
        @Benchmark
        public Instant byHand() {
            return prefixSums.plusWorkingDays(starts.next(), days);
        }

        /** Measures a hand-written loop over days. */
        @Benchmark
        public Instant dayLoop() {
            return dayLoop.plusWorkingDays(starts.next(), days);
        }

        /** Measures jBPM on the nearest calendar. */
        @Benchmark
        public Date jbpm() {
            return jbpm.plus(starts.next(), jbpmAmount);
        }

        /** Measures ObjectLab on the nearest calendar. */
        @Benchmark
        public LocalDate objectLab() {
            return objectLab.plusWorkingDays(CALENDAR.localDate(starts.next()), days);
        }
    }

    /** The working time between two instants. */
    @State(Scope.Benchmark)
    public static class ElapsedTime {
        @Param({"1", "24", "150", "1875", "15375"})
        int hours;

        private final Starts starts = new Starts();
        private final PrefixSums prefixSums = new PrefixSums(CALENDAR);
        private final DayLoop dayLoop = new DayLoop(CALENDAR);
        private Instant[] ends;

        /** Finds the ends of stretches with that many working hours. */
        @Setup
        public void prepare() {
            ends = Arrays.stream(starts.starts)
                    .map(start -> prefixSums.plusWorking(start, hours * 3_600L))
                    .toArray(Instant[]::new);
        }

        /** Measures Funnel. */
        @Benchmark
        public Duration funnel() {
            int index = starts.nextIndex();
            return CALENDAR.elapsed(starts.starts[index], ends[index]);
        }

        /** Measures hand-written prefix sums. */
        @Benchmark
        public Duration byHand() {
            int index = starts.nextIndex();
            return prefixSums.elapsed(starts.starts[index], ends[index]);
        }

        /** Measures a hand-written loop over days. */
        @Benchmark
        public Duration dayLoop() {
            int index = starts.nextIndex();
            return dayLoop.elapsed(starts.starts[index], ends[index]);
        }
    }
}
