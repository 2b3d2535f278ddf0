package org.openfunnel.rules.proof;

import java.util.Objects;
import java.util.Optional;
import org.openfunnel.rules.diagnostic.Phrase;

/** What a proof says of a claim. */
public sealed interface Verdict {
    /** It holds for every lead. */
    record Proved() implements Verdict {}

    /**
     * It does not hold.
     *
     * @param witness a lead for which it does not, confirmed by the policy itself
     */
    record Refuted(Witness witness) implements Verdict {
        /** Refuses null. */
        public Refuted {
            Objects.requireNonNull(witness, "witness");
        }
    }

    /**
     * Neither is known.
     *
     * @param doubt why
     */
    record Unproven(Phrase doubt) implements Verdict {
        /** Refuses null. */
        public Unproven {
            Objects.requireNonNull(doubt, "doubt");
        }
    }

    /** Returns the lead for which a claim does not hold, if it is refuted. */
    default Optional<Witness> refutation() {
        return this instanceof Refuted refuted ? Optional.of(refuted.witness()) : Optional.empty();
    }
}
