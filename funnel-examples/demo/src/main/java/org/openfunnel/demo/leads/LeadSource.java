package org.openfunnel.demo.leads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of leads that can be read as often as needed, without holding it in memory.
 *
 * @param name its name, for messages
 * @param charset its encoding, if somebody declared it; otherwise it is told from the bytes
 * @param opener opens it
 */
public record LeadSource(String name, Optional<Charset> charset, Opener opener) {
    /** Opens a file. */
    @FunctionalInterface
    public interface Opener {
        /** Returns the bytes from the first one on. */
        InputStream open() throws IOException;
    }

    /** Refuses null. */
    public LeadSource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(opener, "opener");
    }

    /** Returns a source over bytes. */
    public static LeadSource of(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new LeadSource(name, Optional.empty(), () -> new ByteArrayInputStream(copy));
    }
}
