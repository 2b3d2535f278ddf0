package org.openfunnel.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.name.Name;

/** Collects problems in the order found. */
final class Report {
    private final List<Problem> problems = new ArrayList<>();

    void say(String pointer, String code, Arg... args) {
        problems.add(new Problem(pointer, Message.of("policy." + code, args)));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Says that something is not declared, and what is. */
    void unknown(String pointer, Kind kind, Name name, Collection<Name> known) {
        String what = kind.name().toLowerCase(Locale.ROOT);
        say(pointer, "no-such-" + what, Arg.of(name.value()), Arg.of(kind, known));
    }

    void known(String pointer, Kind kind, Name name, Collection<Name> known) {
        if (!known.contains(name)) {
            unknown(pointer, kind, name, known);
        }
    }

    /** Checks the names of a list, each at its own place, or of a set, whose order is not that of the document. */
    void known(String pointer, Kind kind, Collection<Name> names, Collection<Name> known) {
        int at = 0;
        for (Name name : names) {
            known(names instanceof List ? pointer + "/" + at++ : pointer, kind, name, known);
        }
    }

    void known(String pointer, Kind kind, Optional<Name> name, Collection<Name> known) {
        name.ifPresent(given -> known(pointer, kind, given, known));
    }

    /** Finds names that stand twice where a document has one key for each. */
    <T> void once(String pointer, Collection<T> rules, Function<T, Name> id) {
        Set<Name> seen = new HashSet<>();
        for (T rule : rules) {
            if (!seen.add(id.apply(rule))) {
                say(
                        pointer + "/" + id.apply(rule),
                        "twice",
                        Arg.of(id.apply(rule).value()));
            }
        }
    }

    void free(String pointer, Name name, String... reserved) {
        if (List.of(reserved).contains(name.value())) {
            say(pointer, "reserved", Arg.of(name.value()));
        }
    }
}
