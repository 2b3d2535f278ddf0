package org.openfunnel.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.demo.leads.BadInputException;
import org.openfunnel.demo.leads.LeadSource;

/** What a file holds, with the name that messages use. */
final class Input {
    private final String name;
    private final byte[] bytes;

    private Input(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Returns the name. */
    String name() {
        return name;
    }

    /** Returns the content. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** Reads the file that the command line names, or else the one that the demo brings along. */
    static Input of(Optional<Path> named, String bundled) throws BadInputException {
        return named.isPresent() ? ofFile(named.get()) : ofResource(bundled);
    }

    /** Returns the leads that the command line names, or else those that the demo brings along; they are read as a stream. */
    static LeadSource source(Optional<Path> named, String bundled, Optional<Charset> charset) throws BadInputException {
        if (named.isEmpty()) {
            return LeadSource.of(bundled, ofResource(bundled).bytes());
        }
        Path file = named.get();
        checkExists(file);
        return new LeadSource(file.toString(), charset, () -> Files.newInputStream(file));
    }

    private static void checkExists(Path file) throws BadInputException {
        if (Files.isDirectory(file)) {
            throw BadInputException.of("file.directory", file);
        }
        if (!Files.exists(file)) {
            throw BadInputException.of("file.missing", file);
        }
    }

    /** Takes a text as it is. */
    static Input of(String name, String text) {
        return new Input(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a file. */
    static Input ofFile(Path file) throws BadInputException {
        checkExists(file);
        try {
            return new Input(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw BadInputException.of("file.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private static Input ofResource(String name) {
        try (InputStream stream = Objects.requireNonNull(Input.class.getResourceAsStream("leads/" + name), name)) {
            return new Input(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
