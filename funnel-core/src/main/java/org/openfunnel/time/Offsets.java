package org.openfunnel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** The offsets of one zone over a stretch of time, as flat arrays, with local time turned into instants and back. */
final class Offsets {
    private static final int DAY = 86_400;
    /** No zone is further from UTC than 18 hours. */
    private static final int FARTHEST = 18 * 3_600;

    private final ZoneRules rules;
    private final SortedLongs changes;
    private final int[] offsets;
    private final long start;
    /** Up to here there is one offset; in many zones that is all there is to know. */
    private final long firstChange;

    private final int firstOffset;
    private final long end;

    /** Prepares the stretch from {@code start} to {@code end}, with a margin of two days; other instants ask the rules. */
    Offsets(ZoneId zone, long start, long end) {
        this.rules = zone.getRules();
        this.start = start - 2 * DAY;
        this.end = end + 2 * DAY;
        List<Long> from = new ArrayList<>();
        List<Integer> offset = new ArrayList<>();
        from.add(this.start);
        offset.add(ruleAt(this.start));
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(this.start));
        while (next != null && next.toEpochSecond() < this.end) {
            from.add(next.toEpochSecond());
            offset.add(next.getOffsetAfter().getTotalSeconds());
            next = rules.nextTransition(next.getInstant());
        }
        this.changes = new SortedLongs(from.stream().mapToLong(Long::longValue).toArray());
        this.offsets = offset.stream().mapToInt(Integer::intValue).toArray();
        this.firstOffset = offsets[0];
        this.firstChange = offsets.length == 1 ? this.end : changes.get(1);
    }

    private int ruleAt(long second) {
        return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    int at(long second) {
        return second >= start && second < firstChange ? firstOffset : lookUp(second);
    }

    private int lookUp(long second) {
        return second < start || second >= end ? ruleAt(second) : offsets[changes.countUpTo(second) - 1];
    }

    /** The seconds since 1970-01-01 00:00 that a local clock shows. */
    long local(long second) {
        return second + at(second);
    }

    /** The local date as days since 1970-01-01. */
    long localDay(long second) {
        return Math.floorDiv(local(second), DAY);
    }

    /** The second at which a date ends in a zone: 24:00 local time, the later one when a clock change repeats it. */
    static long endOfDay(long day, ZoneId zone) {
        return LocalDate.ofEpochDay(day + 1)
                .atStartOfDay(zone)
                .withLaterOffsetAtOverlap()
                .toEpochSecond();
    }

    /** Adds all instants at which a local clock shows a time from {@code localStart} to just before {@code localEnd}. */
    void addInstants(long localStart, long localEnd, LongPairs into) {
        int index = Math.max(0, changes.countUpTo(localStart - FARTHEST) - 1);
        for (; index < offsets.length && changes.get(index) < localEnd + FARTHEST; index++) {
            long periodEnd = index + 1 < offsets.length ? changes.get(index + 1) : end;
            long from = Math.max(localStart - offsets[index], changes.get(index));
            long to = Math.min(localEnd - offsets[index], periodEnd);
            if (from < to) {
                into.add(from, to);
            }
        }
    }
}
