package org.openfunnel.demo.leads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.demo.leads.Unread.Problem;
import org.openfunnel.demo.text.Said;

class CsvTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n3,4\n",
                "a,b\r\n1,2\r\n3,4",
                "a,b\r1,2\r3,4\r",
                "\uFEFFa , b\n1, 2 \n\n3,4",
                "a,b\n\"1\",2\n3,\"4\""
            })
    void readsWhateverEndsALine(String text) throws BadInputException {
        CsvTable table = read(text);
        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows()).extracting(CsvTable.Row::cells).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(table.unread()).isEmpty();
    }

    @Test
    void tellsTheLinesOfARowThatHoldsLineBreaks() throws BadInputException {
        CsvTable table = read("a,b\n1,\"x\r\ny\nz\"\n2,3\n");
        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(2L, 5L);
        assertThat(table.rows()).extracting(CsvTable.Row::lastLine).containsExactly(4L, 5L);
    }

    @Test
    void reportsRowsThatAreNotAsWideAsTheHeader() throws BadInputException {
        CsvTable table = read("a,b\n1\n1,2\n1,2,3\n");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.unread())
                .containsExactly(
                        new Unread(2, 2, List.of(new Problem(2, "b", Said.of("row.uneven", 1, 2)))),
                        new Unread(4, 4, List.of(new Problem(3, "", Said.of("row.uneven", 3, 2)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n3,\"4\n5,6\n7,8", "a,b\n1,2\n3,\"4\n5,6\n7,8\n"})
    void reportsTheRowsThatAnUnclosedQuoteSwallows(String text) throws BadInputException {
        CsvTable table = read(text);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.unread())
                .containsExactly(new Unread(3, 5, List.of(new Problem(2, "b", Said.of("row.unclosed", 5L)))));
    }

    @Test
    void refusesAFileWithoutALine() {
        assertRefused("", "file.empty");
        assertRefused("\uFEFF", "file.empty");
        assertRefused("\n\n", "file.empty");
    }

    @Test
    void refusesAHeaderThatIsNotUtf8() {
        assertRefused("公司,电话\n", "file.not-utf-8", Charset.forName("GB18030"));
        assertRefused("a,b\n", "file.not-utf-8", StandardCharsets.UTF_16LE);
        assertRefused("a,\"b\n1,2\n", "file.not-utf-8");
    }

    @Test
    void skipsCommentsOnlyWhereTheyAreAllowed() throws BadInputException {
        byte[] text = "# why\na\n#1\n2\n".getBytes(UTF_8);
        assertThat(CsvTable.readCommented("f", text).header()).containsExactly("a");
        assertThat(CsvTable.readCommented("f", text).rows()).hasSize(1);
        assertThat(CsvTable.read("f", text).header()).containsExactly("# why");
        assertThat(CsvTable.read("f", text).rows()).hasSize(3);
    }

    @Test
    void findsNoColumnThatStandsTwice() throws BadInputException {
        CsvTable table = read("a,b,a\n");
        assertThat(table.column("b")).isEqualTo(1);
        assertThat(table.column("a")).isEqualTo(-1);
        assertThat(table.column("c")).isEqualTo(-1);
    }

    private static CsvTable read(String text) throws BadInputException {
        return CsvTable.read("f.csv", text.getBytes(UTF_8));
    }

    private static void assertRefused(String text, String key) {
        assertRefused(text, key, UTF_8);
    }

    private static void assertRefused(String text, String key, Charset charset) {
        assertThatThrownBy(() -> CsvTable.read("f.csv", text.getBytes(charset)))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.reasons()).extracting(Said::key).containsExactly(key));
    }
}
