package org.openfunnel.policy;

import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Value;

/** Comparisons in document form: one member for each operator. */
final class ComparisonTree {
    private ComparisonTree() {}

    static DocumentTree of(Comparison comparison) {
        return onto(TreeBuilder.plain(), comparison).build();
    }

    static TreeBuilder onto(TreeBuilder tree, Comparison comparison) {
        comparison.clauses().forEach(clause -> tree.put(clause.operator().word(), operand(clause.operand())));
        return tree;
    }

    private static DocumentTree operand(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return value(constant.value());
        }
        if (operand instanceof Operand.Constants constants) {
            return TreeBuilder.items(constants.values(), ComparisonTree::value);
        }
        return operand instanceof Operand.OtherFact other
                ? TreeBuilder.plain().text("fact", other.fact().value()).build()
                : of(((Operand.Count) operand).comparison());
    }

    private static DocumentTree value(Value value) {
        if (value instanceof Value.Flag flag) {
            return new DocumentTree.Flag(flag.value());
        }
        if (value instanceof Value.Quantity number) {
            return new DocumentTree.Quantity(number.value());
        }
        return value instanceof Value.Items items
                ? TreeBuilder.items(items.value(), DocumentTree.Text::new)
                : new DocumentTree.Text(value.toString());
    }
}
