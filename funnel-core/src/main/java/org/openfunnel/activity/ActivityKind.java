package org.openfunnel.activity;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * A kind of activity that a policy declares: a follow-up, a meeting, a document, an objection, a hand-over.
 *
 * <p>An activity of a kind is opened by its first step and stays open until its last step, or one that ends it, is taken.
 * Steps may be skipped and repeated unless {@link Step#after} says otherwise.
 *
 * @param id its name
 * @param header label, sources and remarks
 * @param about the kind of activity this one is about, if any
 * @param attributes what may be told about it
 * @param steps the steps, at least one, in their usual order
 */
public record ActivityKind(Name id, Header header, Optional<Name> about, List<Fact> attributes, List<Step> steps) {
    /** Who takes a step. */
    public enum Party {
        /** Our people. */
        US("us"),
        /** The customer, told by our people. */
        CUSTOMER("customer");

        private final String word;

        Party(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /**
     * Something that can happen to one activity.
     *
     * @param id its name, unique in its kind
     * @param header label, sources and remarks
     * @param party who takes it
     * @param by the roles that may tell it; empty means everybody
     * @param needs the attributes that must be told by then; of a checklist every item
     * @param requires what must hold; what has happened already can only be warned about
     * @param after the steps of the same activity of which one must have been taken before; may be empty
     * @param clears the steps of the same activity that count as not taken from then on
     * @param ends whether the activity is closed by it
     */
    public record Step(
            Name id,
            Header header,
            Party party,
            Set<Name> by,
            List<Name> needs,
            List<Requirement> requires,
            Set<Name> after,
            Set<Name> clears,
            boolean ends) {
        /** Copies the collections in, sets sorted. */
        public Step {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(party, "party");
            by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
            needs = List.copyOf(needs);
            requires = List.copyOf(requires);
            after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
            clears = Collections.unmodifiableSortedSet(new TreeSet<>(clears));
        }

        /** Returns a step of ours without conditions that ends nothing by itself. */
        public static Step of(String id) {
            return new Step(
                    Name.of(id), Header.NONE, Party.US, Set.of(), List.of(), List.of(), Set.of(), Set.of(), false);
        }

        /** Returns this step with attributes that must be told. */
        public Step needs(String... attributes) {
            return new Step(
                    id,
                    header,
                    party,
                    by,
                    List.of(attributes).stream().map(Name::of).toList(),
                    requires,
                    after,
                    clears,
                    ends);
        }

        /** Returns this step with requirements. */
        public Step requires(Requirement... requirements) {
            return new Step(id, header, party, by, needs, List.of(requirements), after, clears, ends);
        }
    }

    /**
     * Copies the lists in.
     *
     * @throws IllegalArgumentException if there is no step, or a step or an attribute stands twice
     */
    public ActivityKind {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(about, "about");
        attributes = List.copyOf(attributes);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("activity `" + id + "` must have a step");
        }
        once("step", steps.stream().map(Step::id).toList());
        once("attribute", attributes.stream().map(Fact::name).toList());
    }

    private static void once(String what, List<Name> names) {
        Set<Name> seen = new HashSet<>();
        for (Name name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(what + " `" + name + "` stands twice");
            }
        }
    }

    /** Returns a kind of steps without conditions. */
    public static ActivityKind of(String id, String... steps) {
        return new ActivityKind(
                Name.of(id),
                Header.NONE,
                Optional.empty(),
                List.of(),
                List.of(steps).stream().map(Step::of).toList());
    }

    /** Returns this kind with attributes. */
    public ActivityKind withAttributes(Fact... facts) {
        return new ActivityKind(id, header, about, List.of(facts), steps);
    }

    /** Returns the step of this name, if there is one. */
    public Optional<Step> findStep(Name step) {
        return steps.stream().filter(known -> known.id().equals(step)).findFirst();
    }

    /** Returns the attribute of this name, if there is one. */
    public Optional<Fact> findAttribute(Name attribute) {
        return attributes.stream()
                .filter(known -> known.name().equals(attribute))
                .findFirst();
    }

    /** Returns whether the activity is closed when this step is taken: it says so, or it is the last one. */
    public boolean isEnd(Name step) {
        return steps.get(steps.size() - 1).id().equals(step)
                || findStep(step).map(Step::ends).orElse(false);
    }
}
