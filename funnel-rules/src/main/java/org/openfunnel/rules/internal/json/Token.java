package org.openfunnel.rules.internal.json;

import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/**
 * A piece of the text.
 *
 * @param kind what it is
 * @param start the offset of its first unit
 * @param end the offset behind its last unit
 * @param text the content of a text; for everything else what was written
 */
record Token(Kind kind, int start, int end, String text) {
    /** What a token can be. */
    enum Kind {
        OPEN_OBJECT,
        CLOSE_OBJECT,
        OPEN_LIST,
        CLOSE_LIST,
        COMMA,
        COLON,
        TEXT,
        WORD,
        OTHER,
        END;

        /** Returns the kind of a character that is a token by itself, or {@code OTHER}. */
        static Kind of(char unit) {
            return switch (unit) {
                case '{' -> OPEN_OBJECT;
                case '}' -> CLOSE_OBJECT;
                case '[' -> OPEN_LIST;
                case ']' -> CLOSE_LIST;
                case ',' -> COMMA;
                case ':' -> COLON;
                default -> OTHER;
            };
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean startsValue() {
        return switch (kind) {
            case OPEN_OBJECT, OPEN_LIST, TEXT, WORD -> true;
            default -> false;
        };
    }

    boolean closes() {
        return kind == Kind.CLOSE_OBJECT || kind == Kind.CLOSE_LIST;
    }

    /** Returns what came, in the words of a message. */
    Argument came() {
        return switch (kind) {
            case END -> Argument.phrase(Phrase.END_OF_DOCUMENT);
            case TEXT -> Argument.text(Escapes.quote(text));
            default -> Argument.text(text);
        };
    }
}
