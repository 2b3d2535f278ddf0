package org.openfunnel.demo.leads;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes each line by itself: as UTF-8 where its bytes are that, and as GB18030, of which GBK is a part, where they are not. So a list that
 * was pasted together from two programs is read whole. A line feed is never part of a longer character in either encoding.
 */
final class LineReader extends Reader {
    private static final int CHUNK = 1 << 16;
    private static final int USUAL_LINE = 256;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] chunk = new byte[CHUNK];
    private byte[] line = new byte[USUAL_LINE];
    private int length;
    private int at;
    private int end;
    private CharBuffer text = CharBuffer.allocate(0);

    LineReader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        if (!text.hasRemaining() && !nextLine()) {
            return -1;
        }
        int given = Math.min(count, text.remaining());
        text.get(target, offset, given);
        return given;
    }

    private boolean nextLine() throws IOException {
        length = 0;
        boolean isEnded = false;
        while (!isEnded && fill()) {
            int from = at;
            while (at < end && !isEnded) {
                isEnded = chunk[at++] == '\n';
            }
            append(from);
        }
        text = decoded(ByteBuffer.wrap(line, 0, length));
        return length > 0;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(in.read(chunk), 0);
        }
        return at < end;
    }

    private void append(int from) {
        int more = at - from;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(chunk, from, line, length, more);
        length += more;
    }

    private CharBuffer decoded(ByteBuffer bytes) {
        try {
            return utf8.decode(bytes);
        } catch (CharacterCodingException e) {
            return CHINESE.decode(bytes.rewind());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
