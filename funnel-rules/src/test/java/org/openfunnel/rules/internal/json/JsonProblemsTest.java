package org.openfunnel.rules.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.name.Language;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;

/** Every code of the reader with the shortest document that gets it; combinations are golden cases. */
class JsonProblemsTest {
    private record Row(String text, Charset charset, String place, FindingCode code, String english, String chinese) {
        byte[] bytes() {
            return text.getBytes(charset);
        }

        @Override
        public String toString() {
            return code.id() + " " + text.substring(0, Math.min(30, text.length()));
        }
    }

    private static Row row(String text, String place, FindingCode code, String english, String chinese) {
        return new Row(text, UTF_8, place, code, english, chinese);
    }

    static List<Row> rows() {
        return Stream.of(wholeDocument(), structure(), texts(), words(), limits())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<Row> wholeDocument() {
        return Stream.of(
                row("", "1:1", FindingCode.DOCUMENT_EMPTY, "the document is empty", "文档为空"),
                row(" //x\n ", "1:1", FindingCode.DOCUMENT_EMPTY, "the document is empty", "文档为空"),
                new Row(
                        "[1,\n\"\u00e9\"]",
                        ISO_8859_1,
                        "2:2",
                        FindingCode.NOT_UTF_8,
                        "the document is not UTF-8: the byte `E9` cannot stand here",
                        "文档不是 UTF-8 编码：字节 `E9` 不能出现在此处"),
                new Row(
                        "\"\u00ed\u00a0\u0080\"",
                        ISO_8859_1,
                        "1:2",
                        FindingCode.NOT_UTF_8,
                        "the document is not UTF-8: the byte `ED` cannot stand here",
                        "文档不是 UTF-8 编码：字节 `ED` 不能出现在此处"),
                new Row(
                        "[1]\u00c3",
                        ISO_8859_1,
                        "1:4",
                        FindingCode.NOT_UTF_8,
                        "the document is not UTF-8: the byte `C3` cannot stand here",
                        "文档不是 UTF-8 编码：字节 `C3` 不能出现在此处"),
                new Row(
                        "\u0000[\u0000]",
                        ISO_8859_1,
                        "1:1",
                        FindingCode.NOT_UTF_8,
                        "the document is not UTF-8: the byte `00` cannot stand here",
                        "文档不是 UTF-8 编码：字节 `00` 不能出现在此处"),
                row(
                        "[] 1",
                        "1:4",
                        FindingCode.TRAILING,
                        "the document ends before this, but `1` follows",
                        "文档在此之前已经结束，但后面还有 `1`"),
                row("[/* ]", "1:2", FindingCode.COMMENT_NEVER_CLOSED, "the comment is never closed", "注释没有结束"));
    }

    private static Stream<Row> structure() {
        return Stream.of(
                row(
                        "[\n 1",
                        "2:3",
                        FindingCode.NEVER_CLOSED,
                        "a list is never closed; it was opened at line 1, column 1",
                        "列表没有结束；它开始于第 1 行第 1 列"),
                row(
                        "{]",
                        "1:2",
                        FindingCode.WRONG_CLOSE,
                        "an object is closed by `]`; it was opened at line 1, column 1",
                        "对象不能用 `]` 结束；它开始于第 1 行第 1 列"),
                row(
                        "[1 [2]]",
                        "1:3",
                        FindingCode.COMMA_MISSING,
                        "a comma is missing here, before `[`",
                        "此处在 `[` 之前缺少逗号"),
                row("[,1]", "1:2", FindingCode.COMMA_STRAY, "a comma with nothing before it", "逗号之前没有内容"),
                row("[1,]", "1:3", FindingCode.COMMA_TRAILING, "a comma behind the last item", "最后一项之后多了逗号"),
                row(
                        "{\"a\" 1}",
                        "1:5",
                        FindingCode.COLON_MISSING,
                        "a colon is missing after the key `a`",
                        "键 `a` 之后缺少冒号"),
                row(
                        "{a-b: 1}",
                        "1:2",
                        FindingCode.KEY_NOT_QUOTED,
                        "the key `a-b` is not in double quotes",
                        "键 `a-b` 没有写在双引号中"),
                row(
                        "{1}",
                        "1:2",
                        FindingCode.UNEXPECTED,
                        "expected a key in double quotes, but found `1`",
                        "此处应为双引号中的键，但出现的是 `1`"),
                row(
                        "{\"a\":1 :}",
                        "1:8",
                        FindingCode.UNEXPECTED,
                        "expected a comma or `}`, but found `:`",
                        "此处应为逗号或 `}`，但出现的是 `:`"),
                row("[？]", "1:2", FindingCode.UNEXPECTED, "expected a value, but found `？`", "此处应为值，但出现的是 `？`"),
                row(
                        "{\"a\":1, \"a\":2}",
                        "1:9",
                        FindingCode.DUPLICATE_KEY,
                        "the key `a` stands twice in one object; the first is at line 1, column 2",
                        "键 `a` 在同一个对象中出现了两次；第一次在第 1 行第 2 列"),
                row("{\"a\":}", "1:6", FindingCode.VALUE_MISSING, "a value is missing before `}`", "`}` 之前缺少值"));
    }

    private static Stream<Row> texts() {
        return Stream.of(
                row(
                        "['a']",
                        "1:2",
                        FindingCode.WRONG_QUOTES,
                        "a text stands in plain double quotes, not in `'`",
                        "文本要写在半角双引号中，不能用 `'`"),
                row("[\"a\n]", "1:2", FindingCode.TEXT_NEVER_CLOSED, "the text is not closed on its line", "文本没有在本行结束"),
                row(
                        "[\"\\x\"]",
                        "1:3",
                        FindingCode.BAD_ESCAPE,
                        "the backslash cannot stand before `x`",
                        "反斜杠不能出现在 `x` 之前"),
                row(
                        "[\"\\u00g0\"]",
                        "1:3",
                        FindingCode.BAD_ESCAPE,
                        "the backslash cannot stand before `u00g0`",
                        "反斜杠不能出现在 `u00g0` 之前"),
                row(
                        "[\"\u0001\"]",
                        "1:3",
                        FindingCode.CONTROL_CHARACTER,
                        "the control character `\\u0001` cannot stand here",
                        "此处不能出现控制字符 `\\u0001`"),
                row(
                        "[//\u0001\n]",
                        "1:4",
                        FindingCode.CONTROL_CHARACTER,
                        "the control character `\\u0001` cannot stand here",
                        "此处不能出现控制字符 `\\u0001`"),
                row(
                        "[\"\\udc00\"]",
                        "1:3",
                        FindingCode.LONE_SURROGATE,
                        "a text cannot contain half a character: `\\udc00`",
                        "文本中不能包含半个字符：`\\udc00`"),
                row(
                        "[\"a\"b\"]",
                        "1:4",
                        FindingCode.QUOTE_INSIDE,
                        "a double quote inside a text needs a backslash",
                        "文本中的双引号之前必须有反斜杠"));
    }

    private static Stream<Row> words() {
        return Stream.of(
                row("[yes]", "1:2", FindingCode.UNKNOWN_WORD, "the word `yes` is not JSON", "单词 `yes` 不是 JSON"),
                row(
                        "[-inf]",
                        "1:2",
                        FindingCode.NOT_FINITE,
                        "`-inf` is not a number that can be used",
                        "`-inf` 不是可用的数字"),
                row(
                        "[01]",
                        "1:2",
                        FindingCode.BAD_NUMBER,
                        "`01` is not a number as JSON writes it",
                        "`01` 不符合 JSON 的数字写法"));
    }

    private static Stream<Row> limits() {
        return Stream.of(
                row(
                        " ".repeat(1 << 20) + "1",
                        "1:1048577",
                        FindingCode.TOO_MANY_BYTES,
                        "the document is longer than 1048576 bytes",
                        "文档超过 1048576 字节"),
                row(
                        "[".repeat(65) + "]".repeat(65),
                        "1:65",
                        FindingCode.TOO_DEEP,
                        "objects and lists are nested deeper than 64 levels",
                        "对象和列表的嵌套超过 64 层"),
                row(
                        "[" + "1,".repeat(199_998) + "1]",
                        "1:399999",
                        FindingCode.TOO_MANY_TOKENS,
                        "the document has more than 200000 tokens",
                        "文档超过 200000 个记号"),
                row(
                        "[1e-64]",
                        "1:2",
                        FindingCode.NUMBER_TOO_LONG,
                        "a number may have at most 64 digits when written out",
                        "数字完整写出时最多 64 位"),
                row(
                        "[\"" + "x".repeat(20_001) + "\"]",
                        "1:2",
                        FindingCode.TEXT_TOO_LONG,
                        "a text may have at most 20000 characters, but this one has 20001",
                        "文本最多 20000 个字符，此处有 20001 个"),
                row(
                        "{\"" + "x".repeat(201) + "\": 1}",
                        "1:2",
                        FindingCode.KEY_TOO_LONG,
                        "a key may have at most 200 characters, but this one has 201",
                        "键最多 200 个字符，此处有 201 个"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsTheProblemAndNothingElse(Row row) {
        var findings = new Findings();
        JsonReader.read("f", row.bytes(), findings);
        assertThat(findings.inOrder()).hasSize(1);
        Finding only = findings.inOrder().get(0);
        assertThat(only.code()).isEqualTo(row.code());
        assertThat(only.place()).hasToString("f:" + row.place());
        assertThat(only.message(Language.EN)).isEqualTo(row.english());
        assertThat(only.message(Language.ZH)).isEqualTo(row.chinese());
    }

    @Test
    void reportsTheFirst100AndThatThereAreMore() {
        String document = IntStream.range(0, 103).mapToObj(it -> "0" + it).collect(Collectors.joining("\n,", "[", "]"));
        List<Finding> found = Reading.of(document).findings();
        assertThat(found).hasSize(Findings.MAX + 1);
        assertThat(found.subList(0, Findings.MAX)).allMatch(it -> it.code() == FindingCode.BAD_NUMBER);
        Finding last = found.get(Findings.MAX);
        assertThat(last).hasToString("f:101:2: JSON-036: there are more than 100 problems; the rest is not shown");
        assertThat(last.message(Language.ZH)).isEqualTo("问题超过 100 个；其余不再显示");
    }

    @Test
    void everyCodeOfTheReaderHasARow() {
        Set<FindingCode> covered = rows().stream().map(Row::code).collect(Collectors.toCollection(TreeSet::new));
        covered.add(FindingCode.TOO_MANY_FINDINGS);
        assertThat(covered)
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .filter(it -> it.id().startsWith("JSON"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("atTheLimit")
    void acceptsWhatIsJustWithinALimit(String document) {
        assertThat(Reading.of(document).findings()).isEmpty();
    }

    static List<String> atTheLimit() {
        return List.of(
                " ".repeat((1 << 20) - 1) + "1",
                "[".repeat(64) + "]".repeat(64),
                "[" + "1,".repeat(199_997) + "1]",
                "[1e-63, 1e63, -0." + "1".repeat(63) + ", 1e" + "0".repeat(100) + "1]",
                "[\"" + "😀".repeat(20_000) + "\"]",
                "{\"" + "😀".repeat(200) + "\": 1}");
    }
}
