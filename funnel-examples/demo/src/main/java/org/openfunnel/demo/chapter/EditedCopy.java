package org.openfunnel.demo.chapter;

import java.util.Optional;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Policies;

/** Small edits of a policy whose grades B and C meet at 20 points, as in handbook 001. */
final class EditedCopy {
    private static final String B = "{\"gte\":20,\"lt\":30,\"score\":\"total\"}";
    private static final String C = "{\"gte\":10,\"lt\":20,\"score\":\"total\"}";

    private EditedCopy() {}

    /** Returns the policy with B from 21 points on, which leaves out 20. */
    static Optional<FunnelPolicy> withGap(FunnelPolicy policy) {
        return edited(policy, B.replace("20", "21"), C);
    }

    /** Returns the policy with B from 18 points on. */
    static Optional<FunnelPolicy> withWiderB(FunnelPolicy policy) {
        return edited(policy, B.replace("20", "18"), C.replace("20", "18"));
    }

    private static Optional<FunnelPolicy> edited(FunnelPolicy policy, String b, String c) {
        String text = policy.canonical();
        boolean fits = text.contains(B) && text.contains(C);
        return fits
                ? Policies.load("copy.json", text.replace(B, b).replace(C, c)).policy()
                : Optional.empty();
    }
}
