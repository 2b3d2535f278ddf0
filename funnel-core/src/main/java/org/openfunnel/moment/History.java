package org.openfunnel.moment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.Name;

/**
 * What has happened to a lead, as far as it still matters: the latest milestone of each kind and subject, and the steps
 * that were taken, in the order in which they happened. Equal by content.
 */
public final class History {
    /** The history of a lead to which nothing has happened. */
    public static final History EMPTY = new History(new TreeMap<>(), List.of());

    private final NavigableMap<Key, Milestone> milestones;
    private final List<StepDone> steps;

    private History(NavigableMap<Key, Milestone> milestones, List<StepDone> steps) {
        this.milestones = milestones;
        this.steps = steps;
    }

    /** Returns a history made of these occurrences. */
    public static History of(List<? extends Occurrence> occurrences) {
        History history = EMPTY;
        for (Occurrence occurrence : occurrences) {
            history = history.plus(occurrence);
        }
        return history;
    }

    /**
     * Returns this history and one more occurrence. A milestone takes the place of an earlier one of its kind and subject;
     * one that happened earlier than the one known changes nothing.
     */
    public History plus(Occurrence occurrence) {
        return occurrence instanceof Milestone milestone ? plus(milestone) : plus((StepDone) occurrence);
    }

    private History plus(Milestone milestone) {
        Key key = new Key(milestone.kind(), milestone.subject());
        Milestone known = milestones.get(key);
        if (known != null && known.at().isAfter(milestone.at())) {
            return this;
        }
        var more = new TreeMap<>(milestones);
        more.put(key, milestone);
        return new History(more, steps);
    }

    private History plus(StepDone step) {
        int at = steps.size();
        while (at > 0 && steps.get(at - 1).at().isAfter(step.at())) {
            at--;
        }
        var more = new ArrayList<>(steps);
        more.add(at, step);
        return new History(milestones, Collections.unmodifiableList(more));
    }

    /** Returns this history without one step that was retracted; unchanged if it is not known. */
    public History minus(StepDone step) {
        if (!steps.contains(step)) {
            return this;
        }
        var fewer = new ArrayList<>(steps);
        fewer.remove(step);
        return new History(milestones, Collections.unmodifiableList(fewer));
    }

    /** Returns the latest milestone of a kind and subject, if it was reached. */
    public Optional<Milestone> find(Kind kind, Name subject) {
        return Optional.ofNullable(milestones.get(new Key(kind, subject)));
    }

    /** Returns the latest milestones of each kind and subject, ordered by kind, then subject. */
    public List<Milestone> milestones() {
        return List.copyOf(milestones.values());
    }

    /** Returns the latest milestones of a kind, ordered by subject. */
    public List<Milestone> milestones(Kind kind) {
        return List.copyOf(milestones
                .subMap(new Key(kind, Key.FIRST), true, new Key(kind, Key.LAST), true)
                .values());
    }

    /** Returns the steps taken, in the order in which they happened; at one instant in the order recorded. */
    public List<StepDone> steps() {
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History that && milestones.equals(that.milestones) && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(milestones, steps);
    }

    @Override
    public String toString() {
        return milestones.values() + " " + steps;
    }

    private record Key(Kind kind, Name subject) implements Comparable<Key> {
        private static final Name FIRST = Name.of("A");
        private static final Name LAST = Name.of("z".repeat(Name.MAX_LENGTH));
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind).thenComparing(Key::subject);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
