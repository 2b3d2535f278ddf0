package org.openfunnel.demo.chapter;

import java.util.List;
import org.openfunnel.demo.text.Page;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingPrinter;
import org.openfunnel.rules.diagnostic.Severity;
import org.openfunnel.rules.proof.PolicyProof;

/** Proves the policy, and a copy of it with a mistake. */
public final class ProofChapter implements Chapter {
    private static final double NANOS_PER_MILLI = 1e6;

    private final FunnelPolicy policy;

    /** Makes the chapter. */
    public ProofChapter(FunnelPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void tell(Page page) {
        page.heading("proof.heading");
        long from = System.nanoTime();
        List<Finding> findings = PolicyProof.of(policy).findings();
        long nanos = System.nanoTime() - from;
        page.say("proof.said", findings.size(), nanos / NANOS_PER_MILLI);
        print(page, findings);
        EditedCopy.withGap(policy).ifPresent(copy -> {
            page.gap();
            page.say("proof.gap");
            print(
                    page,
                    PolicyProof.of(copy).findings().stream()
                            .filter(finding -> finding.severity() != Severity.NOTE)
                            .toList());
        });
    }

    private static void print(Page page, List<Finding> findings) {
        FindingPrinter printer = FindingPrinter.in(page.texts().language());
        findings.forEach(finding -> page.indented(1, printer.text(finding)));
    }
}
