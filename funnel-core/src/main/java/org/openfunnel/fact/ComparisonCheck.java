package org.openfunnel.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.name.Name;

/** Finds everything that is wrong with a comparison on a fact of one type. */
final class ComparisonCheck {
    static final FactType COUNT = FactType.integer(0, Integer.MAX_VALUE);
    private static final Set<Operator> ORDER = EnumSet.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);
    private static final Set<Operator> EQUALITY = EnumSet.of(Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN);

    private final FactType type;
    private final Map<Name, TextFormat> formats;
    private final List<Message> problems = new ArrayList<>();

    ComparisonCheck(FactType type, Map<Name, TextFormat> formats) {
        this.type = type;
        this.formats = formats;
    }

    List<Message> check(Comparison comparison) {
        if (comparison.asksState() && comparison.clauses().size() > 1) {
            problems.add(Message.of("fact.is-stands-alone"));
        }
        comparison.clauses().forEach(this::check);
        return problems;
    }

    private void check(Clause clause) {
        if (!allowed().contains(clause.operator())) {
            problems.add(Message.of(
                    "fact.operator-misfit", Arg.of(clause.operator().word()), Arg.of(Encoding.typeMessage(type))));
            return;
        }
        switch (clause.operator()) {
            case IS -> state(clause.operand());
            case FORMAT -> format(clause.operand());
            case HAS, HAS_ALL -> items(clause);
            case SIZE -> count(clause.operand());
            case IN, NOT_IN -> constants(clause);
            default -> constant(clause);
        }
    }

    private Set<Operator> allowed() {
        EnumSet<Operator> allowed = EnumSet.of(Operator.IS);
        if (type instanceof FactType.Items) {
            allowed.addAll(EnumSet.of(Operator.HAS, Operator.HAS_ALL, Operator.SIZE));
            return allowed;
        }
        allowed.addAll(EQUALITY);
        if (type instanceof FactType.Numeric || type instanceof FactType.Day || type instanceof FactType.Time) {
            allowed.addAll(ORDER);
        }
        if (type instanceof FactType.Text) {
            allowed.addAll(EnumSet.of(Operator.FORMAT, Operator.SIZE));
        }
        return allowed;
    }

    private void state(Operand operand) {
        boolean isState = operand instanceof Operand.Constant constant
                && (constant.value().equals(Value.of("known"))
                        || constant.value().equals(Value.of("unknown")));
        if (!isState) {
            problems.add(Message.of("fact.is-known-or-unknown"));
        }
    }

    private void format(Operand operand) {
        if (!formats.containsKey(formatName(operand))) {
            problems.add(Message.of(
                    "fact.no-such-format", Arg.of(formatName(operand).value()), Arg.of(Kind.FORMAT, formats.keySet())));
        }
    }

    static Name formatName(Operand operand) {
        return Name.of(((Operand.Constant) operand).value().toString());
    }

    private void count(Operand operand) {
        if (operand instanceof Operand.Count count) {
            problems.addAll(new ComparisonCheck(COUNT, formats).check(count.comparison()));
        } else {
            problems.add(Message.of("fact.size-needs-comparison"));
        }
    }

    private void items(Clause clause) {
        for (Value value : listed(clause.operand())) {
            fits(clause.operator(), type, Value.ofItems(value.toString()));
        }
    }

    private void constants(Clause clause) {
        listed(clause.operand()).forEach(value -> fits(clause.operator(), roomy(), value));
    }

    private void constant(Clause clause) {
        if (clause.operand() instanceof Operand.Constant constant) {
            fits(clause.operator(), roomy(), constant.value());
        } else if (!(clause.operand() instanceof Operand.OtherFact)) {
            problems.add(
                    Message.of("fact.one-constant", Arg.of(clause.operator().word())));
        }
    }

    private static List<Value> listed(Operand operand) {
        if (operand instanceof Operand.Constants constants) {
            return constants.values();
        }
        return operand instanceof Operand.Constant constant ? List.of(constant.value()) : List.of();
    }

    private void fits(Operator operator, FactType wanted, Value value) {
        wanted.complaint(value).ifPresent(complaint -> problems.add(Comparing.misfit(operator, complaint)));
    }

    /** A constant may lie outside the bounds of its fact and have any scale that the encoding keeps. */
    private FactType roomy() {
        return type instanceof FactType.Numeric ? FactType.decimal("") : type;
    }
}
