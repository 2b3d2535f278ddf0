package org.openfunnel.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.openfunnel.benchmarks.Round.Entry;
import org.openfunnel.benchmarks.Round.Measurement;

/** The comparison of all rounds as two tables in Markdown: what everybody took, and whether the budgets are kept. */
record Report(List<Round> rounds, List<Budget> budgets) {
    private static final String REFERENCE = "byHand";

    Stream<String> lines() {
        Stream<String> measured = entries().map(this::line);
        Stream<String> judged =
                budgets.stream().flatMap(budget -> entries().flatMap(entry -> judge(budget, entry).stream()));
        return Stream.of(
                        Stream.of("", "| work | contestant | ns | × by hand | bytes |", "|---|---|---|---|---|"),
                        measured,
                        Stream.of(
                                "",
                                "| work | contestant | compared with | at most | measured | |",
                                "|---|---|---|---|---|---|"),
                        judged)
                .flatMap(lines -> lines);
    }

    private Stream<Entry> entries() {
        return rounds.get(0).measured().keySet().stream();
    }

    private String line(Entry entry) {
        String ratio = ratio(entry, new Entry(entry.work(), REFERENCE))
                .map(Spread::toString)
                .orElse("–");
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %s | %,.0f |",
                entry.work(),
                entry.contestant(),
                median(entry, Measurement::nanos),
                ratio,
                median(entry, Measurement::bytes));
    }

    private Optional<String> judge(Budget budget, Entry entry) {
        if (!budget.concerns(entry)) {
            return Optional.empty();
        }
        Entry reference = budget.referenceFor(entry);
        return ratio(entry, reference)
                .map(ratio -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %s, %s | %s | %s | %s |",
                        entry.work(),
                        entry.contestant(),
                        reference.contestant(),
                        reference.work(),
                        budget.atMost(),
                        ratio,
                        ratio.median() <= budget.atMost() ? "kept" : "MISSED"));
    }

    private double median(Entry entry, ToDoubleFunction<Measurement> part) {
        return Spread.of(rounds.stream()
                        .mapToDouble(
                                round -> part.applyAsDouble(round.measured().get(entry)))
                        .toArray())
                .median();
    }

    private Optional<Spread> ratio(Entry entry, Entry reference) {
        double[] ratios = rounds.stream()
                .flatMap(round -> round.ratio(entry, reference).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return ratios.length == 0 ? Optional.empty() : Optional.of(Spread.of(ratios));
    }
}
