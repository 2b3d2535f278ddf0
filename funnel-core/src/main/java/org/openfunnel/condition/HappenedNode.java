package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.fact.ValueTest;
import org.openfunnel.moment.MomentMatcher;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;

/** Asks whether, how often and by whom something has happened. */
final class HappenedNode extends Node {
    private static final FactType COUNT = FactType.integer(0, Integer.MAX_VALUE);
    private static final long MICROS = 1_000_000;

    private final MomentMatcher moment;
    private final @Nullable MomentMatcher after;
    private final ValueTest count;
    private final List<Set<Name>> byEach = new ArrayList<>();
    private final List<Cover> covers = new ArrayList<>();
    private final boolean aboutThis;

    HappenedNode(Condition.Happened from, Vocabulary words) {
        moment = words.matcher(from.moment());
        after = from.after().map(words::matcher).orElse(null);
        count = from.count().orElse(Comparison.gte(1)).compile(COUNT, Map.of());
        from.byEach().forEach(role -> byEach.add(Roles.having(role, words.roles())));
        from.covers()
                .forEach((attribute, options) -> options.forEach(option -> covers.add(new Cover(attribute, option))));
        aboutThis = from.aboutThis();
    }

    @Override
    Truth truth(Situation situation) {
        Instant start = after == null ? Instant.MIN : after.last(situation.history(), situation.facts(), Instant.MAX);
        if (!count.holds(count(situation, start) * MICROS, null)) {
            return Truth.FALSE;
        }
        for (int i = 0; i < byEach.size(); i++) {
            if (!isTakenBy(byEach.get(i), situation, start)) {
                return Truth.FALSE;
            }
        }
        for (int i = 0; i < covers.size(); i++) {
            if (!isCovered(covers.get(i), situation, start)) {
                return Truth.FALSE;
            }
        }
        return Truth.TRUE;
    }

    private long count(Situation situation, Instant start) {
        List<StepDone> steps = situation.history().steps();
        int taken = 0;
        for (int i = 0; i < steps.size(); i++) {
            taken += counts(steps.get(i), situation, start) ? 1 : 0;
        }
        return aboutThis
                ? taken
                : taken + moment.countMilestones(situation.history(), situation.facts(), start, situation.asOf());
    }

    private boolean counts(StepDone step, Situation situation, Instant start) {
        return !step.at().isBefore(start) && moment.matches(step) && (!aboutThis || isAbout(step, situation.subject()));
    }

    private static boolean isAbout(StepDone step, @Nullable ActivityId subject) {
        return subject != null && step.about().isPresent() && step.about().get().equals(subject);
    }

    private boolean isTakenBy(Set<Name> roles, Situation situation, Instant start) {
        List<StepDone> steps = situation.history().steps();
        for (int i = 0; i < steps.size(); i++) {
            StepDone step = steps.get(i);
            if (counts(step, situation, start) && holdsAny(roles, step.roles())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAny(Set<Name> wanted, Set<Name> held) {
        for (Name role : held) {
            if (wanted.contains(role)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCovered(Cover cover, Situation situation, Instant start) {
        List<StepDone> steps = situation.history().steps();
        for (int i = 0; i < steps.size(); i++) {
            StepDone step = steps.get(i);
            if (counts(step, situation, start)
                    && step.attributes().get(cover.attribute) instanceof Value.Items items
                    && items.value().contains(cover.option)) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean isTimed() {
        return !moment.reads().isEmpty();
    }

    /** What happened stays so; only an instant that a fact holds can come. */
    @Override
    Instant nextChange(Situation situation) {
        return moment.nextTold(situation.facts(), situation.asOf());
    }

    @Override
    void reads(Set<Name> facts) {
        facts.addAll(moment.reads());
        if (after != null) {
            facts.addAll(after.reads());
        }
    }

    private record Cover(Name attribute, String option) {}
}
