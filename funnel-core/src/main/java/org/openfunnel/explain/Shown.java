package org.openfunnel.explain;

/** How a text from outside is shown inside a sentence: cut, and without characters that could disturb the line. */
final class Shown {
    private static final int MOST = 80;

    private Shown() {}

    static String text(String value) {
        var shown = new StringBuilder();
        int[] points = value.codePoints().limit(MOST + 1L).toArray();
        for (int i = 0; i < Math.min(points.length, MOST); i++) {
            append(shown, points[i]);
        }
        return points.length > MOST ? shown.append('…').toString() : shown.toString();
    }

    private static void append(StringBuilder shown, int point) {
        int type = Character.getType(point);
        if (type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR) {
            shown.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", point));
        } else {
            shown.appendCodePoint(point);
        }
    }
}
