package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Remedy.AskRole;
import org.openfunnel.condition.Remedy.WaitUntil;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
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
    private static final long[] NO_COUNT = {0, 0};

    private final MomentMatcher moment;
    private final @Nullable MomentMatcher after;
    private final ValueTest count;
    private final long[] counts;
    private final List<ByRole> byEach = new ArrayList<>();
    private final List<Cover> covers = new ArrayList<>();
    private final boolean aboutThis;
    private final MomentWords words;
    private final Optional<MomentWords> afterWords;
    private final Optional<Arg> countWords;

    HappenedNode(Condition.Happened from, Vocabulary vocabulary) {
        moment = vocabulary.matcher(from.moment());
        after = from.after().map(vocabulary::matcher).orElse(null);
        Comparison often = from.count().orElse(Comparison.gte(1));
        count = often.compile(COUNT, Map.of());
        counts = often.ranges(COUNT).orElse(NO_COUNT);
        from.byEach().forEach(role -> byEach.add(new ByRole(role, Roles.having(role, vocabulary.roles()))));
        from.covers()
                .forEach((attribute, options) -> options.forEach(option -> covers.add(new Cover(attribute, option))));
        aboutThis = from.aboutThis();
        words = new MomentWords(from.moment(), vocabulary);
        afterWords = from.after().map(start -> new MomentWords(start, vocabulary));
        countWords = from.count().map(ValueWords.of(COUNT)::asked);
    }

    @Override
    Truth truth(Situation situation) {
        Instant start = start(situation);
        if (!isEnough(count(situation, start))) {
            return Truth.FALSE;
        }
        for (int i = 0; i < byEach.size(); i++) {
            if (!isTakenBy(byEach.get(i).holders, situation, start)) {
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

    /** Returns from when on it counts; if that never came, nothing does. */
    private Instant start(Situation situation) {
        return after == null ? Instant.MIN : after.last(situation.history(), situation.facts(), Instant.MAX);
    }

    private boolean isEnough(int taken) {
        return count.holds(taken * MICROS, null);
    }

    private int count(Situation situation, Instant start) {
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

    @Override
    Explanation explain(Situation situation) {
        Instant start = start(situation);
        List<Explanation> parts = new ArrayList<>();
        for (ByRole each : byEach) {
            Truth truth = Truth.of(isTakenBy(each.holders, situation, start));
            parts.add(Phrases.said(Phrases.keyed("by-role", truth), Arg.of(Kind.ROLE, each.role)));
        }
        for (Cover cover : covers) {
            Truth truth = Truth.of(isCovered(cover, situation, start));
            parts.add(Phrases.said(Phrases.keyed("covers", truth), Arg.of(cover.option)));
        }
        return Explanation.of(message(situation, start), parts);
    }

    private Message message(Situation situation, Instant start) {
        if (afterWords.isPresent() && start.equals(Instant.MAX)) {
            return Message.of("condition.after-never", afterWords.get().moment(), words.moment());
        }
        Arg what = aboutThis ? Phrases.nested("about-this", words.moment()) : words.moment();
        Arg whole = afterWords
                .map(after -> Phrases.nested("happened-after", what, after.moment()))
                .orElse(what);
        int taken = count(situation, start);
        Truth isEnough = Truth.of(isEnough(taken));
        return countWords.isEmpty()
                ? Message.of(Phrases.keyed("condition.happened", isEnough), whole)
                : Message.of(
                        Phrases.keyed("condition.happened-times", isEnough), whole, Arg.of(taken), countWords.get());
    }

    @Override
    void gaps(Situation situation, boolean wanted, Gaps gaps) {
        gaps.add(explain(situation), wanted ? remedies(situation) : List.of());
    }

    private List<Remedy> remedies(Situation situation) {
        Instant start = start(situation);
        List<Remedy> remedies = new ArrayList<>();
        Instant next = nextChange(situation);
        if (next.isBefore(Instant.MAX) && truth(situation.at(next)) == Truth.TRUE) {
            remedies.add(new WaitUntil(next));
            return remedies;
        }
        boolean hasStarted = !start.equals(Instant.MAX);
        List<Remedy> toStart = afterWords
                .filter(after -> !hasStarted)
                .map(after -> after.toHappen(situation.facts()))
                .orElse(List.of());
        if (mayNeedMore(count(situation, start)) && (hasStarted || !toStart.isEmpty())) {
            remedies.addAll(toStart);
            remedies.addAll(words.toHappen(situation.facts()));
            byEach.stream()
                    .filter(each -> !isTakenBy(each.holders, situation, start))
                    .forEach(each -> remedies.add(new AskRole(Set.of(each.role))));
        }
        return remedies;
    }

    /** Returns whether it must happen more often, or happens often enough but not by everybody who must. */
    private boolean mayNeedMore(int taken) {
        return isEnough(taken) || counts[counts.length - 1] > taken * MICROS;
    }

    private record Cover(Name attribute, String option) {}

    private record ByRole(Name role, Set<Name> holders) {}
}
