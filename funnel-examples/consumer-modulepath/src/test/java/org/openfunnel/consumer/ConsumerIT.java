package org.openfunnel.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program with every jar on the module path and nothing on the class path. */
class ConsumerIT {
    private static final int PATIENCE_MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void decidesAndSpeaksFromNamedModules() throws Exception {
        Path output = folder.resolve("out");
        Path errors = folder.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        Path.of("target/funnel-consumer.jar") + File.pathSeparator + Path.of("target/lib"),
                        "--module",
                        "org.openfunnel.consumer/org.openfunnel.consumer.Consumer")
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(errors).isEmptyFile();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(output, StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "org.openfunnel.consumer uses org.openfunnel.rules, org.openfunnel.core",
                        "taken in at stage Captured",
                        "score unknown, grade none",
                        "Duplicate check of the day runs until Fri 2026-02-13 18:00",
                        "已登记，进入阶段“线索获取”",
                        "评分 未知，级别 无",
                        "当日查重：计时开始，截止 周五 2026-02-13 18:00");
    }
}
