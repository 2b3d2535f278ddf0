package org.openfunnel.lead;

/** Splits names at whatever is neither letter nor digit. */
final class Words {
    private Words() {}

    /** Returns the words of a text, in their order. */
    static String[] of(String text) {
        return spaced(text).strip().split(" +");
    }

    /** Returns the letters and digits of a text, one after the other. */
    static String joined(String text) {
        return spaced(text).replace(" ", "");
    }

    private static String spaced(String text) {
        var spaced = new StringBuilder(text.length());
        text.codePoints().forEach(c -> spaced.appendCodePoint(isPart(c) ? c : ' '));
        return spaced.toString();
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
