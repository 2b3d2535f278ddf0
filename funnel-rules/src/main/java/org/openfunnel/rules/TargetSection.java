package org.openfunnel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Header;
import org.openfunnel.target.TargetPeriod.Unit;
import org.openfunnel.target.TargetRules;
import org.openfunnel.target.TargetRules.Level;
import org.openfunnel.target.TargetRules.Metric;

/** Writes down what a policy says about sales targets. */
final class TargetSection {
    private final ConditionWords words;
    private final HandbookTexts texts;
    private final Function<Header, String> source;

    TargetSection(ConditionWords words, HandbookTexts texts, Function<Header, String> source) {
        this.words = words;
        this.texts = texts;
        this.source = source;
    }

    void write(TargetRules targets, Markdown out) {
        out.heading(2, texts.of("section.targets"));
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                texts.of("column.metric"),
                texts.of("column.measure"),
                texts.of("column.parts"),
                texts.of("column.source")));
        targets.metrics()
                .forEach(metric -> table.add(List.of(
                        words.name(Kind.METRIC, metric.id()),
                        texts.of("measure." + metric.measure().word(), metric.currency()),
                        texts.of("parts." + parts(metric, targets)),
                        source.apply(metric.header()))));
        out.table(table);
        String levels = targets.levels().stream()
                .map(Level::id)
                .map(level -> words.name(Kind.LEVEL, level))
                .collect(Collectors.joining(" → "));
        out.item(texts.of("levels", levels));
        if (!targets.periods().isEmpty()) {
            out.item(texts.of(
                    "periods",
                    targets.periods().stream().map(this::unit).collect(Collectors.joining(texts.of("list")))));
        }
        out.item(texts.of(
                "approved",
                targets.approve().isEmpty() ? texts.of("everybody") : words.names(Kind.ROLE, targets.approve())));
        targets.quotas()
                .forEach(quota -> out.item(texts.of(
                        "quota",
                        words.name(Kind.QUOTA, quota.id()),
                        quota.count(),
                        unit(quota.per()),
                        source.apply(quota.header()))));
        out.end();
    }

    private static String parts(Metric metric, TargetRules targets) {
        return metric.isAdditive() ? targets.exact().contains(metric.id()) ? "exact" : "free" : "compared";
    }

    private String unit(Unit unit) {
        return texts.of("unit." + unit.word());
    }
}
