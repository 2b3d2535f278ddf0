package org.openfunnel.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/** Facts, attributes, inputs and text formats in document form. */
final class FactTree {
    /** The fact that presents the stage of a lead. */
    static final Name STAGE = Name.of("stage");

    private FactTree() {}

    static DocumentTree of(Fact fact) {
        TreeBuilder tree = TreeBuilder.keyed(fact.header()).text("type", word(fact.type()));
        if (!fact.type().options().isEmpty()) {
            tree.put("of", options(fact.type().options()));
        }
        if (fact.type() instanceof FactType.Numeric number) {
            bounds(tree, number);
        }
        return tree.flag("personal", fact.isPersonal())
                .put("onlyIf", fact.onlyIf().map(FactTree::onlyIf))
                .build();
    }

    static String word(FactType type) {
        if (type instanceof FactType.Numeric number) {
            return Words.of(number.kind());
        }
        if (type instanceof FactType.Items items) {
            return items.complete() ? "checklist" : "set";
        }
        if (type instanceof FactType.Choice) {
            return "enum";
        }
        if (type instanceof FactType.Flag) {
            return "boolean";
        }
        return type instanceof FactType.Day ? "date" : type instanceof FactType.Time ? "instant" : "text";
    }

    private static void bounds(TreeBuilder tree, FactType.Numeric number) {
        boolean isMoney = number.kind() == FactType.NumberKind.MONEY;
        BigDecimal least = isMoney ? BigDecimal.ZERO : FactType.Numeric.LIMIT.negate();
        tree.text(isMoney ? "currency" : "unit", number.unit());
        bound(tree, "min", number.min(), least);
        bound(tree, "max", number.max(), FactType.Numeric.LIMIT);
    }

    private static void bound(TreeBuilder tree, String key, BigDecimal bound, BigDecimal usual) {
        if (bound.compareTo(usual) != 0) {
            tree.put(key, new DocumentTree.Quantity(bound));
        }
    }

    /** Options in the order of their ids stand under their ids, or alone when they have nothing but ids; others are listed. */
    private static DocumentTree options(List<FactType.Option> options) {
        List<String> ids = options.stream().map(FactType.Option::id).toList();
        if (options.stream().allMatch(FactTree::isBare)) {
            return TreeBuilder.items(ids, DocumentTree.Text::new);
        }
        if (!ids.equals(ids.stream().sorted().toList())) {
            return TreeBuilder.items(options, FactTree::listed);
        }
        TreeBuilder tree = TreeBuilder.plain();
        options.forEach(option -> tree.put(option.id(), words(TreeBuilder.plain(), option)));
        return tree.build();
    }

    private static boolean isBare(FactType.Option option) {
        return option.label().isEmpty() && option.group().isEmpty();
    }

    private static DocumentTree listed(FactType.Option option) {
        return isBare(option)
                ? new DocumentTree.Text(option.id())
                : words(TreeBuilder.plain().text("id", option.id()), option);
    }

    private static DocumentTree words(TreeBuilder tree, FactType.Option option) {
        Label label = option.label();
        return tree.text("en", label.en())
                .text("zh", label.zh())
                .text("group", option.group())
                .build();
    }

    private static DocumentTree onlyIf(Fact.OnlyIf onlyIf) {
        Optional<Operand.Constants> stages = onlyIf.fact().equals(STAGE) ? oneOf(onlyIf.is()) : Optional.empty();
        return stages.isPresent()
                ? TreeBuilder.plain()
                        .list("stage", stages.get().values(), stage -> new DocumentTree.Text(stage.toString()))
                        .build()
                : ComparisonTree.onto(
                                TreeBuilder.plain().text("fact", onlyIf.fact().value()), onlyIf.is())
                        .build();
    }

    private static Optional<Operand.Constants> oneOf(Comparison is) {
        Comparison.Clause first = is.clauses().get(0);
        return is.clauses().size() == 1
                        && first.operator() == Operator.IN
                        && first.operand() instanceof Operand.Constants constants
                ? Optional.of(constants)
                : Optional.empty();
    }

    static DocumentTree of(TextFormat format) {
        return TreeBuilder.keyed(format.header())
                .word("chars", format.characters().word(), TextFormat.Characters.ANY.word())
                .put("length", length(format))
                .texts("contains", format.contains())
                .texts("without", format.without())
                .texts("notOnly", format.notOnly())
                .build();
    }

    private static Optional<DocumentTree> length(TextFormat format) {
        if (format.minLength() == format.maxLength()) {
            return Optional.of(DocumentTree.Quantity.of(format.minLength()));
        }
        TreeBuilder length = TreeBuilder.plain();
        if (format.minLength() > 0) {
            length.number("gte", format.minLength());
        }
        if (format.maxLength() < Integer.MAX_VALUE) {
            length.number("lte", format.maxLength());
        }
        return length.isEmpty() ? Optional.empty() : Optional.of(length.build());
    }
}
