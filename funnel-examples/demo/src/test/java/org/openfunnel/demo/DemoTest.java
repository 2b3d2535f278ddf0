package org.openfunnel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.rules.preset.Presets;

class DemoTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void printsWhatItPrintedBefore(String language) {
        assertThat(run("--lang", language)).isZero();
        Golden.check("src/test/resources/golden/demo_" + language + ".txt", masked(output()));
    }

    @ParameterizedTest
    @CsvSource({
        "en, README.md, Regular follow-up",
        "zh, README.zh-CN.md, 定期跟进",
    })
    void theReadmeShowsWhatItPrints(String language, String file, String first) throws Exception {
        String readme = Files.readString(Path.of("../..", file));
        int from = readme.indexOf(first + "\n");
        String shown = readme.substring(from, readme.indexOf("```", from)).indent(4);
        assertThat(Files.readString(Path.of("src/test/resources/golden/demo_" + language + ".txt")))
                .contains(shown);
    }

    /** Hides what differs from run to run: the times measured, and the machine. */
    private static String masked(String output) {
        return output.replaceAll("\\d+\\.\\d ms", "# ms")
                .replaceAll("\\d+\\.\\d 毫秒", "# 毫秒")
                .replaceAll("[\\d,]+ leads a second", "# leads a second")
                .replaceAll("定级 [\\d,]+ 条线索", "定级 # 条线索")
                .replaceAll("(?m)^Java .*$", "Java #");
    }

    @ParameterizedTest
    @CsvSource({
        "en, no-such.csv: there is no such file",
        "zh, no-such.csv：文件不存在",
    })
    void saysWhichFileIsMissing(String language, String message) {
        assertThat(run("--lang", language, "--leads", "no-such.csv")).isEqualTo(1);
        assertThat(output()).isEmpty();
        assertThat(errors()).isEqualTo(message + "\n");
    }

    @Test
    void refusesAFolder() {
        assertThat(run("--mapping", folder.toString())).isEqualTo(1);
        assertThat(errors()).isEqualTo(folder + ": this is a directory, not a file\n");
    }

    @Test
    void refusesAFileWithoutLeads() throws Exception {
        Path leads = Files.writeString(folder.resolve("leads.csv"), "Budgt_alloc\n");
        Path mapping = Files.writeString(
                folder.resolve("mapping.csv"), "fact,column,cell,value\nrating.budget,Budgt_alloc,,\n");
        assertThat(run("--leads", leads.toString(), "--mapping", mapping.toString()))
                .isEqualTo(1);
        assertThat(errors()).isEqualTo(leads + ": there is not one lead that can be read\n");
    }

    @Test
    void decidesByAnotherPolicy() throws Exception {
        String preset = Presets.bantLeadScoring().text();
        Path policy = Files.writeString(
                folder.resolve("mine.funnel.jsonc"),
                preset.replace("\"id\": \"bant-lead-scoring\"", "\"id\": \"mine\"")
                        .replace("{\"score\": \"total\", \"gte\": 30}", "{\"score\": \"total\", \"gte\": 31}")
                        .replace("\"gte\": 20, \"lt\": 30}", "\"gte\": 20, \"lt\": 31}"));
        assertThat(run("--policy", policy.toString())).isZero();
        assertThat(output())
                .contains("mine, version 1.0.0")
                .contains("The story is about the policy `bant-lead-scoring`; this policy is `mine`.")
                .doesNotContain("1,001");
    }

    @ParameterizedTest
    @CsvSource({"en, the policy cannot be used", "zh, 策略无法使用"})
    void saysWhatIsWrongWithAPolicyAndWhere(String language, String message) throws Exception {
        Path policy = Files.writeString(
                folder.resolve("mine.funnel.jsonc"),
                Presets.bantLeadScoring().text().replace("\"authority.level\", \"eq\"", "\"authority.levle\", \"eq\""));
        assertThat(run("--lang", language, "--policy", policy.toString())).isEqualTo(1);
        assertThat(output()).isEmpty();
        assertThat(errors())
                .contains(message)
                .containsPattern(policy + ":\\d+:\\d+")
                .contains("authority.level");
    }

    @Test
    void countsByTheHolidaysOfAFile() throws Exception {
        String closed = "\"2026-02-24\": {\"reason\": {\"en\": \"annual meeting\", \"zh\": \"年会\"}}";
        Path calendars = Files.writeString(
                folder.resolve("calendars.jsonc"),
                "{\"language\": 1, \"calendars\": {\"china\": {\"base\": \"china\", \"version\": \"mine\", \"closed\":"
                        + " {"
                        + closed + "}}}}");
        assertThat(run("--calendars", calendars.toString())).isZero();
        assertThat(output()).contains("by calendar `china`, version mine", "Tue 2026-02-24: closed (annual meeting)");
    }

    @ParameterizedTest
    @CsvSource({"en, the calendars cannot be used", "zh, 日历无法使用"})
    void saysWhatIsWrongWithCalendarsAndWhere(String language, String message) throws Exception {
        Path calendars = Files.writeString(
                folder.resolve("calendars.jsonc"),
                "{\"language\": 1, \"calendars\": {\"x\": {\"base\": \"chian\", \"version\": \"1\"}}}");
        assertThat(run("--lang", language, "--calendars", calendars.toString())).isEqualTo(1);
        assertThat(output()).isEmpty();
        assertThat(errors()).contains(message, calendars + ":1:45", "`china`");
    }

    @Test
    void endsWithTwoWhenTheCommandLineIsWrong() {
        assertThat(run("--lang", "fr")).isEqualTo(2);
        assertThat(output()).isEmpty();
        assertThat(errors()).startsWith("the value of --lang must be en|zh, but was `fr`\nUsage: ");
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(errors()).isEmpty();
        assertThat(output())
                .startsWith("Usage: ")
                .contains("--policy", "--calendars", "--leads", "--mapping", "--lang");
    }

    private int run(String... args) {
        return Demo.run(stream(out), stream(err), args);
    }

    private static PrintStream stream(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
