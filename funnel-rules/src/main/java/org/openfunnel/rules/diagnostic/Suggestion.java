package org.openfunnel.rules.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an author probably meant by a word that is not known. */
public final class Suggestion {
    private static final int LONGEST = 100;
    private static final int MOST_EDITS = 3;

    private Suggestion() {}

    /**
     * Returns the known word that is nearest to what was written, or nothing when none is near.
     *
     * <p>Near means by optimal string alignment (insert, delete, replace, swap neighbours), capital letters aside: at most
     * one edit per three characters, at most three; a word of two characters may have one, a single character none. Of equally
     * near words one with the same first character wins, then the one first in alphabetical order, whatever the
     * order they come in.
     */
    public static Optional<String> nearest(String written, Iterable<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String word = written.toLowerCase(Locale.ROOT);
        int fewest = mostEdits(word) + 1;
        String best = "";
        for (String candidate : known) {
            int edits = edits(word, candidate.toLowerCase(Locale.ROOT), fewest);
            if (edits < fewest || (edits == fewest && !best.isEmpty() && isBetter(candidate, best, word))) {
                fewest = edits;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static int mostEdits(String word) {
        return word.length() == 2 ? 1 : Math.min(MOST_EDITS, word.length() / 3);
    }

    private static boolean isBetter(String candidate, String best, String word) {
        boolean candidateStarts = startsAlike(candidate, word);
        return candidateStarts == startsAlike(best, word) ? candidate.compareTo(best) < 0 : candidateStarts;
    }

    private static boolean startsAlike(String candidate, String word) {
        return !word.isEmpty() && candidate.toLowerCase(Locale.ROOT).startsWith(word.substring(0, 1));
    }

    /** Returns the number of edits between two words, or more than {@code limit} when there are more. */
    static int edits(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            last[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            fillRow(from, to, line, limit, row, last, beforeLast);
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return Math.min(last[to.length()], limit + 1);
    }

    /** Fills the cells within {@code limit} of the diagonal; every other cell would be more than {@code limit}. */
    private static void fillRow(String from, String to, int line, int limit, int[] row, int[] last, int[] beforeLast) {
        Arrays.fill(row, limit + 1);
        if (line <= limit) {
            row[0] = line;
        }
        int end = Math.min(to.length(), line + limit);
        for (int column = Math.max(1, line - limit); column <= end; column++) {
            boolean same = from.charAt(line - 1) == to.charAt(column - 1);
            int edits = Math.min(last[column - 1] + (same ? 0 : 1), Math.min(last[column], row[column - 1]) + 1);
            if (isSwap(from, to, line, column)) {
                edits = Math.min(edits, beforeLast[column - 2] + 1);
            }
            row[column] = edits;
        }
    }

    private static boolean isSwap(String from, String to, int line, int column) {
        return line > 1
                && column > 1
                && from.charAt(line - 1) == to.charAt(column - 2)
                && from.charAt(line - 2) == to.charAt(column - 1);
    }
}
