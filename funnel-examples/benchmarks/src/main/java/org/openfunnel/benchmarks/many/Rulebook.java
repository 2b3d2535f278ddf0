package org.openfunnel.benchmarks.many;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openfunnel.benchmarks.peer.RuleEngine;

/**
 * Rules that look at one attribute each: the values of every attribute are cut into ranges, and each range gives points. So
 * from 50 rules on, exactly 50 rules fire for every lead, however many there are.
 */
final class Rulebook {
    static final int ATTRIBUTES = 50;
    static final long VALUES = 1_000_000;

    private Rulebook() {}

    /**
     * A rule.
     *
     * @param id the name of its attribute and its own
     * @param attribute the number of the attribute
     * @param from the least value that fires it
     * @param to the least value above that does not
     * @param points what it gives
     */
    record Rule(String id, int attribute, long from, long to, int points) {
        boolean fires(long[] lead) {
            return lead[attribute] >= from && lead[attribute] < to;
        }

        /** Returns the condition as expression engines read it. */
        String text() {
            String name = Rulebook.attribute(attribute);
            return name + " >= " + from + " && " + name + " < " + to;
        }
    }

    /** Returns that many rules, attribute by attribute, the ranges of each rising. */
    static List<Rule> of(int rules) {
        List<Rule> all = new ArrayList<>();
        for (int attribute = 0; attribute < Math.min(rules, ATTRIBUTES); attribute++) {
            int ranges = rules / ATTRIBUTES + (attribute < rules % ATTRIBUTES ? 1 : 0);
            for (int range = 0; range < ranges; range++) {
                String id = attribute(attribute) + ".r" + range;
                all.add(new Rule(
                        id,
                        attribute,
                        VALUES * range / ranges,
                        VALUES * (range + 1) / ranges,
                        (attribute + range) % 10));
            }
        }
        return all;
    }

    /** Returns the name of an attribute; the names sort like the numbers. */
    static String attribute(int number) {
        return "a" + (10 + number);
    }

    /** Returns that many leads, always the same: a value for each attribute. */
    static long[][] leads(int count) {
        SplittableRandom random = new SplittableRandom(50);
        return IntStream.range(0, count)
                .mapToObj(i -> random.longs(ATTRIBUTES, 0, VALUES).toArray())
                .toArray(long[][]::new);
    }

    /** Returns a lead as expression engines want it. */
    static Map<String, Object> variables(long[] lead) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < lead.length; i++) {
            variables.put(attribute(i), lead[i]);
        }
        return variables;
    }

    /** Adds up what an engine fires. */
    static <T> Points add(List<Rule> rules, RuleEngine<T> engine, T lead) {
        List<String> fired = new ArrayList<>();
        int[] total = {0};
        engine.fire(lead, number -> {
            total[0] += rules.get(number).points();
            fired.add(rules.get(number).id());
        });
        return new Points(total[0], fired);
    }
}
