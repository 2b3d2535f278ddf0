package org.openfunnel.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.moment.History;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.name.Name;

/**
 * What the condition of a pause reads, and so whether its answer at an earlier instant can still be found. Every step is
 * known with its instant; of milestones only the latest of each kind and subject is, and of everything else the present.
 */
final class PauseReads {
    private final Vocabulary words;
    private final Set<Name> activities = new TreeSet<>();
    private final Set<Kind> milestones = EnumSet.noneOf(Kind.class);
    /** The attributes that a condition inside {@link Condition.Every} may name; they are those of the steps. */
    private Set<Name> attributes = Set.of();

    private boolean isOfMore;

    private PauseReads(Vocabulary words) {
        this.words = words;
    }

    static PauseReads of(Condition condition, Vocabulary words) {
        PauseReads reads = new PauseReads(words);
        reads.add(condition);
        return reads;
    }

    /** Returns whether steps of a kind of activity may change the answer. */
    boolean isOf(Name activity) {
        return activities.contains(activity);
    }

    /** Returns whether the answer at an instant, and at every later one, can be found from what a history knows. */
    boolean isKnownSince(Instant since, History history) {
        return !isOfMore
                && milestones.stream()
                        .allMatch(kind -> history.milestones(kind).stream()
                                .noneMatch(milestone -> milestone.at().isAfter(since)));
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.All all) {
            addAll(all.parts());
        } else if (condition instanceof Condition.Any any) {
            addAll(any.parts());
        } else if (condition instanceof Condition.AtLeast some) {
            addAll(some.parts());
        } else if (condition instanceof Condition.Not not) {
            add(not.part());
        } else if (condition instanceof Condition.Named reference) {
            within(Set.of(), declared(words.conditions(), reference.condition()));
        } else {
            value(condition);
        }
    }

    private void addAll(Collection<Condition> parts) {
        parts.forEach(this::add);
    }

    private void value(Condition condition) {
        if (condition instanceof Condition.InStage) {
            milestones.add(Kind.ENTERED);
        } else if (condition instanceof Condition.Open open) {
            activities.add(open.activity());
        } else if (condition instanceof Condition.Every every) {
            activities.add(every.activity());
            within(
                    declared(words.activities(), every.activity())
                            .attributesByName()
                            .keySet(),
                    every.check());
        } else if (condition instanceof Condition.Happened happened) {
            add(happened.moment());
            happened.after().ifPresent(this::add);
        } else if (condition instanceof Condition.Since since) {
            add(since.since());
        } else if (!isOfAttributes(condition)) {
            isOfMore = true;
        }
    }

    private static <T> T declared(Map<Name, T> all, Name name) {
        return Objects.requireNonNull(all.get(name), "declared");
    }

    private void within(Set<Name> names, Condition condition) {
        Set<Name> before = attributes;
        attributes = names;
        add(condition);
        attributes = before;
    }

    private boolean isOfAttributes(Condition condition) {
        return condition instanceof Condition.Known known
                ? attributes.containsAll(known.facts())
                : condition instanceof Condition.OfAttribute attribute
                        && attributes.contains(attribute.attribute())
                        && attribute.is().clausesWithFacts().isEmpty();
    }

    private void add(Moment moment) {
        if (moment instanceof Moment.Done done) {
            activities.add(done.activity());
        } else if (moment instanceof Moment.Reached reached) {
            milestones.add(reached.kind());
        } else if (moment instanceof Moment.AnyOf any) {
            any.moments().forEach(this::add);
        } else {
            isOfMore = true;
        }
    }
}
