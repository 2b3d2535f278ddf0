package org.openfunnel.score;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.time.Due;

/**
 * What a lead is worth: its score, the grade that follows from the rules, and beside it what people said.
 *
 * @param score the score; empty when the policy has no scorecard
 * @param computed the grade that follows from the rules
 * @param since since when that grade has been the computed one; empty when there is none
 * @param byHand the grade that a person gave and that still holds, if any
 * @param reviewed the last review, if any
 * @param review how it stands with the review of the computed grade
 * @param grade the grade that counts: the one given by hand, else the computed one unless it waits for its review, else the one
 *     reviewed last
 */
public record Assessment(
        Optional<Score> score,
        Verdict computed,
        Optional<Instant> since,
        Optional<ByHand> byHand,
        Optional<Reviewed> reviewed,
        Review review,
        Optional<Name> grade) {
    /** Nothing has been assessed yet. */
    public static final Assessment NONE = new Assessment(
            Optional.empty(),
            new Verdict(Optional.empty(), Basis.NO_RULE, Optional.empty(), List.of()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Review.NOT_NEEDED,
            Optional.empty());

    /** What a computed grade rests on, or why there is none. */
    public enum Basis {
        /** The one row that holds, or the first of several where the order of the rows is meant. */
        ROW,
        /** More than one row holds; the first counts. */
        OVERLAP,
        /** More than one row holds; the best or the worst counts, as the grading says. */
        COLLECTED,
        /** A knock-out. */
        KNOCKOUT,
        /** A cap: the rows alone would give a better grade. */
        CAP,
        /** The rows alone would give a worse grade, but the score has not fallen far enough. */
        HYSTERESIS,
        /** The rows alone would give a worse grade, but the lead has not had its grade long enough. */
        DWELL,
        /** No rule computes a grade: people give it. */
        NO_RULE,
        /** It cannot be told which row holds: facts are missing. */
        UNKNOWN,
        /** No row holds: the policy says nothing about such a lead. */
        GAP,
        /** More than one row holds, and the grading wants only one: it gives no grade. */
        NOT_UNIQUE,
        /** It cannot be told, because a host function failed; the grade stays as it was. */
        BROKEN
    }

    /**
     * What the rules say.
     *
     * @param grade the grade; empty when the rules give none
     * @param basis what it rests on, or why there is none
     * @param rule the row, knock-out or cap that decided; empty when none did
     * @param missing the facts that would tell which row holds, in the order of the catalogue; empty when a grade is given
     * @param rows the grades of the rows that hold, best first, where more than one does and the order alone does not decide
     */
    public record Verdict(Optional<Name> grade, Basis basis, Optional<Name> rule, List<Name> missing, List<Name> rows) {
        /** Makes a verdict that does not rest on several rows. */
        public Verdict(Optional<Name> grade, Basis basis, Optional<Name> rule, List<Name> missing) {
            this(grade, basis, rule, missing, List.of());
        }

        /** Copies the lists in. */
        public Verdict {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(rule, "rule");
            missing = List.copyOf(missing);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A grade that a person gave.
     *
     * @param grade the grade
     * @param by who gave it
     * @param at when
     * @param reason why; may be empty
     * @param until when it stops to hold: from that instant on the computed grade counts again; for ever when empty
     */
    public record ByHand(Name grade, PersonId by, Instant at, String reason, Optional<Due> until) {
        /** Refuses null. */
        public ByHand {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(until, "until");
        }

        /** Returns this with another name for the grade. */
        public ByHand graded(Name changed) {
            return new ByHand(changed, by, at, reason, until);
        }
    }

    /**
     * A review that confirmed a computed grade.
     *
     * @param grade the grade
     * @param by who reviewed it
     * @param at when
     */
    public record Reviewed(Name grade, PersonId by, Instant at) {
        /** Refuses null. */
        public Reviewed {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }

        /** Returns this with another name for the grade. */
        public Reviewed graded(Name changed) {
            return new Reviewed(changed, by, at);
        }
    }

    /** How it stands with the review of the computed grade. */
    public enum Review {
        /** Nobody has to look at it. */
        NOT_NEEDED,
        /** Somebody has to look at it. */
        PENDING,
        /** It is the grade that was reviewed last. */
        DONE
    }

    /** Refuses null. */
    public Assessment {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(computed, "computed");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(byHand, "byHand");
        Objects.requireNonNull(reviewed, "reviewed");
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(grade, "grade");
    }
}
