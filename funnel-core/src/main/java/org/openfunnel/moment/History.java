package org.openfunnel.moment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    public static final History EMPTY = new History(new Milestone[0], List.of());

    private final Milestone[] milestones;
    private final List<StepDone> steps;

    /** Takes the array over. */
    private History(Milestone[] milestones, List<StepDone> steps) {
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
        int found = position(milestones, milestones.length, milestone.kind(), milestone.subject());
        boolean isOutdone = found >= 0 && milestones[found].at().isAfter(milestone.at());
        return isOutdone ? this : plus(new Milestone[] {milestone});
    }

    /** Returns this history and two more milestones, one after the other; made in one go for moves: benchmark AcceptedMove. */
    public History plus(Milestone first, Milestone second) {
        return plus(new Milestone[] {first, second});
    }

    private History plus(Milestone[] reached) {
        var more = Arrays.copyOf(milestones, milestones.length + reached.length);
        int size = milestones.length;
        for (Milestone milestone : reached) {
            size = insert(milestone, more, size);
        }
        return new History(size == more.length ? more : Arrays.copyOf(more, size), steps);
    }

    /** Puts a milestone where it belongs, and returns how many there are then. */
    private static int insert(Milestone milestone, Milestone[] among, int size) {
        int found = position(among, size, milestone.kind(), milestone.subject());
        if (found < 0) {
            int at = -1 - found;
            System.arraycopy(among, at, among, at + 1, size - at);
            among[at] = milestone;
            return size + 1;
        }
        if (!among[found].at().isAfter(milestone.at())) {
            among[found] = milestone;
        }
        return size;
    }

    /** Returns the index of a milestone, or where it would have to stand as {@code -1 - index}. */
    private static int position(Milestone[] milestones, int size, Kind kind, Name subject) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Milestone known = milestones[middle];
            int order = known.kind() == kind
                    ? known.subject().compareTo(subject)
                    : known.kind().compareTo(kind);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1 - low;
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

    /** Returns this history without the steps that happened after an instant; of milestones it still holds the latest. */
    public History until(Instant asOf) {
        int count = steps.size();
        while (count > 0 && steps.get(count - 1).at().isAfter(asOf)) {
            count--;
        }
        return count == steps.size() ? this : new History(milestones, steps.subList(0, count));
    }

    /**
     * Returns this history without the steps that a later step of the same activity cleared; they happened, but count no more.
     *
     * @param activities the kinds of activities by name; the steps of other kinds stay
     */
    public History standing(Map<Name, ActivityShape> activities) {
        var left = new ArrayList<StepDone>();
        for (int i = 0; i < steps.size(); i++) {
            if (!isCleared(i, activities.get(steps.get(i).kind()))) {
                left.add(steps.get(i));
            }
        }
        return left.size() == steps.size() ? this : new History(milestones, Collections.unmodifiableList(left));
    }

    private boolean isCleared(int index, @Nullable ActivityShape shape) {
        if (shape == null || shape.clears().isEmpty()) {
            return false;
        }
        StepDone step = steps.get(index);
        return steps.subList(index + 1, steps.size()).stream()
                .filter(later -> later.activity().equals(step.activity()))
                .anyMatch(later ->
                        shape.clears().getOrDefault(later.step(), Set.of()).contains(step.step()));
    }

    /** Returns the latest milestone of a kind and subject, if it was reached. */
    public Optional<Milestone> find(Kind kind, Name subject) {
        int at = position(milestones, milestones.length, kind, subject);
        return at < 0 ? Optional.empty() : Optional.of(milestones[at]);
    }

    /** Returns the latest milestones of each kind and subject, ordered by kind, then subject. */
    public List<Milestone> milestones() {
        return Collections.unmodifiableList(Arrays.asList(milestones));
    }

    int milestoneCount() {
        return milestones.length;
    }

    Milestone milestone(int index) {
        return milestones[index];
    }

    /** Returns the latest milestones of a kind, ordered by subject. */
    public List<Milestone> milestones(Kind kind) {
        return Arrays.stream(milestones)
                .filter(milestone -> milestone.kind() == kind)
                .toList();
    }

    /** Returns the steps taken, in the order in which they happened; at one instant in the order recorded. */
    public List<StepDone> steps() {
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History that && Arrays.equals(milestones, that.milestones) && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(milestones), steps);
    }

    @Override
    public String toString() {
        return Arrays.toString(milestones) + " " + steps;
    }
}
