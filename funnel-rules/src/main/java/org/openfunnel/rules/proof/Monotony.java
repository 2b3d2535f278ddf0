package org.openfunnel.rules.proof;

import java.util.Objects;
import org.openfunnel.rules.diagnostic.Phrase;

/** What a proof says of the question whether a better value of a fact never lowers the grade. */
public sealed interface Monotony {
    /** Which values of a fact are the better ones. */
    enum Better {
        /** Greater numbers, later days, yes rather than no, options further down in the declaration. */
        HIGHER,
        /** Smaller numbers, earlier days, no rather than yes, options further up in the declaration. */
        LOWER
    }

    /** It never does. */
    record Proved() implements Monotony {}

    /**
     * It does. Both leads are the same but for the fact, and the policy itself was asked about each.
     *
     * @param worse the lead with the worse value and the better grade
     * @param better the lead with the better value and the worse grade, or none
     */
    record Refuted(Witness worse, Witness better) implements Monotony {
        /** Refuses null. */
        public Refuted {
            Objects.requireNonNull(worse, "worse");
            Objects.requireNonNull(better, "better");
        }
    }

    /**
     * Neither is known.
     *
     * @param doubt why
     */
    record Unproven(Phrase doubt) implements Monotony {
        /** Refuses null. */
        public Unproven {
            Objects.requireNonNull(doubt, "doubt");
        }
    }
}
