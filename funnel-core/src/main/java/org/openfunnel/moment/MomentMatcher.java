package org.openfunnel.moment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.Name;

/**
 * A moment made ready for looking at what has happened.
 *
 * <p>A step is matched by what was told with that step; an attribute that was not told, or whose value the policy does not
 * allow, matches nothing.
 */
public final class MomentMatcher {
    private final List<Moment.Reached> milestones = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<Name> facts = new TreeSet<>();
    private final int[] slots;

    private MomentMatcher(
            Moment moment, Map<Name, ActivityShape> activities, Map<Name, TextFormat> formats, FactCatalog catalog) {
        collect(moment, activities, formats);
        this.slots = facts.stream().mapToInt(catalog::requireSlot).toArray();
    }

    /**
     * Returns a matcher.
     *
     * @throws IllegalArgumentException if the moment names an activity, attribute, format or fact that is not among these
     */
    public static MomentMatcher of(
            Moment moment, Map<Name, ActivityShape> activities, Map<Name, TextFormat> formats, FactCatalog catalog) {
        return new MomentMatcher(moment, activities, formats, catalog);
    }

    private void collect(Moment moment, Map<Name, ActivityShape> activities, Map<Name, TextFormat> formats) {
        if (moment instanceof Moment.Reached reached) {
            milestones.add(reached);
        } else if (moment instanceof Moment.Done done) {
            steps.add(Step.of(done, activities, formats));
        } else if (moment instanceof Moment.AtFact atFact) {
            facts.add(atFact.fact());
        } else {
            ((Moment.AnyOf) moment).moments().forEach(part -> collect(part, activities, formats));
        }
    }

    /** Returns whether this is such a moment; what facts say is no occurrence. */
    public boolean matches(Occurrence occurrence) {
        return occurrence instanceof StepDone step ? matches(step) : matches((Milestone) occurrence);
    }

    private boolean matches(StepDone taken) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).matches(taken)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(Milestone milestone) {
        for (int i = 0; i < milestones.size(); i++) {
            Moment.Reached reached = milestones.get(i);
            if (reached.kind() == milestone.kind()
                    && (reached.subjects().isEmpty() || reached.subjects().contains(milestone.subject()))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the latest such moment, if there was one; the instant that a fact holds may lie ahead. */
    public Optional<Instant> last(History history, Facts known) {
        Instant last = last(history, known, Instant.MIN);
        return last.equals(Instant.MIN) ? Optional.empty() : Optional.of(last);
    }

    /** Returns the latest such moment, or the given instant if there was none; an answer without garbage. */
    public Instant last(History history, Facts known, Instant otherwise) {
        Instant last = Instant.MIN;
        for (int slot : slots) {
            last = later(last, told(known, slot));
        }
        for (int i = 0; i < history.milestoneCount() && !milestones.isEmpty(); i++) {
            Milestone milestone = history.milestone(i);
            last = milestone.at().isAfter(last) && matches(milestone) ? milestone.at() : last;
        }
        last = later(last, lastStep(history.steps()));
        return last.equals(Instant.MIN) ? otherwise : last;
    }

    /** Returns the number of such milestones, and of instants that facts hold, from one instant to another. */
    public int countMilestones(History history, Facts known, Instant startInclusive, Instant endInclusive) {
        int count = 0;
        for (int slot : slots) {
            Instant at = told(known, slot);
            count += !at.equals(Instant.MIN) && isWithin(at, startInclusive, endInclusive) ? 1 : 0;
        }
        for (int i = 0; i < history.milestoneCount() && !milestones.isEmpty(); i++) {
            Milestone milestone = history.milestone(i);
            count += isWithin(milestone.at(), startInclusive, endInclusive) && matches(milestone) ? 1 : 0;
        }
        return count;
    }

    private static boolean isWithin(Instant at, Instant startInclusive, Instant endInclusive) {
        return !at.isBefore(startInclusive) && !at.isAfter(endInclusive);
    }

    /** Returns the earliest instant after the given one that a fact holds, or {@link Instant#MAX} if there is none. */
    public Instant nextTold(Facts known, Instant after) {
        Instant next = Instant.MAX;
        for (int slot : slots) {
            Instant at = told(known, slot);
            next = at.isAfter(after) && at.isBefore(next) ? at : next;
        }
        return next;
    }

    private Instant lastStep(List<StepDone> taken) {
        if (!steps.isEmpty()) {
            for (int i = taken.size() - 1; i >= 0; i--) {
                if (matches(taken.get(i))) {
                    return taken.get(i).at();
                }
            }
        }
        return Instant.MIN;
    }

    private static Instant told(Facts known, int slot) {
        return known.state(slot) == FactState.KNOWN && known.object(slot) instanceof Instant at ? at : Instant.MIN;
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }

    /** Returns the facts that hold such a moment. */
    public Set<Name> reads() {
        return Collections.unmodifiableSet(facts);
    }

    private record Step(Name kind, Name step, List<Filter> where) {
        static Step of(Moment.Done done, Map<Name, ActivityShape> activities, Map<Name, TextFormat> formats) {
            ActivityShape shape = activities.get(done.activity());
            if (shape == null || !shape.steps().contains(done.step())) {
                throw new IllegalArgumentException("there is no step `" + done.activity() + "." + done.step() + "`");
            }
            List<Filter> filters = done.where().stream()
                    .map(where -> Filter.of(where, shape, formats))
                    .toList();
            return new Step(done.activity(), done.step(), filters);
        }

        boolean matches(StepDone taken) {
            if (!taken.step().equals(step) || !taken.kind().equals(kind)) {
                return false;
            }
            for (int i = 0; i < where.size(); i++) {
                if (!where.get(i).passes(taken.attributes())) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Filter(Name attribute, Predicate<Value> test) {
        static Filter of(AttributeIs where, ActivityShape shape, Map<Name, TextFormat> formats) {
            Fact attribute = shape.findAttribute(where.attribute())
                    .orElseThrow(
                            () -> new IllegalArgumentException("there is no attribute `" + where.attribute() + "`"));
            return new Filter(attribute.name(), where.is().compileForValues(attribute.type(), formats));
        }

        boolean passes(Map<Name, Value> attributes) {
            Value value = attributes.get(attribute);
            return value != null && test.test(value);
        }
    }
}
