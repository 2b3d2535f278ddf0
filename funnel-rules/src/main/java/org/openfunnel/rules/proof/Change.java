package org.openfunnel.rules.proof;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.openfunnel.name.Language;
import org.openfunnel.rules.diagnostic.Finding;

/**
 * Something that two policies do differently.
 *
 * @param kind what differs
 * @param finding the change in words, placed in the newer policy, or in the older one where the newer has nothing
 * @param witness a lead for which it makes a difference, confirmed by both policies; empty where no single lead shows it
 * @param points how many combinations of points it concerns, of those that the scorecards can give; empty where that says nothing
 */
public record Change(Kind kind, Finding finding, Optional<Witness> witness, OptionalLong points) {
    /** What differs. */
    public enum Kind {
        /** Which grade a lead gets. */
        GRADE,
        /** How many points a lead gets. */
        SCORE,
        /** Whether a condition holds: of a move, a requirement, a clock and so on. */
        CONDITION,
        /** By when something must happen, or how often. */
        TIME,
        /** Anything else that a rule says. */
        RULE,
        /** Whether anything differs here could not be told. */
        UNPROVEN
    }

    /** Refuses null. */
    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(witness, "witness");
        Objects.requireNonNull(points, "points");
    }

    /** Returns the change as a sentence without a full stop. */
    public String in(Language language) {
        return finding.message(language);
    }
}
