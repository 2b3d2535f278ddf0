package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.name.Name;

/** Collects what is wrong, each thing with its place. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    List<Problem> found() {
        return Collections.unmodifiableList(found);
    }

    void add(String pointer, Message message) {
        found.add(new Problem(pointer, message));
    }

    void addAll(String pointer, Collection<Problem> problems) {
        problems.forEach(problem -> found.add(problem.under(pointer)));
    }

    void addMessages(String pointer, Collection<Message> messages) {
        messages.forEach(message -> add(pointer, message));
    }

    /** Complains unless the name is among the declared ones. */
    boolean isDeclared(String pointer, String what, Kind kind, Name name, Collection<Name> declared) {
        boolean isDeclared = declared.contains(name);
        if (!isDeclared) {
            add(pointer, Message.of("condition.no-such-" + what, Arg.of(name.value()), Arg.of(kind, declared)));
        }
        return isDeclared;
    }
}
