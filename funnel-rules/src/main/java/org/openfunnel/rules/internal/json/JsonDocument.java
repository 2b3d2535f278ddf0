package org.openfunnel.rules.internal.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.rules.diagnostic.SourceText;

/** A document that was read: its text, and its value unless the text leaves doubt about what is meant. */
public final class JsonDocument {
    private final SourceText source;
    private final @Nullable JsonValue root;

    JsonDocument(SourceText source, @Nullable JsonValue root) {
        this.source = source;
        this.root = root;
    }

    /** Returns the text, without a byte order mark, for printing findings. */
    public SourceText source() {
        return source;
    }

    /**
     * Returns the value of the document. It is there although there are findings when each of them has one obvious
     * remedy, such as a comma too many: then the findings about its shape are found in the same run.
     */
    public Optional<JsonValue> root() {
        return Optional.ofNullable(root);
    }

    /** Returns a cursor at the value of the document, which adds what it finds to the findings given. */
    public ValueCursor cursor(Findings findings) {
        return root == null ? ValueCursor.nothing(findings) : ValueCursor.at(root, findings);
    }
}
