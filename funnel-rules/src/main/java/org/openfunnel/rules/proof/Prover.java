package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.diagnostic.Place;

/** What all checks of one policy share: its space, its score, its evaluator, the budget, and what was found. */
final class Prover {
    private static final int MOST_TRIES = 64;

    private final Space space;
    private final Budget budget;
    private final ScoreModel score;
    private final Evaluator evaluator;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What a search brought.
     *
     * @param lead a lead as wanted, confirmed by the policy itself
     * @param isExcluded whether it is proved that there is none
     * @param doubt why nothing is known, if neither
     */
    record Result(Optional<Lead> lead, boolean isExcluded, Phrase doubt) {
        static final Result EXCLUDED = new Result(Optional.empty(), true, Phrase.DOUBT_SIZE);

        boolean isOpen() {
            return lead.isEmpty() && !isExcluded;
        }
    }

    Prover(Space space, Budget budget) {
        this.space = space;
        this.budget = budget;
        this.evaluator = new Evaluator(space.policy(0));
        this.score = new ScoreModel(space, budget);
    }

    Space space() {
        return space;
    }

    FunnelPolicy policy() {
        return space.policy(0);
    }

    Budget budget() {
        return budget;
    }

    ScoreModel score() {
        return score;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Looks for a lead of a box that reaches a goal; the policy itself must confirm it. */
    Result find(Box start, Goal goal, Predicate<Lead> confirm) {
        var attempt = new Attempt(confirm);
        Search.End end = new Search(budget).look(start, goal, attempt::accept);
        if (attempt.found.isPresent()) {
            return new Result(attempt.found, false, Phrase.DOUBT_SIZE);
        }
        if (attempt.refused > 0) {
            return new Result(Optional.empty(), false, Phrase.DOUBT_HISTORY);
        }
        boolean isForeseen = score.isWhole() || !asksScore(goal) || !attempt.isReached;
        boolean isSure = end == Search.End.NOTHING && isComplete(goal) && isForeseen;
        return new Result(Optional.empty(), isSure, Phrase.DOUBT_SIZE);
    }

    private final class Attempt {
        private final Predicate<Lead> confirm;
        private Optional<Lead> found = Optional.empty();
        private int refused;
        private boolean isReached;

        Attempt(Predicate<Lead> confirm) {
            this.confirm = confirm;
        }

        /** Scores that the model does not foresee may reach a box, so it must not be forgotten. */
        boolean accept(Box box) {
            isReached = true;
            Optional<Box> settled = score.settle(box);
            if (settled.isPresent()) {
                Lead lead = Lead.of(space, settled.get());
                if (confirm.test(lead)) {
                    found = Optional.of(lead);
                } else {
                    refused++;
                }
            }
            return found.isPresent() || refused >= MOST_TRIES;
        }
    }

    private boolean isComplete(Goal goal) {
        var axes = new BitSet();
        goal.axes(axes);
        return space.axes().stream()
                .filter(axis -> axes.get(axis.number()))
                .allMatch(axis -> axis.regions().isComplete());
    }

    private boolean asksScore(Goal goal) {
        var axes = new BitSet();
        goal.axes(axes);
        return space.axes().stream()
                .filter(axis -> axes.get(axis.number()))
                .anyMatch(axis -> axis.kind() == Axis.Kind.TOTAL || axis.kind() == Axis.Kind.PART);
    }

    /** Returns the leads of a box of which everything is known that a goal looks at. */
    Box known(Box box, Goal goal) {
        var axes = new BitSet();
        goal.axes(axes);
        Box known = box;
        for (Axis axis : space.axes()) {
            boolean isAsked = axes.get(axis.number())
                    && (axis.kind() == Axis.Kind.FACT
                            || axis.kind() == Axis.Kind.TOTAL
                            || axis.kind() == Axis.Kind.PART);
            if (isAsked) {
                var nothing = new BitSet();
                nothing.set(0);
                known = known.without(axis.number(), nothing);
            }
        }
        return known;
    }

    Finding finding(FindingCode code, String pointer) {
        return Finding.of(code, Place.of(pointer));
    }

    /** Says that nothing covers a region; an example that says no more is left out. */
    Finding gap(FindingCode code, String pointer, Argument region, Lead lead) {
        Finding gap = finding(code, pointer).with("region", region);
        boolean isSame = region instanceof Argument.Together some
                && lead.words() instanceof Argument.Together all
                && Set.copyOf(some.items()).equals(Set.copyOf(all.items()));
        return isSame ? gap : gap.with("lead", lead.words());
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** Says what could not be proved, and why. */
    void unproven(String pointer, Argument question, Phrase doubt) {
        Finding open = finding(FindingCode.PROOF_UNPROVEN, pointer)
                .with("question", question)
                .with("doubt", Argument.phrase(doubt));
        if (!findings.contains(open)) {
            findings.add(open);
        }
    }
}
