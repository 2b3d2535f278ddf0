package org.openfunnel.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SuggestionProperties {
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abcd.").ofMaxLength(9);
    }

    @Property
    void countsEditsLikeTheWholeTable(
            @ForAll("words") String from, @ForAll("words") String to, @ForAll @IntRange(max = 4) int limit) {
        assertThat(Suggestion.edits(from, to, limit)).isEqualTo(Math.min(allEdits(from, to), limit + 1));
    }

    /** The textbook form: the whole table, no limit. */
    private static int allEdits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cell(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int cell(int[][] edits, String from, String to, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }

    @Property
    void theOrderOfTheKnownWordsDoesNotMatter(
            @ForAll("words") String written,
            @ForAll @Size(max = 8) List<@net.jqwik.api.From("words") String> known,
            @ForAll long seed) {
        var shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Suggestion.nearest(written, shuffled)).isEqualTo(Suggestion.nearest(written, known));
    }
}
