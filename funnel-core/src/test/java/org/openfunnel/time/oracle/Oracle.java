package org.openfunnel.time.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.openfunnel.time.oracle.Plan.Span;

/**
 * Answers by looking at every step of the clock, one minute or one second after the other, with nothing but java.time.
 *
 * <p>An instant is a number of steps since 1970. What lies outside of what the plan knows is answered with nothing.
 */
public final class Oracle {
    private static final int DAY = 86_400;

    private final Plan plan;
    private final int stepSeconds;
    private final long start;
    private final long end;
    private final BitSet working = new BitSet();
    private final Map<Long, Declared> declared = new HashMap<>();
    /** For each date that works, the step after its last working one. */
    private final NavigableMap<LocalDate, Long> closings = new TreeMap<>();

    private record Declared(LocalDate date, List<Span> hours, List<Span> breaks) {}

    /** Looks at every step of a plan. */
    public Oracle(Plan plan, int stepSeconds) {
        this.plan = plan;
        this.stepSeconds = stepSeconds;
        this.start = midnight(plan.first());
        this.end = midnight(plan.last().plusDays(1));
        for (long step = start - 2L * DAY / stepSeconds; step < end + 2L * DAY / stepSeconds; step++) {
            look(step);
        }
    }

    private long midnight(LocalDate date) {
        return date.atStartOfDay(plan.zone()).toEpochSecond() / stepSeconds;
    }

    private void look(long step) {
        long local = step * stepSeconds
                + plan.zone().getRules().getOffset(instant(step)).getTotalSeconds();
        int second = Math.floorMod(local, DAY);
        Declared today = declared.computeIfAbsent(Math.floorDiv(local, DAY), this::declaredOn);
        Declared yesterday = declared.computeIfAbsent(Math.floorDiv(local, DAY) - 1, this::declaredOn);
        boolean pause = contains(today.breaks(), second) || contains(yesterday.breaks(), second + DAY);
        if (!pause && contains(today.hours(), second)) {
            work(step, today.date());
        }
        if (!pause && contains(yesterday.hours(), second + DAY)) {
            work(step, yesterday.date());
        }
    }

    private Declared declaredOn(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return new Declared(date, spansOf(date), plan.breaks().getOrDefault(date, List.of()));
    }

    private void work(long step, LocalDate date) {
        if (start <= step && step < end) {
            working.set((int) (step - start));
        }
        if (!date.isBefore(plan.first()) && !date.isAfter(plan.last())) {
            closings.put(date, step + 1);
        }
    }

    private List<Span> spansOf(LocalDate date) {
        List<Span> override = plan.overrides().get(date);
        if (override != null) {
            return override;
        }
        return plan.closed().contains(date) ? List.of() : plan.weekly().getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static boolean contains(List<Span> spans, int second) {
        for (Span span : spans) {
            if (span.contains(second)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first step that is known. */
    public long start() {
        return start;
    }

    /** Returns the first step after those that are known. */
    public long end() {
        return end;
    }

    /** Returns the instant at which a step begins. */
    public Instant instant(long step) {
        return Instant.ofEpochSecond(step * stepSeconds);
    }

    /** Returns the local date of a step. */
    public LocalDate date(long step) {
        return LocalDateTime.ofInstant(instant(step), plan.zone()).toLocalDate();
    }

    /** Returns whether a known step is worked. */
    public boolean isWorking(long step) {
        return start <= step && step < end && working.get((int) (step - start));
    }

    /** Returns whether work begins at a known step. */
    public boolean isOpening(long step) {
        return isWorking(step) && !isWorking(step - 1);
    }

    /** Returns whether work ends before a known step. */
    public boolean isClosing(long step) {
        return isWorking(step - 1) && !isWorking(step);
    }

    /** Returns how many steps are worked from one to just before another; negative when they are reversed. */
    public long elapsed(long from, long to) {
        long count = 0;
        for (long step = Math.min(from, to); step < Math.max(from, to); step++) {
            count += isWorking(step) ? 1 : 0;
        }
        return from <= to ? count : -count;
    }

    /** Returns the first step at or after another that passes a test. */
    public Optional<Long> first(long from, LongPredicate test) {
        for (long step = from; step <= end; step++) {
            if (test.test(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Returns the last step at or before another that passes a test. */
    public Optional<Long> last(long from, LongPredicate test) {
        for (long step = from; step >= start; step--) {
            if (test.test(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Returns the earliest step at which so many are worked since another, or the latest when the next opening is meant. */
    public Optional<Long> add(long from, long count, boolean nextOpening) {
        if (count == 0) {
            return first(from, this::isWorking);
        }
        return count > 0 ? forward(from, count, nextOpening) : backward(from, -count, nextOpening);
    }

    private Optional<Long> forward(long from, long count, boolean nextOpening) {
        long left = count;
        for (long step = from; step < end; step++) {
            if (isWorking(step)) {
                left--;
                if (left == 0) {
                    return nextOpening ? first(step + 1, this::isWorking) : Optional.of(step + 1);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Long> backward(long from, long count, boolean nextOpening) {
        long left = count;
        for (long step = from - 1; step >= start; step--) {
            if (isWorking(step)) {
                left--;
                if (left == 0) {
                    return nextOpening
                            ? Optional.of(step)
                            : last(step - 1, this::isWorking).map(last -> last + 1);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether a date has working time of its own. */
    public boolean isWorkingDay(LocalDate date) {
        return closings.containsKey(date);
    }

    /** Returns the working dates, each with the step at which it closes. */
    public NavigableMap<LocalDate, Long> closings() {
        return closings;
    }

    /** Returns the step at which a date closes: its last working step, or the last one that it has on the local clock. */
    public long closeOf(LocalDate date) {
        Long close = closings.get(date);
        if (close != null) {
            return close;
        }
        long step = midnight(date.plusDays(2));
        while (!date(step - 1).isBefore(date.plusDays(1))) {
            step--;
        }
        return step;
    }

    /** Returns the date to which a date moves in a direction until it works, within what is known. */
    public Optional<LocalDate> roll(LocalDate date, int direction) {
        for (LocalDate moved = date; isKnown(moved); moved = moved.plusDays(direction)) {
            if (isWorkingDay(moved)) {
                return Optional.of(moved);
            }
        }
        return Optional.empty();
    }

    /** Returns whether anything is known about a date. */
    public boolean isKnown(LocalDate date) {
        return !date.isBefore(plan.first()) && !date.isAfter(plan.last());
    }
}
