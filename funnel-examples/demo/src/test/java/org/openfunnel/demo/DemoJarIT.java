package org.openfunnel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as its users do: as a process of its own, on a platform that speaks neither UTF-8 nor English. */
class DemoJarIT {
    private static final Path JAR = Path.of("target/funnel-demo.jar").toAbsolutePath();
    private static final int PATIENCE_MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void showsEverythingInEnglish() throws Exception {
        Run run = run();
        assertThat(run.errors).isEmpty();
        assertThat(run.exit).isZero();
        assertThat(run.output)
                .contains("14,641 leads")
                .contains("1,001   6.8%", "6,765  46.2%", "6,160  42.1%", "715   4.9%")
                .contains("Sun 2026-02-15 to Mon 2026-02-23: closed (Spring Festival)")
                .contains("leads.csv:21:14 (budget): must be a number, but was `五十来万`")
                .containsPattern("[\\d,]+ leads a second");
    }

    @Test
    void showsEverythingInChinese() throws Exception {
        Run run = run("--lang", "zh");
        assertThat(run.errors).isEmpty();
        assertThat(run.exit).isZero();
        assertThat(run.output)
                .contains("14,641 条线索")
                .contains("周日 2026-02-15 至 周一 2026-02-23：休息（春节）")
                .contains("leads.csv:21:14（budget）：应为数字，实际为“五十来万”");
    }

    @Test
    void helpsInBothLanguages() throws Exception {
        assertThat(run("--help").output).startsWith("Usage: ");
        assertThat(run("--help", "--lang", "zh").output).startsWith("用法：");
        assertThat(run("--help").exit).isZero();
    }

    @Test
    void endsWithTwoWhenTheCommandLineIsWrong() throws Exception {
        Run run = run("--lang", "zh", "--laeds", "x.csv");
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.output).isEmpty();
        assertThat(run.errors).contains("无法识别的参数：--laeds", "用法：");
    }

    @Test
    void endsWithOneWhenAFileCannotBeUsed() throws Exception {
        Path policy = Files.writeString(folder.resolve("policy.jsonc"), "{\"policy\": {\"id\": 1}");
        for (List<String> args : List.of(
                List.of("--leads", "no-such.csv"),
                List.of("--mapping", folder.toString()),
                List.of("--policy", policy.toString()))) {
            Run run = run(args.toArray(String[]::new));
            assertThat(run.exit).as(args.toString()).isEqualTo(1);
            assertThat(run.output).isEmpty();
            assertThat(run.errors).contains(args.get(1));
        }
    }

    private record Run(int exit, String output, String errors) {}

    private Run run(String... args) throws IOException, InterruptedException {
        Path output = folder.resolve("out");
        Path errors = folder.resolve("err");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=tr",
                "-Duser.timezone=America/New_York",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }
}
