package org.openfunnel.rules.diagnostic;

/** A source line, cut around a column when it is long, and the line below it with a caret under that column. */
final class Excerpt {
    private static final int COLUMNS_EACH_SIDE = 70;
    private static final char CUT = '…';

    private final String text;
    private final int start;
    private final int end;
    private final int caret;

    /** The place must be in the source. */
    Excerpt(SourceText source, Place place) {
        this.text = source.text();
        this.start = source.lineStart(place.line());
        this.end = source.lineEnd(place.line());
        this.caret = offsetOf(place.column());
    }

    private int offsetOf(int column) {
        int offset = start;
        for (int passed = 1; passed < column && offset < end; passed++) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return offset;
    }

    /** Returns the two lines, each with a line feed at its end. */
    String lines() {
        var line = new StringBuilder();
        var below = new StringBuilder();
        int from = cutBefore();
        int to = cutAfter();
        if (from > start) {
            line.append(CUT);
            below.append(' ');
        }
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            line.append(shown(codePoint));
            if (at < caret) {
                below.append(codePoint == '\t' ? "\t" : " ".repeat(columns(codePoint)));
            }
        }
        if (to < end) {
            line.append(CUT);
        }
        return line.append('\n').append(below).append("^\n").toString();
    }

    private int cutBefore() {
        int from = caret;
        for (int columns = 0; from > start && columns < COLUMNS_EACH_SIDE; ) {
            int codePoint = text.codePointBefore(from);
            columns += columns(codePoint);
            from -= Character.charCount(codePoint);
        }
        return from;
    }

    private int cutAfter() {
        int to = caret;
        for (int columns = 0; to < end && columns < COLUMNS_EACH_SIDE; ) {
            int codePoint = text.codePointAt(to);
            columns += columns(codePoint);
            to += Character.charCount(codePoint);
        }
        return to;
    }

    private static String shown(int codePoint) {
        return codePoint == '\t' ? "\t" : Glyphs.visible(codePoint);
    }

    private static int columns(int codePoint) {
        String shown = shown(codePoint);
        return shown.codePointCount(0, shown.length()) == 1 ? Glyphs.width(codePoint) : shown.length();
    }
}
