package org.openfunnel.score;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Condition;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;

/**
 * How a lead gets its grade: knock-outs first, then the rows, then caps, then hysteresis; a person's grade stands beside the
 * computed one.
 *
 * @param header label, sources and remarks
 * @param assess when the grade is computed
 * @param grades the grades, best first; no name twice. A grade without a condition is given by a person or a knock-out only
 * @param hit what counts where several rows hold. When empty the rows are not meant to overlap: the first counts all the same, and
 *     the overlap is told
 * @param knockouts rules that give a grade whatever the rows say, in order of precedence
 * @param caps rules that let a lead be this good at most
 * @param hysteresis how far a lead must fall below a grade before it loses it, if at all
 * @param by the roles that may give a grade by hand; empty when nobody may
 * @param override how a grade given by hand is handled
 * @param review who must look at a computed grade, if anybody
 */
public record Grading(
        Header header,
        Assess assess,
        List<Row> grades,
        Optional<Hit> hit,
        List<Knockout> knockouts,
        List<Cap> caps,
        Optional<Hysteresis> hysteresis,
        Set<Name> by,
        Overriding override,
        Optional<Review> review) {
    /** When the grade is computed. */
    public enum Assess {
        /** In every decision. */
        ALWAYS("always"),
        /** When a lead is registered and when somebody asks. */
        ON_REQUEST("on-request");

        private final String word;

        Assess(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /**
     * What counts where several rows hold: a row counts as holding when what is known is enough for it, whatever the rows before it
     * may still come to.
     */
    public enum Hit {
        /** None: there is no grade until one row alone holds. A proof reports every overlap as an error. */
        UNIQUE("unique"),
        /** The first: the order of the rows is meant, and nobody is told of the others. */
        FIRST("first"),
        /** The best; all rows that hold are listed. */
        COLLECT_BEST("collect-best"),
        /** The worst; all rows that hold are listed. */
        COLLECT_WORST("collect-worst");

        private final String word;

        Hit(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /** A grade, and which leads get it. */
    public record Row(Name id, Header header, Optional<Condition> when) {
        /** Refuses null. */
        public Row {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(when, "when");
        }
    }

    /** Gives a grade whatever the rows say. */
    public record Knockout(Name id, Header header, Condition when, Name grade) {
        /** Refuses null. */
        public Knockout {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(grade, "grade");
        }
    }

    /** Lets a lead have this grade at best. */
    public record Cap(Name id, Header header, Condition when, Name best) {
        /** Refuses null. */
        public Cap {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(best, "best");
        }
    }

    /**
     * How a grade is kept when the score wavers.
     *
     * @param points a lead keeps its grade as long as the total with these points added would still give it
     * @param dwell a lead keeps its grade at least this long before a worse one is given, if set
     */
    public record Hysteresis(Points points, Optional<Amount> dwell) {
        /** Refuses null and negative points. */
        public Hysteresis {
            Objects.requireNonNull(dwell, "dwell");
            if (points.thousandths() < 0) {
                throw new IllegalArgumentException("hysteresis must not be negative, but was " + points);
            }
        }
    }

    /**
     * How a grade given by hand is handled.
     *
     * @param header label, sources and remarks
     * @param by the roles that may set another grade than the computed one; empty when nobody may
     * @param needsReason whether a reason must be told
     * @param expires how long it holds; for ever when empty
     */
    public record Overriding(Header header, Set<Name> by, boolean needsReason, Optional<Amount> expires) {
        /** Nobody may override. */
        public static final Overriding NONE = new Overriding(Header.NONE, Set.of(), false, Optional.empty());

        /** Copies the set in, sorted. */
        public Overriding {
            Objects.requireNonNull(header, "header");
            by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
            Objects.requireNonNull(expires, "expires");
        }
    }

    /**
     * Who must look at a computed grade.
     *
     * @param header label, sources and remarks
     * @param by the roles that may review
     * @param atOnce whether the computed grade is in force before the review
     */
    public record Review(Header header, Set<Name> by, boolean atOnce) {
        /** Copies the set in, sorted. */
        public Review {
            Objects.requireNonNull(header, "header");
            by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
        }
    }

    /**
     * Copies the collections in.
     *
     * @throws IllegalArgumentException if there is no grade, or a grade stands twice
     */
    public Grading {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(assess, "assess");
        grades = List.copyOf(grades);
        Objects.requireNonNull(hit, "hit");
        knockouts = List.copyOf(knockouts);
        caps = List.copyOf(caps);
        by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
        Set<Name> seen = new HashSet<>();
        for (Row row : grades) {
            if (!seen.add(row.id())) {
                throw new IllegalArgumentException("grade `" + row.id() + "` stands twice");
            }
        }
        if (grades.isEmpty()) {
            throw new IllegalArgumentException("a grading must have a grade");
        }
    }

    /** Makes a grading whose rows are not meant to overlap. */
    public Grading(
            Header header,
            Assess assess,
            List<Row> grades,
            List<Knockout> knockouts,
            List<Cap> caps,
            Optional<Hysteresis> hysteresis,
            Set<Name> by,
            Overriding override,
            Optional<Review> review) {
        this(header, assess, grades, Optional.empty(), knockouts, caps, hysteresis, by, override, review);
    }

    /** Returns a grading by rows alone, computed in every decision. */
    public static Grading of(List<Row> grades) {
        return new Grading(
                Header.NONE,
                Assess.ALWAYS,
                grades,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(),
                Overriding.NONE,
                Optional.empty());
    }

    /** Returns this with what counts where several rows hold. */
    public Grading withHit(Hit changed) {
        return new Grading(
                header, assess, grades, Optional.of(changed), knockouts, caps, hysteresis, by, override, review);
    }

    /** Returns the place of a grade, 0 for the best; -1 if there is none of this name. */
    public int rank(Name grade) {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i).id().equals(grade)) {
                return i;
            }
        }
        return -1;
    }
}
