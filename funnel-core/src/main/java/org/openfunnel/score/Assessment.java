package org.openfunnel.score;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;

/**
 * The score and grade of a lead, with what decided them. A grade given by hand stands beside the computed one.
 *
 * @param score the points, if the policy gives any
 * @param computed the grade that the rules give; empty when they give none
 * @param by the knock-out or cap that decided; empty when a row did, or nothing
 * @param byHand the grade that a person gave, if it still holds
 * @param isBroken whether a host function failed, so that the computed grade is the one from before
 */
public record Assessment(
        Optional<Score> score, Optional<Name> computed, Optional<Name> by, Optional<ByHand> byHand, boolean isBroken) {
    /**
     * A grade that a person gave.
     *
     * @param grade the grade
     * @param person who gave it
     * @param at when
     * @param reason why; may be empty
     * @param until when it ends; empty when it holds for ever
     */
    public record ByHand(Name grade, PersonId person, Instant at, String reason, Optional<Instant> until) {
        /** Refuses null. */
        public ByHand {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(until, "until");
        }

        /** Returns this with another name for the grade. */
        public ByHand graded(Name changed) {
            return new ByHand(changed, person, at, reason, until);
        }
    }

    /** Nothing was computed and nobody gave a grade. */
    public static final Assessment NONE =
            new Assessment(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Refuses null. */
    public Assessment {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(computed, "computed");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(byHand, "byHand");
    }

    /** Returns the grade in force: the one given by hand, or else the computed one. */
    public Optional<Name> grade() {
        return byHand.isPresent() ? byHand.map(ByHand::grade) : computed;
    }

    /** Returns this with a grade given by hand. */
    public Assessment withHand(ByHand given) {
        return new Assessment(score, computed, by, Optional.of(given), isBroken);
    }
}
