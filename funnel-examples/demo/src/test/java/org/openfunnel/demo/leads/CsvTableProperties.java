package org.openfunnel.demo.leads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvTableProperties {
    @Property
    void noLineIsLostAndNoneIsReadTwice(@ForAll("csv") String rows) throws BadInputException {
        String text = "a,b\n" + rows;
        CsvTable table = CsvTable.read("f.csv", text.getBytes(UTF_8));
        List<Long> read = new ArrayList<>();
        table.rows().forEach(row -> addLines(row.line(), row.lastLine(), read));
        table.unread().forEach(row -> addLines(row.line(), row.lastLine(), read));
        assertThat(read).doesNotHaveDuplicates();
        List<String> lines = text.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            assertThat(read.contains(i + 1L) || lines.get(i).isEmpty())
                    .as("line %d of %s", i + 1, lines)
                    .isTrue();
        }
        assertThat(read).allMatch(line -> line <= lines.size());
    }

    @Provide
    Arbitrary<String> csv() {
        return Arbitraries.strings().withChars('x', ',', '"', '\n', '\r').ofMaxLength(30);
    }

    private static void addLines(long first, long last, List<Long> lines) {
        for (long line = first; line <= last; line++) {
            lines.add(line);
        }
    }
}
