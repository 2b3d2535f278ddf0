package org.openfunnel.rules.internal.json;

import java.util.ArrayList;
import java.util.List;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Severity;

/** Everything found while one document is read: the first 100, then one that says that there are more. */
public final class Findings {
    /** How many findings are kept. */
    public static final int MAX = 100;

    private final List<Finding> kept = new ArrayList<>();
    private int errors;

    /** Adds a finding; one too many becomes {@link FindingCode#TOO_MANY_FINDINGS}, all further ones are left out. */
    public void add(Finding finding) {
        if (finding.severity() == Severity.ERROR) {
            errors++;
        }
        if (kept.size() < MAX) {
            kept.add(finding);
        } else if (kept.size() == MAX) {
            kept.add(Finding.of(FindingCode.TOO_MANY_FINDINGS, finding.place()).with("max", MAX));
        }
    }

    /** Returns whether another finding would be left out, so that looking for more is in vain. */
    public boolean isFull() {
        return kept.size() > MAX;
    }

    /** Returns how many findings of severity ERROR were added, whether kept or left out. */
    public int errors() {
        return errors;
    }

    /** Returns the findings in the order of the document; that there are more comes last. */
    public List<Finding> inOrder() {
        List<Finding> sorted = new ArrayList<>(kept.subList(0, Math.min(MAX, kept.size())));
        sorted.sort(Finding.BY_PLACE);
        sorted.addAll(kept.subList(sorted.size(), kept.size()));
        return List.copyOf(sorted);
    }

    /** Returns the findings, one a line. */
    @Override
    public String toString() {
        return inOrder().stream().map(Finding::toString).reduce("", (all, next) -> all + next + "\n");
    }
}
