package org.openfunnel.benchmarks.decision;

import org.jspecify.annotations.Nullable;

/** What a host knows about a lead; null is not known. */
record Prospect(
        @Nullable Long amount,
        @Nullable Authority authority,
        @Nullable Boolean isConfirmed) {
    enum Authority {
        DECIDER,
        MANAGER,
        EXECUTOR
    }
}
