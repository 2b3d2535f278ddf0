package org.openfunnel.rules.internal.json;

import org.jspecify.annotations.Nullable;
import org.openfunnel.rules.diagnostic.Place;
import org.openfunnel.rules.diagnostic.SourceText;

/** From where to where something stands in a source text; lines are counted when a place is asked for. */
final class Spot {
    /** Where a value stands that was built in Java. */
    static final Spot NONE = new Spot(null, Path.ROOT, 0, 0);

    private final @Nullable SourceText source;
    private final Path path;
    private final int start;
    private final int end;

    /** The offsets count from 0; {@code end} is exclusive. */
    Spot(@Nullable SourceText source, Path path, int start, int end) {
        this.source = source;
        this.path = path;
        this.start = start;
        this.end = end;
    }

    Place start() {
        return at(start);
    }

    Place end() {
        return at(end);
    }

    private Place at(int offset) {
        String pointer = path.pointer();
        return source == null ? Place.of(pointer) : source.place(offset, pointer);
    }
}
