package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openfunnel.name.Language;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Finding;

/**
 * What two policies do differently: which leads get another grade or other points, which conditions answer differently, which
 * deadlines and rhythms changed, and every other rule that is not the same.
 *
 * <p>Conditions are compared by what they say, not by how they are written. Every lead that is shown was evaluated under both
 * policies. Words for people (labels, sources, remarks) are no difference.
 */
public final class PolicyDifference {
    private static final long STEPS = 1_000_000;

    private final List<Change> changes;

    private PolicyDifference(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** Compares two policies. */
    public static PolicyDifference between(FunnelPolicy before, FunnelPolicy after) {
        var pair = new Pair(before, after);
        var grades = new GradeDifference(pair);
        var conditions = new ConditionDifference(pair);
        var prover = new Prover(pair.space(), new Budget(STEPS));
        List<Change> changes = new ArrayList<>();
        if (!before.equals(after)) {
            if (!isScoredAlike(before, after)) {
                changes.addAll(grades.changes(prover));
                changes.addAll(new ScoreDifference(pair).changes(prover));
            }
            changes.addAll(conditions.changes(prover));
            changes.addAll(new TimeDifference(pair).changes());
            changes.addAll(new TreeDifference(pair).changes());
        }
        return new PolicyDifference(changes);
    }

    /** Whether everything that points and grades rest on is written the same, so that they cannot differ. */
    private static boolean isScoredAlike(FunnelPolicy before, FunnelPolicy after) {
        return before.scorecard().equals(after.scorecard())
                && before.grading().equals(after.grading())
                && before.conditions().equals(after.conditions())
                && before.facts().equals(after.facts())
                && before.formats().equals(after.formats());
    }

    /** Returns everything that differs: grades first, then points, conditions, times, and all other rules. */
    public List<Change> changes() {
        return changes;
    }

    /** Returns whether it is proved that both policies decide the same. */
    public boolean isEquivalent() {
        return changes.isEmpty();
    }

    /** Returns the changes as findings. */
    public List<Finding> findings() {
        return changes.stream().map(Change::finding).toList();
    }

    /** Returns the changes as text, one a line. */
    public String text(Language language) {
        return changes.stream().map(change -> change.in(language) + "\n").collect(Collectors.joining());
    }
}
