package org.openfunnel.policy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Problem;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Language;

/** A policy was built that cannot be used; it carries everything that is wrong. */
public final class PolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    PolicyException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    private static String text(List<Problem> problems) {
        Wording english = Wording.of(Language.EN, Lexicon.NONE, ZoneOffset.UTC);
        return problems.stream()
                .map(problem -> problem.pointer() + ": " + english.say(problem.message()))
                .collect(Collectors.joining("\n"));
    }

    /** Returns everything that is wrong, in the order of the document. */
    public List<Problem> problems() {
        return problems;
    }
}
