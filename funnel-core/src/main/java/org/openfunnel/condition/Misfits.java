package org.openfunnel.condition;

import java.util.List;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.name.Name;

/** Finds everything that is wrong with a comparison of a fact or an attribute. */
final class Misfits {
    private Misfits() {}

    /** Returns the problems with a comparison of a fact. */
    static List<Problem> check(Name fact, Comparison is, Vocabulary words) {
        FactType type = words.catalog().fact(words.catalog().requireSlot(fact)).type();
        var problems = new Problems();
        problems.addAll("", check(is, type, words));
        for (Clause clause : is.clausesWithFacts()) {
            if (((Operand.OtherFact) clause.operand()).fact().equals(fact)) {
                problems.add("/" + clause.operator().word() + "/fact", Message.of("condition.same-fact"));
            }
        }
        return problems.found();
    }

    /** Returns the problems with a comparison of a value of this type, each at its operator. */
    static List<Problem> check(Comparison is, FactType type, Vocabulary words) {
        var problems = new Problems();
        if (is.asksState()) {
            problems.addMessages("/is", is.check(type, words.formats()));
            return problems.found();
        }
        for (Clause clause : is.clauses()) {
            String at = "/" + clause.operator().word();
            problems.addMessages(at, new Comparison(List.of(clause)).check(type, words.formats()));
            if (clause.operand() instanceof Operand.OtherFact other) {
                other(at + "/fact", type, other.fact(), words, problems);
            }
        }
        return problems.found();
    }

    private static void other(String at, FactType type, Name name, Vocabulary words, Problems problems) {
        if (problems.isDeclared(at, "fact", Kind.FACT, name, factNames(words))) {
            FactType other =
                    words.catalog().fact(words.catalog().requireSlot(name)).type();
            if (!isComparable(type, other)) {
                problems.add(at, Message.of("condition.incomparable", Arg.of(Kind.FACT, name)));
            }
        }
    }

    /** Two facts compare when they are of one kind; money in one currency, choices of the same options in the same order. */
    private static boolean isComparable(FactType one, FactType other) {
        if (one instanceof FactType.Numeric a && other instanceof FactType.Numeric b) {
            return isMoney(a) == isMoney(b) && (!isMoney(a) || a.unit().equals(b.unit()));
        }
        if (one instanceof FactType.Choice a && other instanceof FactType.Choice b) {
            return ids(a).equals(ids(b));
        }
        return one.getClass() == other.getClass();
    }

    private static boolean isMoney(FactType.Numeric type) {
        return type.kind() == FactType.NumberKind.MONEY;
    }

    private static List<String> ids(FactType.Choice choice) {
        return choice.options().stream().map(FactType.Option::id).toList();
    }

    static List<Name> factNames(Vocabulary words) {
        return words.catalog().facts().stream().map(Fact::name).toList();
    }
}
