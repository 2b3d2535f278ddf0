package org.openfunnel.demo.text;

import java.util.Map;

/** A histogram: a bar for each count, as long as its share of the greatest. */
public final class Bars {
    private static final int LONGEST = 40;
    private static final char BLOCK = '█';

    private Bars() {}

    /** Returns a table with name, count, share of the whole in per cent, and bar of each entry. */
    public static Table of(Map<String, Integer> counts) {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var table = new Table();
        counts.forEach((name, count) -> table.add(name, grouped(count), share(count, sum), bar(count, most)));
        return table;
    }

    private static String grouped(int count) {
        return String.format(java.util.Locale.ROOT, "%,d", count);
    }

    private static String share(int count, int sum) {
        return String.format(java.util.Locale.ROOT, "%.1f%%", sum == 0 ? 0.0 : 100.0 * count / sum);
    }

    /** At least one block for a count that is not zero. */
    private static String bar(int count, int most) {
        int length = most == 0 ? 0 : (int) Math.round((double) LONGEST * count / most);
        return String.valueOf(BLOCK).repeat(count > 0 ? Math.max(length, 1) : 0);
    }
}
