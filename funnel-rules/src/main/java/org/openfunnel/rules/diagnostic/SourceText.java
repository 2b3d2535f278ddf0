package org.openfunnel.rules.diagnostic;

import java.util.Arrays;

/**
 * The text of a document with its lines, so that an offset becomes a place and a place becomes a line to show.
 *
 * <p>A line ends with LF, CR LF or CR. Two source texts are equal when file name and text are.
 */
public final class SourceText {
    private static final int BLOCK = 512;

    private final String file;
    private final String text;
    private final int[] lineStarts;
    private final int[] pairsBeforeBlock;

    private SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.pairsBeforeBlock = pairsBeforeBlock(text);
    }

    /** Returns the source text of a document that is called {@code file} in messages. */
    public static SourceText of(String file, String text) {
        return new SourceText(file, text);
    }

    /** Returns the name of the document. */
    public String file() {
        return file;
    }

    /** Returns the whole text. */
    public String text() {
        return text;
    }

    /**
     * Returns the place of an offset.
     *
     * @param offset an index into {@link #text()}, from 0 to its length inclusive
     * @param pointer the JSON pointer of what stands there
     */
    public Place place(int offset, String pointer) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        int start = lineStarts[line];
        int column = offset - start - (pairsBefore(offset) - pairsBefore(start));
        return new Place(file, line + 1, column + 1, pointer);
    }

    /** Returns whether this text has the line of the place. */
    boolean hasLineOf(Place place) {
        return place.hasLine() && place.file().equals(file) && place.line() <= lineStarts.length;
    }

    /** Returns the offset where a line starts; lines count from 1. */
    int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** Returns the offset where the content of a line ends, before its line break; lines count from 1. */
    int lineEnd(int line) {
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > lineStarts[line - 1] && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBreak(char unit) {
        return unit == '\n' || unit == '\r';
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean inCrLf = unit == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (isBreak(unit) && !inCrLf) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = at + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** Counts surrogate pairs in front of every block, so that a column is found without walking a long line. */
    private static int[] pairsBeforeBlock(String text) {
        int[] pairs = new int[text.length() / BLOCK + 1];
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            if (at % BLOCK == 0) {
                pairs[at / BLOCK] = count;
            }
            count += endsPair(text, at) ? 1 : 0;
        }
        if (text.length() % BLOCK == 0) {
            pairs[text.length() / BLOCK] = count;
        }
        return pairs;
    }

    private int pairsBefore(int offset) {
        int count = pairsBeforeBlock[offset / BLOCK];
        for (int at = offset - offset % BLOCK; at < offset; at++) {
            count += endsPair(text, at) ? 1 : 0;
        }
        return count;
    }

    private static boolean endsPair(String text, int at) {
        return at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && file.equals(that.file) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + text.hashCode();
    }

    /** Returns the file name and the length. */
    @Override
    public String toString() {
        return file + " (" + text.length() + " characters)";
    }
}
