package org.openfunnel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with a file of the sources, or writes that file anew when {@code -Ddemo.golden=write} is given. */
public final class Golden {
    private Golden() {}

    /** Fails unless the file, named from the module's folder, holds exactly this text. */
    public static void check(String file, String text) {
        Path path = Path.of(file);
        try {
            if ("write".equals(System.getProperty("demo.golden"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
            }
            assertThat(text).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
