package org.openfunnel.rules.internal.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.SourceText;

/** Bytes decoded as UTF-8, and the first byte that cannot stand where it does, if there is one. */
final class Utf8 {
    /** The most bytes that one {@code char} takes. */
    static final int BYTES_PER_UNIT = 3;

    private static final char NUL = '\0';
    private static final int NONE = -1;

    /** Where UTF-16 and UTF-32 have their first NUL when the document starts with a bracket. */
    private static final int LONGEST_UNIT = 4;

    private final String text;
    private final int badOffset;
    private final int badByte;

    private Utf8(String text, int badOffset, int badByte) {
        this.text = text;
        this.badOffset = badOffset;
        this.badByte = badByte;
    }

    static Utf8 decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            String lenient = new String(bytes, StandardCharsets.UTF_8);
            return new Utf8(lenient, out.position(), Byte.toUnsignedInt(in.get(in.position())));
        }
        String text = out.flip().toString();
        int nul = text.substring(0, Math.min(LONGEST_UNIT, text.length())).indexOf(NUL);
        return new Utf8(text, nul, NUL);
    }

    /** Returns the text; where bytes are broken, replacement characters stand in it. */
    String text() {
        return text;
    }

    boolean isBroken() {
        return badOffset != NONE;
    }

    /** Returns what is wrong; the source is the text, perhaps without its first character. */
    Finding finding(SourceText source) {
        int shift = text.length() - source.text().length();
        return Finding.of(FindingCode.NOT_UTF_8, source.place(badOffset - shift, ""))
                .with("byte", String.format(Locale.ROOT, "%02X", badByte));
    }
}
