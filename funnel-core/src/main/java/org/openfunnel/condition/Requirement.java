package org.openfunnel.condition;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * What must hold at one place: at intake, on a move, a stage, a step or an assignment.
 *
 * @param id its name, unique at its place
 * @param header label, sources and remarks
 * @param when the condition under which it is asked; empty means always. Asked unless the condition is false
 * @param check what must hold
 * @param severity whether it blocks or only warns
 * @param overrideBy the roles that may act in spite of it, with a reason; may be empty
 */
public record Requirement(
        Name id, Header header, Optional<Condition> when, Condition check, Severity severity, Set<Name> overrideBy) {
    /** What an unmet requirement does. */
    public enum Severity {
        /** It stands in the way. */
        BLOCK("block"),
        /** It is said, and nothing is stopped. */
        WARN("warn");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /** Copies the set in, sorted. */
    public Requirement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(severity, "severity");
        overrideBy = Collections.unmodifiableSortedSet(new TreeSet<>(overrideBy));
    }

    /** Returns a requirement that blocks. */
    public static Requirement of(String id, Condition check) {
        return new Requirement(Name.of(id), Header.NONE, Optional.empty(), check, Severity.BLOCK, Set.of());
    }

    /** Returns this requirement as one that only warns. */
    public Requirement warning() {
        return new Requirement(id, header, when, check, Severity.WARN, overrideBy);
    }

    /** Returns this requirement with another header. */
    public Requirement with(Header changed) {
        return new Requirement(id, changed, when, check, severity, overrideBy);
    }

    /** Returns this requirement asked only under a condition. */
    public Requirement when(Condition condition) {
        return new Requirement(id, header, Optional.of(condition), check, severity, overrideBy);
    }
}
