package org.openfunnel.condition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.fact.Fact;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.name.Name;

/** Finds everything that is wrong with a condition: how it is put together, and through {@link AtomCheck} what it asks. */
final class ConditionCheck {
    private static final int MAX_SIZE = 256;

    private final Vocabulary words;
    private final AtomCheck atoms;
    private final boolean isScopeKnown;
    private final Expansion expansion;
    private final Set<Name> seen;
    private final Problems problems = new Problems();

    private ConditionCheck(
            Vocabulary words, AtomCheck atoms, boolean isScopeKnown, Expansion expansion, Set<Name> seen) {
        this.words = words;
        this.atoms = atoms;
        this.isScopeKnown = isScopeKnown;
        this.expansion = expansion;
        this.seen = seen;
    }

    /** Checks a condition that stands in a scope. */
    static List<Problem> check(Condition condition, Vocabulary words, Scope scope) {
        return checkWhole(condition, words, new AtomCheck(words, scope.attributes(), scope.isStep(), false), true);
    }

    /** Checks a named condition, whose scope is not known yet: what it reads of a scope is checked where it is used. */
    static List<Problem> checkNamed(Condition condition, Vocabulary words) {
        return checkWhole(condition, words, new AtomCheck(words, null, true, false), false);
    }

    private static List<Problem> checkWhole(
            Condition condition, Vocabulary words, AtomCheck atoms, boolean isScopeKnown) {
        var expansion = new Expansion(words);
        var check = new ConditionCheck(words, atoms, isScopeKnown, expansion, new HashSet<>());
        if (expansion.size(condition) > MAX_SIZE) {
            check.problems.add("", Message.of("condition.too-large", Arg.of(MAX_SIZE)));
        }
        check.check("", condition);
        return check.problems.found();
    }

    private void check(String at, Condition condition) {
        if (condition instanceof Condition.All all) {
            each(at + "/all/", all.parts());
        } else if (condition instanceof Condition.Any any) {
            each(at + "/any/", any.parts());
        } else if (condition instanceof Condition.AtLeast some) {
            each(at + "/of/", some.parts());
        } else if (condition instanceof Condition.Not not) {
            not(at + "/not", not);
        } else if (condition instanceof Condition.Named reference) {
            named(at + "/condition", reference.condition());
        } else if (condition instanceof Condition.Every every) {
            every(at, every);
        } else {
            atoms.check(at, condition, problems);
        }
    }

    private void each(String at, List<Condition> parts) {
        for (int i = 0; i < parts.size(); i++) {
            check(at + i, parts.get(i));
        }
    }

    /** Whoever denies what may be unknown must say what unknown means: inside, or for the whole denial. */
    private void not(String at, Condition.Not not) {
        check(at, not.part());
        if (not.ifUnknown().isEmpty() && new Uncertainty(words).mayBeUnknown(not.part())) {
            problems.add(at, Message.of("condition.not-needs-if-unknown"));
        }
    }

    private void every(String at, Condition.Every every) {
        ActivityShape shape = words.activities().get(every.activity());
        if (shape == null) {
            problems.isDeclared(
                    at + "/every",
                    "activity",
                    Kind.ACTIVITY,
                    every.activity(),
                    words.activities().keySet());
            return;
        }
        Map<Name, Fact> attributes = shape.attributesByName();
        var inner = new ConditionCheck(
                words, new AtomCheck(words, attributes, true, true), true, expansion, new HashSet<>());
        inner.check("", every.check());
        problems.addAll(at + "/check", inner.problems.found());
    }

    private void named(String at, Name name) {
        Condition body = words.conditions().get(name);
        if (body == null) {
            problems.isDeclared(
                    at, "condition", Kind.CONDITION, name, words.conditions().keySet());
        } else if (expansion.isEndless(name)) {
            problems.add(at, Message.of("condition.endless", Arg.of(Kind.CONDITION, name)));
        } else if (isScopeKnown && seen.add(name)) {
            fitsHere(at, name, body);
        }
    }

    /** A named condition is sound where it is declared; here its attributes must be those that can be read here. */
    private void fitsHere(String at, Name name, Condition body) {
        var here = new ConditionCheck(words, atoms, true, expansion, seen);
        here.check("", body);
        List<Problem> found = here.problems.found();
        if (!found.isEmpty() && isSound(body)) {
            problems.add(
                    at,
                    Message.of(
                            "condition.not-here",
                            Arg.of(Kind.CONDITION, name),
                            Arg.of(found.get(0).message())));
        }
    }

    private boolean isSound(Condition body) {
        return checkNamed(body, words).isEmpty();
    }
}
