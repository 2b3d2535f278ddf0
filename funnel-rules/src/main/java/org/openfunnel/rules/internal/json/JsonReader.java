package org.openfunnel.rules.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.SourceText;

/**
 * Reads JSON (RFC 8259) with line and block comments, nothing else lenient. No input makes it throw.
 *
 * @implNote What is fit for use goes through Jackson's streaming parser, once. Only when that refuses, or a limit may be
 *     exceeded, the text is read again by {@link MendingParser}, which reports every problem and not only the first.
 */
public final class JsonReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private JsonReader() {}

    /** Reads a document from its bytes, which must be UTF-8. */
    public static JsonDocument read(String file, byte[] bytes, Findings findings) {
        if (bytes.length > Limits.BYTES) {
            return tooLong(file, bytes, findings);
        }
        Utf8 decoded = Utf8.decode(bytes);
        SourceText source = SourceText.of(file, withoutMark(decoded.text()));
        if (decoded.isBroken()) {
            findings.add(decoded.finding(source));
            return new JsonDocument(source, null);
        }
        return read(source, findings);
    }

    /** Reads a document from its text. */
    public static JsonDocument read(String file, String text, Findings findings) {
        if (text.length() > Limits.BYTES / Utf8.BYTES_PER_UNIT) {
            byte[] bytes =
                    text.substring(0, Math.min(text.length(), Limits.BYTES + 1)).getBytes(StandardCharsets.UTF_8);
            if (bytes.length > Limits.BYTES) {
                return tooLong(file, bytes, findings);
            }
        }
        return read(SourceText.of(file, withoutMark(text)), findings);
    }

    /**
     * Reads what the library has written itself and must be able to read again: only the depth is limited. A text that is
     * damaged is looked at within the limits of a document.
     */
    public static JsonDocument readStored(String file, String text, Findings findings) {
        SourceText source = SourceText.of(file, withoutMark(text));
        return read(source, StrictParser.parseStored(source), findings);
    }

    private static JsonDocument read(SourceText source, Findings findings) {
        return read(source, StrictParser.parse(source), findings);
    }

    private static JsonDocument read(SourceText source, Optional<JsonValue> root, Findings findings) {
        return new JsonDocument(source, root.orElseGet(() -> new MendingParser(source, findings).parse()));
    }

    /** Reports the place where the limit is passed. */
    private static JsonDocument tooLong(String file, byte[] bytes, Findings findings) {
        String start = new String(bytes, 0, Limits.BYTES, StandardCharsets.UTF_8);
        SourceText source = SourceText.of(file, withoutMark(start));
        findings.add(Finding.of(
                        FindingCode.TOO_MANY_BYTES, source.place(source.text().length(), ""))
                .with("max", Limits.BYTES));
        return new JsonDocument(source, null);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
