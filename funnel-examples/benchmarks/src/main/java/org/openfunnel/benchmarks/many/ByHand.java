package org.openfunnel.benchmarks.many;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openfunnel.benchmarks.many.Rulebook.Rule;

/** Hand-written scorecards: a loop over all rules, and one that looks up the range of each attribute. */
final class ByHand {
    private final Rule[] rules;
    /** For each attribute its rules, and where their ranges begin. */
    private final Rule[][] byAttribute;

    private final long[][] starts;

    ByHand(List<Rule> rules) {
        this.rules = rules.toArray(Rule[]::new);
        byAttribute = IntStream.range(0, Math.min(rules.size(), Rulebook.ATTRIBUTES))
                .mapToObj(attribute -> rules.stream()
                        .filter(rule -> rule.attribute() == attribute)
                        .toArray(Rule[]::new))
                .toArray(Rule[][]::new);
        starts = Arrays.stream(byAttribute)
                .map(ranges -> Arrays.stream(ranges).mapToLong(Rule::from).toArray())
                .toArray(long[][]::new);
    }

    Points loop(long[] lead) {
        int total = 0;
        List<String> fired = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.fires(lead)) {
                total += rule.points();
                fired.add(rule.id());
            }
        }
        return new Points(total, fired);
    }

    Points lookUp(long[] lead) {
        int total = 0;
        List<String> fired = new ArrayList<>(byAttribute.length);
        for (int attribute = 0; attribute < byAttribute.length; attribute++) {
            int found = Arrays.binarySearch(starts[attribute], lead[attribute]);
            Rule rule = byAttribute[attribute][found < 0 ? -found - 2 : found];
            total += rule.points();
            fired.add(rule.id());
        }
        return new Points(total, fired);
    }
}
