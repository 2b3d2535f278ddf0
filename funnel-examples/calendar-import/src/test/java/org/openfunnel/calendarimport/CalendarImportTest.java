package org.openfunnel.calendarimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see when they run it. */
class CalendarImportTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void showsWhatTheExampleChanges() {
        assertThat(CalendarImport.run("acme-2026.ics", CalendarImport.example(), out))
                .isTrue();
        assertThat(said()).isEqualTo(Resources.text("acme-2026.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "contradiction"})
    void saysEverythingThatIsWrongWithAFile(String name) {
        assertThat(CalendarImport.run(name + ".ics", Resources.text(name + ".ics"), out))
                .isFalse();
        assertThat(said()).isEqualTo(Resources.text(name + ".txt"));
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ours.ics"), CalendarImport.example());
        assertThat(CalendarImport.read(file.toString(), out)).isTrue();
        assertThat(said()).contains("working days in 2026: 248 in China, 245 at the company");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThat(CalendarImport.read("nowhere.ics", out)).isFalse();
        assertThat(said()).isEqualTo("`nowhere.ics` cannot be read: there is no such file\n");
    }

    @Test
    void saysThatAFileIsNotText(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("gbk.ics"), new byte[] {(byte) 0xd6, (byte) 0xd0});
        assertThat(CalendarImport.read(file.toString(), out)).isFalse();
        assertThat(said()).endsWith("cannot be read: it is not text in UTF-8\n");
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
