package org.openfunnel.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Situation;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.name.Name;
import org.openfunnel.score.Candidates.Candidate;
import org.openfunnel.score.Improvement.Change;

/** Searches for the smallest change of facts that gives a better grade, by grading the lead again with each. */
final class Improving {
    /** So many changes are tried at most; a tenth of a second. */
    private static final int MOST_TRIES = 100_000;

    private final Grader grader;
    private final Assessment now;
    private final Situation situation;
    private final StateFacts view;
    private final List<List<Candidate>> candidates;
    private final boolean isWhole;
    private int tries;
    private int leastSteps;
    private Optional<Name> grade = Optional.empty();
    private List<Change> changes = List.of();

    /** Searches from an assessment of a situation; the view is a copy that the search may write to. */
    Improving(Grader grader, Assessment now, Situation situation, StateFacts view, Compared compared) {
        this.grader = grader;
        this.now = now;
        this.situation = situation;
        this.view = view;
        this.candidates = new Candidates(situation.facts()).of(compared.cuts());
        this.isWhole = compared.isWhole();
    }

    Improvement search() {
        for (int facts = 1; facts <= Improvement.MOST_FACTS && grade.isEmpty(); facts++) {
            leastSteps = Integer.MAX_VALUE;
            search(facts, 0, 0, new ArrayList<>());
        }
        return new Improvement(grade, changes, isWhole && tries <= MOST_TRIES);
    }

    /** Tries every change of so many more facts among those from an index on. */
    private void search(int facts, int from, int steps, List<Change> tried) {
        if (facts == 0) {
            attempt(steps, tried);
            return;
        }
        for (int i = from; i <= candidates.size() - facts; i++) {
            for (Candidate candidate : candidates.get(i)) {
                if (steps + candidate.step() >= leastSteps || tries > MOST_TRIES) {
                    break;
                }
                tried.add(candidate.change());
                search(facts - 1, i + 1, steps + candidate.step(), tried);
                tried.remove(tried.size() - 1);
            }
        }
    }

    private void attempt(int steps, List<Change> tried) {
        if (++tries > MOST_TRIES) {
            return;
        }
        Facts.Builder facts = situation.facts().toBuilder();
        tried.forEach(change -> facts.set(change.fact(), change.to()));
        Situation changed = Situation.of(
                facts.build().presenting(view), situation.history(), situation.asOf(), situation.calendar());
        Optional<Name> reached = grader.assess(changed, view, now).computed().grade();
        if (reached.isPresent() && isBetter(reached.get())) {
            leastSteps = steps;
            grade = reached;
            changes = List.copyOf(tried);
        }
    }

    private boolean isBetter(Name reached) {
        Grading grading = grader.grading();
        return grading.rank(reached)
                < now.computed()
                        .grade()
                        .map(grading::rank)
                        .orElse(grading.grades().size());
    }
}
