package org.openfunnel.target;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.openfunnel.explain.Problem;
import org.openfunnel.name.Actor;

/** What became of a plan that was to be approved. */
public sealed interface Approval {
    /**
     * The plan is binding: what is achieved is measured against it.
     *
     * @param plan the plan
     * @param by who approved it
     * @param at when
     * @param findings what the one who approved it was told
     */
    record Approved(TargetPlan plan, Actor by, Instant at, List<TargetPlan.Finding> findings) implements Approval {
        /** Copies the list in. */
        public Approved {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The plan stays a draft.
     *
     * @param plan the plan
     * @param reasons everything that stands in the way
     */
    record Refused(TargetPlan plan, List<Problem> reasons) implements Approval {
        /** Copies the list in. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Returns what one of the functions makes of this result. */
    default <T> T fold(Function<Approved, T> approved, Function<Refused, T> refused) {
        return this instanceof Approved yes ? approved.apply(yes) : refused.apply((Refused) this);
    }
}
