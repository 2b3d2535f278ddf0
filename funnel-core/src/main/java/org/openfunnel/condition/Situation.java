package org.openfunnel.condition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.History;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.time.BusinessCalendar;

/**
 * What a condition is evaluated against.
 *
 * <p>The engine makes one per decision; {@code with} and {@code checking} return a changed copy. Evaluation keeps a cursor in
 * it, so a situation must not be used by two threads at once.
 */
public final class Situation {
    private final Facts facts;
    private final History history;
    private final Instant asOf;
    private final BusinessCalendar calendar;
    private final @Nullable ActivityId activity;
    private final Map<Name, Value> attributes;
    private @Nullable ActivityId cursor;

    private Situation(
            Facts facts,
            History history,
            Instant asOf,
            BusinessCalendar calendar,
            @Nullable ActivityId activity,
            Map<Name, Value> attributes) {
        this.facts = Objects.requireNonNull(facts, "facts");
        this.history = Objects.requireNonNull(history, "history");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.activity = activity;
        this.attributes = attributes;
    }

    /**
     * Returns a situation in which neither a step nor a move is checked.
     *
     * @param facts the facts, which present the state of the lead as well
     * @param history what has happened, without steps that were cleared ({@link History#standing})
     * @param asOf the instant of the decision
     * @param calendar the calendar of the policy
     */
    public static Situation of(Facts facts, History history, Instant asOf, BusinessCalendar calendar) {
        return new Situation(facts, history, asOf, calendar, null, Map.of());
    }

    /** Returns this situation with another history. */
    public Situation with(History changed) {
        return new Situation(facts, changed, asOf, calendar, activity, attributes);
    }

    /** Returns this situation at another instant, everything else being equal. */
    public Situation at(Instant changed) {
        var copy = new Situation(facts, history, changed, calendar, activity, attributes);
        copy.cursor = cursor;
        return copy;
    }

    /** Returns this situation with the inputs of a move that is checked. */
    public Situation checking(Map<Name, Value> inputs) {
        if (inputs.isEmpty() && attributes.isEmpty() && activity == null && cursor == null) {
            return this;
        }
        return new Situation(facts, history, asOf, calendar, null, Map.copyOf(inputs));
    }

    /** Returns this situation with the step of an activity that is checked, and its attributes as far as they are told. */
    public Situation checking(ActivityId checked, Map<Name, Value> told) {
        Objects.requireNonNull(checked, "checked");
        return new Situation(facts, history, asOf, calendar, checked, Map.copyOf(told));
    }

    /** Returns the facts. */
    public Facts facts() {
        return facts;
    }

    /** Returns what has happened. */
    public History history() {
        return history;
    }

    /** Returns the instant of the decision. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns the calendar. */
    public BusinessCalendar calendar() {
        return calendar;
    }

    /** Returns the activity of which a step is checked, if any. */
    public Optional<ActivityId> activity() {
        return Optional.ofNullable(activity);
    }

    /** The activity that {@link Condition.Every} looks at now, or else the one of which a step is checked. */
    @Nullable
    ActivityId subject() {
        return cursor != null ? cursor : activity;
    }

    @Nullable
    ActivityId cursor() {
        return cursor;
    }

    void moveCursor(@Nullable ActivityId to) {
        cursor = to;
    }

    /** The value told with the step, or the input of the move, that is checked. */
    @Nullable
    Value attribute(Name name) {
        return attributes.get(name);
    }

    /** The value last told about an activity. */
    @Nullable
    Value lastTold(ActivityId about, Name attribute) {
        List<StepDone> steps = history.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            StepDone step = steps.get(i);
            if (step.activity().equals(about)) {
                Value value = step.attributes().get(attribute);
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }
}
