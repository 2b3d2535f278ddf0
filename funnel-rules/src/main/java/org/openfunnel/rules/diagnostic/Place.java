package org.openfunnel.rules.diagnostic;

import java.util.Comparator;

/**
 * Where something stands in a document.
 *
 * <p>A policy that was built in Java has no lines: its places carry a pointer only, and line and column are 0.
 *
 * @param file the name of the document, empty when there is none
 * @param line the line, counted from 1; 0 when there are no lines
 * @param column the column in code points, counted from 1; 0 when there are no lines
 * @param pointer the JSON pointer (RFC 6901), empty for the whole document
 */
public record Place(String file, int line, int column, String pointer) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparing(Place::pointer);

    /** Refuses a line without a column and the reverse. */
    public Place {
        if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
            throw new IllegalArgumentException(
                    "line and column must both be 0 or both at least 1, but were " + line + " and " + column);
        }
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("pointer must be empty or start with `/`, but was `" + pointer + "`");
        }
    }

    /** Returns a place without a file and without lines, for a policy that was built in Java. */
    public static Place of(String pointer) {
        return new Place("", 0, 0, pointer);
    }

    /** Returns whether line and column are known. */
    public boolean hasLine() {
        return line > 0;
    }

    /** Orders by file, then line and column, then pointer. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code file:line:column}, or the pointer when there are no lines; hidden characters are escaped. */
    @Override
    public String toString() {
        if (!hasLine()) {
            return pointer.isEmpty() ? "/" : Glyphs.visible(pointer);
        }
        return Glyphs.visible(file) + ":" + line + ":" + column;
    }
}
