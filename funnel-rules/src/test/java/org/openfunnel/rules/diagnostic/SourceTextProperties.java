package org.openfunnel.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SourceTextProperties {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "😀", "\n", "\r\n", "预", "b".repeat(300), "😀".repeat(300))
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Property
    void aPlaceIsWhatCountingGives(@ForAll("texts") String text, @ForAll @IntRange(max = 12_000) int at) {
        int offset = Math.min(at, text.length());
        String before = text.substring(0, offset);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(unit -> unit == '\n').count();
        int column = 1 + before.codePointCount(lineStart, offset);
        boolean splitsAPair = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));

        Place place = SourceText.of("f", text).place(offset, "");

        assertThat(place.line()).isEqualTo(line);
        assertThat(place.column()).isBetween(column - (splitsAPair ? 1 : 0), column);
    }
}
