package org.openfunnel.demo.leads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void refusesAHeaderThatIsNoText() {
        assertRefused("a,b\n", "file.not-text", StandardCharsets.UTF_16LE);
        assertRefused("a,\"b\n1,2\n", "file.not-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void tellsTheEncodingFromTheBytes(String charset) throws BadInputException {
        CsvTable table = CsvTable.read("f", "公司,电话\n联通,1\n".getBytes(Charset.forName(charset)));
        assertThat(table.header()).containsExactly("公司", "电话");
        assertThat(table.rows().get(0).cells()).containsExactly("联通", "1");
    }

    @Test
    void readsLinesOfTwoEncodings() throws BadInputException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("公司,b\n甲,1\n".getBytes(UTF_8));
        bytes.writeBytes("乙,2\n".getBytes(Charset.forName("GBK")));
        assertThat(CsvTable.read("f", bytes.toByteArray()).rows())
                .extracting(row -> row.cells().get(0))
                .containsExactly("甲", "乙");
    }

    @Test
    void reportsBytesThatAreNoText() throws BadInputException {
        byte[] bytes = {'a', '\n', (byte) 0xFF, (byte) 0xFF, '\n'};
        assertThat(CsvTable.isText(
                        CsvTable.read("f", bytes).rows().get(0).cells().get(0)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;2,5\n", "a\tb\n1\t2,5\n", "sep=;\r\na;b\r\n1;2,5\r\n", "sep=|\na|b\n1|2,5\n"})
    void tellsTheSeparatorFromTheFirstLine(String text) throws BadInputException {
        CsvTable table = read(text);
        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows().get(0).cells()).containsExactly("1", "2,5");
        assertThat(table.rows().get(0).line()).isEqualTo(text.startsWith("sep") ? 3 : 2);
    }

    @Test
    void skipsCommentsOnlyWhereTheyAreAllowed() throws BadInputException {
        byte[] text = "# why\na\n#1\n2\n".getBytes(UTF_8);
        assertThat(CsvTable.readCommented("f", text).header()).containsExactly("a");
        assertThat(CsvTable.readCommented("f", text).rows()).hasSize(1);
        assertThat(CsvTable.read("f", text).header()).containsExactly("# why");
        assertThat(CsvTable.read("f", text).rows()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"公司, 1", "E-mail, 0", "e-MAIL, 0", "手机号码, 2", "电话|手机号码, 2", "职位, -1"})
    void findsAColumnByItsNameInWhateverSpelling(String name, int place) {
        var header = new Header(List.of("E-mail", " 公司 ", "手机号码（必填）"));
        assertThat(header.places(name)).isEqualTo(place < 0 ? List.of() : List.of(place));
    }

    @Test
    void findsEveryColumnOfOneName() {
        assertThat(new Header(List.of("a", "b", "A", "a")).places("a")).containsExactly(0, 3);
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
