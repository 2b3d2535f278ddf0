package org.openfunnel.demo.chapter;

import java.util.List;
import org.openfunnel.demo.text.Page;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.rules.proof.Change;
import org.openfunnel.rules.proof.PolicyDifference;

/** Compares the policy with a copy that was edited, and with the preset {@code standard}. */
public final class DifferenceChapter implements Chapter {
    private static final int SHOWN = 6;
    private static final double NANOS_PER_MILLI = 1e6;

    private final FunnelPolicy policy;

    /** Makes the chapter. */
    public DifferenceChapter(FunnelPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void tell(Page page) {
        page.heading("difference.heading");
        EditedCopy.withWiderB(policy).ifPresent(copy -> {
            print(page, "difference.edited", policy, copy);
            page.gap();
        });
        print(
                page,
                "difference.standard",
                policy,
                Policies.load(Presets.standard()).require());
    }

    private static void print(Page page, String key, FunnelPolicy before, FunnelPolicy after) {
        long from = System.nanoTime();
        List<Change> changes = PolicyDifference.between(before, after).changes();
        long nanos = System.nanoTime() - from;
        page.say(key, changes.size(), nanos / NANOS_PER_MILLI);
        changes.stream()
                .limit(SHOWN)
                .forEach(change -> page.indented(1, change.in(page.texts().language())));
        if (changes.size() > SHOWN) {
            page.indented(1, page.texts().say("difference.more", changes.size() - SHOWN));
        }
    }
}
