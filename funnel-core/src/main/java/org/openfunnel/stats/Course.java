package org.openfunnel.stats;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Stage;
import org.openfunnel.stage.Stage.Kind;
import org.openfunnel.stats.LeadHistory.Entry;

/** The history of one lead as far as it had come by an instant, seen against a funnel. */
final class Course {
    private final LeadHistory history;
    private final List<Entry> entries;
    private final List<Kind> kinds;
    private final BitSet reached;
    private final Instant asOf;
    /** The first of the entries since which the lead has been of the kind that it is now. */
    private final int lastTurn;

    private Course(LeadHistory history, List<Entry> entries, List<Kind> kinds, BitSet reached, Instant asOf) {
        this.history = history;
        this.entries = entries;
        this.kinds = kinds;
        this.reached = reached;
        this.asOf = asOf;
        int turn = kinds.size() - 1;
        while (turn > 0 && kinds.get(turn - 1) == kind()) {
            turn--;
        }
        lastTurn = turn;
    }

    /** Returns the course of a lead; empty if it had not started by then. */
    static Optional<Course> find(LeadHistory history, Funnel funnel, List<Name> path, Instant asOf) {
        List<Kind> kinds = history.entries().stream()
                .map(entry -> stage(funnel, history, entry.stage()).kind())
                .toList();
        int count = 0;
        while (count < kinds.size() && !history.entries().get(count).at().isAfter(asOf)) {
            count++;
        }
        if (count == 0) {
            return Optional.empty();
        }
        List<Entry> entries = history.entries().subList(0, count);
        BitSet reached = new BitSet();
        entries.stream()
                .mapToInt(entry -> path.indexOf(entry.stage()))
                .filter(i -> i >= 0)
                .forEach(reached::set);
        return Optional.of(new Course(history, entries, kinds.subList(0, count), reached, asOf));
    }

    private static Stage stage(Funnel funnel, LeadHistory history, Name stage) {
        return funnel.find(stage)
                .orElseThrow(() -> new IllegalArgumentException(
                        "lead `" + history.lead() + "` entered stage `" + stage + "`, which the funnel lacks"));
    }

    LeadHistory history() {
        return history;
    }

    /** Returns the stages entered by then, in order. */
    List<Entry> entries() {
        return entries;
    }

    /** Returns the kind of the stage where the lead stands. */
    Kind kind() {
        return kinds.get(kinds.size() - 1);
    }

    boolean isClosed() {
        return isClosed(kind());
    }

    private static boolean isClosed(Kind kind) {
        return kind == Kind.WON || kind == Kind.LOST;
    }

    /** Returns the place on the path of the furthest stage that was entered; -1 when none of the path was. */
    int furthest() {
        return reached.length() - 1;
    }

    /** Returns whether a stage of the path was entered. */
    boolean entered(int place) {
        return reached.get(place);
    }

    /** Returns the stage where the lead stands. */
    Name stage() {
        return entries.get(entries.size() - 1).stage();
    }

    /** Returns how long the lead has stood in its stage, in milliseconds. */
    long age() {
        int since = entries.size() - 1;
        while (since > 0 && entries.get(since - 1).stage().equals(stage())) {
            since--;
        }
        return millis(entries.get(since).at(), asOf);
    }

    /** Returns what closed the lead: the first of the won or the lost stages where it has been ever since. */
    Entry closing() {
        return entries.get(lastTurn);
    }

    /** Returns the stage where the lead stood when it was closed; empty when it started there. */
    Optional<Name> beforeClosing() {
        return lastTurn == 0
                ? Optional.empty()
                : Optional.of(entries.get(lastTurn - 1).stage());
    }

    /** Returns the time from the start to the closing, or so far, in milliseconds. */
    long length() {
        return millis(entries.get(0).at(), isClosed() ? closing().at() : asOf);
    }

    /** Returns the time spent in a stage, all visits together, in milliseconds. */
    long timeIn(Name stage) {
        long time = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).stage().equals(stage)) {
                Instant left = i + 1 < entries.size() ? entries.get(i + 1).at() : asOf;
                time = Math.addExact(time, millis(entries.get(i).at(), left));
            }
        }
        return time;
    }

    /** Returns whether the lead was worked again after it had been won or lost. */
    boolean isReopened() {
        for (int i = 1; i < kinds.size(); i++) {
            if (isClosed(kinds.get(i - 1)) && !isClosed(kinds.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns how often the lead went from an open stage to an earlier one. */
    int backwardMoves(List<Name> order) {
        int moves = 0;
        for (int i = 1; i < kinds.size(); i++) {
            boolean isOpen = kinds.get(i - 1) == Kind.OPEN && kinds.get(i) == Kind.OPEN;
            if (isOpen
                    && order.indexOf(entries.get(i).stage())
                            < order.indexOf(entries.get(i - 1).stage())) {
                moves++;
            }
        }
        return moves;
    }

    static Durations between(List<Course> courses, Name from, Name to) {
        return Durations.ofMillis(courses.stream()
                .map(course -> course.between(from, to))
                .flatMapToLong(OptionalLong::stream)
                .toArray());
    }

    private OptionalLong between(Name from, Name to) {
        Optional<Instant> start = firstEntry(from);
        Optional<Instant> end = firstEntry(to);
        return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
                ? OptionalLong.of(millis(start.get(), end.get()))
                : OptionalLong.empty();
    }

    private Optional<Instant> firstEntry(Name stage) {
        return entries.stream()
                .filter(entry -> entry.stage().equals(stage))
                .map(Entry::at)
                .findFirst();
    }

    /** Milliseconds are counted on the axis of time, so that parts add up to the whole. */
    private static long millis(Instant from, Instant to) {
        return Math.subtractExact(to.toEpochMilli(), from.toEpochMilli());
    }
}
