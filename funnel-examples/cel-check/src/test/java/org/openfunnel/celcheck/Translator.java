package org.openfunnel.celcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openfunnel.celcheck.CelText.Assumption;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Fact.OnlyIf;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Writes conditions of the common core in CEL: and, or, not, at least so many, comparisons of numbers, texts and flags. */
final class Translator {
    /** CEL has whole numbers and binary fractions; decimals become whole millionths. */
    private static final int DECIMAL_PLACES = 6;

    private final FactCatalog catalog;
    private final List<Assumption> assumptions = new ArrayList<>();

    private Translator(FactCatalog catalog) {
        this.catalog = catalog;
    }

    static CelText translate(Condition condition, FactCatalog catalog) {
        var translator = new Translator(catalog);
        String text = translator.text(condition);
        return new CelText(List.copyOf(translator.assumptions), text);
    }

    private String text(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(" && ", texts(all.parts()));
        }
        if (condition instanceof Condition.Any any) {
            return joined(" || ", texts(any.parts()));
        }
        if (condition instanceof Condition.AtLeast some) {
            return atLeast(some.count(), texts(some.parts()));
        }
        if (condition instanceof Condition.Not not) {
            return assuming(not.ifUnknown(), "!" + text(not.part()));
        }
        if (condition instanceof Condition.Known known) {
            return joined(" && ", known.facts().stream().map(this::isNotMissing).toList());
        }
        if (condition instanceof Condition.OfFact fact) {
            return fact(fact);
        }
        throw new IllegalArgumentException("CEL cannot say " + condition);
    }

    private List<String> texts(List<Condition> parts) {
        return parts.stream().map(this::text).toList();
    }

    private static String joined(String operator, List<String> parts) {
        return "(" + String.join(operator, parts) + ")";
    }

    /** With the first part one fewer of the others is needed; without it, as many. */
    private static String atLeast(int count, List<String> parts) {
        if (count == 0) {
            return "true";
        }
        if (parts.size() < count) {
            return "false";
        }
        List<String> rest = parts.subList(1, parts.size());
        return "(" + parts.get(0) + " && " + atLeast(count - 1, rest) + " || " + atLeast(count, rest) + ")";
    }

    private String assuming(Optional<Boolean> ifUnknown, String text) {
        if (ifUnknown.isEmpty()) {
            return text;
        }
        assumptions.add(new Assumption(text, ifUnknown.get()));
        return "said[" + (assumptions.size() - 1) + "]";
    }

    private String fact(Condition.OfFact it) {
        if (it.is().asksState()) {
            String exists = exists(it.fact());
            String told = isTold(it.fact());
            return joined(" && ", List.of(exists, it.is().equals(Comparison.known()) ? told : "!" + told));
        }
        List<String> parts = new ArrayList<>();
        parts.add(exists(it.fact()));
        for (Clause clause : it.is().clausesWithFacts()) {
            parts.add(exists(((Operand.OtherFact) clause.operand()).fact()));
        }
        parts.add(assuming(it.ifUnknown(), comparison(it.fact(), it.is())));
        return joined(" && ", parts);
    }

    private String isNotMissing(Name fact) {
        return joined(" || ", List.of("!" + exists(fact), isTold(fact)));
    }

    /** A fact exists unless the fact that it hangs on is known to say otherwise. */
    private String exists(Name fact) {
        Optional<OnlyIf> onlyIf = catalog.find(fact).orElseThrow().onlyIf();
        return onlyIf.map(guard -> assuming(Optional.of(true), comparison(guard.fact(), guard.is())))
                .orElse("true");
    }

    private String isTold(Name fact) {
        return assuming(Optional.of(false), "has(lead." + fact + ")");
    }

    private static String comparison(Name fact, Comparison is) {
        return joined(
                " && ",
                is.clauses().stream()
                        .map(clause -> clause("lead." + fact, clause))
                        .toList());
    }

    private static String clause(String left, Clause clause) {
        String right = right(clause.operand());
        return switch (clause.operator()) {
            case EQ -> left + " == " + right;
            case NE -> left + " != " + right;
            case GT -> left + " > " + right;
            case GTE -> left + " >= " + right;
            case LT -> left + " < " + right;
            case LTE -> left + " <= " + right;
            case IN -> left + " in " + right;
            case NOT_IN -> "!(" + left + " in " + right + ")";
            default -> throw new IllegalArgumentException("CEL cannot say " + clause);
        };
    }

    private static String right(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return literal(constant.value());
        }
        if (operand instanceof Operand.Constants constants) {
            return constants.values().stream().map(Translator::literal).collect(Collectors.joining(", ", "[", "]"));
        }
        if (operand instanceof Operand.OtherFact other) {
            return "lead." + other.fact();
        }
        throw new IllegalArgumentException("CEL cannot say " + operand);
    }

    private static String literal(Value value) {
        return value instanceof Value.Text text
                ? quoted(text.value())
                : of(value).toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }

    /** Returns a value as CEL reads it. */
    static Object of(Value value) {
        if (value instanceof Value.Quantity number) {
            return millionths(number.value());
        }
        return value instanceof Value.Flag flag ? flag.value() : ((Value.Text) value).value();
    }

    private static long millionths(BigDecimal number) {
        return number.movePointRight(DECIMAL_PLACES).longValueExact();
    }
}
