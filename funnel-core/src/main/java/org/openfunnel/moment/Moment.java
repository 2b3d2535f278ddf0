package org.openfunnel.moment;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.name.Name;

/** A pattern of what can happen to a lead: where a clock starts or stops, what a cadence asks for, what a rule looks back to. */
public sealed interface Moment {
    /**
     * Something happens to the lead itself.
     *
     * @param kind what happens
     * @param subjects the stages, grades, clocks or cadences meant; empty means any
     */
    record Reached(Kind kind, Set<Name> subjects) implements Moment {
        /** Copies the subjects in, sorted. */
        public Reached {
            Objects.requireNonNull(kind, "kind");
            subjects = Collections.unmodifiableSortedSet(new TreeSet<>(subjects));
        }
    }

    /**
     * A step of an activity is taken.
     *
     * @param activity the kind of the activity
     * @param step the step
     * @param where what the attributes must be like, all of them; may be empty
     */
    record Done(Name activity, Name step, List<AttributeIs> where) implements Moment {
        /** Copies the list in. */
        public Done {
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(step, "step");
            where = List.copyOf(where);
        }
    }

    /**
     * The instant that a fact holds.
     *
     * @param fact an instant fact
     */
    record AtFact(Name fact) implements Moment {
        /** Refuses null. */
        public AtFact {
            Objects.requireNonNull(fact, "fact");
        }
    }

    /**
     * Any of several moments.
     *
     * @param moments at least one
     */
    record AnyOf(List<Moment> moments) implements Moment {
        /** Copies the list in and refuses an empty one. */
        public AnyOf {
            moments = List.copyOf(moments);
            if (moments.isEmpty()) {
                throw new IllegalArgumentException("any of no moments never happens");
            }
        }
    }

    /** Returns the moment when the lead is registered. */
    static Moment registered() {
        return reached(Kind.REGISTERED);
    }

    /** Returns the moment when one of the stages is entered. */
    static Moment entered(String... stages) {
        return reached(Kind.ENTERED, stages);
    }

    /** Returns the moment when the grade changes to one of these; to any when none is named. */
    static Moment graded(String... grades) {
        return reached(Kind.GRADED, grades);
    }

    /** Returns the moment when the lead is offered to a person. */
    static Moment offered() {
        return reached(Kind.OFFERED);
    }

    /** Returns the moment when a person accepts the lead. */
    static Moment accepted() {
        return reached(Kind.ACCEPTED);
    }

    /** Returns the moment when something happens to the lead itself. */
    static Moment reached(Kind kind, String... subjects) {
        return new Reached(kind, Stream.of(subjects).map(Name::of).collect(Collectors.toSet()));
    }

    /**
     * Returns the moment when a step is taken.
     *
     * @param step the kind of the activity and the step, as {@code follow-up.made}
     * @throws IllegalArgumentException if there is no dot between two names
     */
    static Moment done(String step, AttributeIs... where) {
        int dot = step.lastIndexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a step must look like kind.step, but was `" + step + "`");
        }
        return new Done(Name.of(step.substring(0, dot)), Name.of(step.substring(dot + 1)), List.of(where));
    }
}
