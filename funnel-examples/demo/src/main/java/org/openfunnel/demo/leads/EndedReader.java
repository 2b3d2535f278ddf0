package org.openfunnel.demo.leads;

import java.io.IOException;
import java.io.Reader;

/** A text followed by an end mark on a line of its own. */
final class EndedReader extends Reader {
    private final Reader text;
    private final String mark;
    private char last = '\n';
    private String rest = "";
    private boolean isEnded;

    EndedReader(Reader text, String mark) {
        this.text = text;
        this.mark = mark;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        if (!isEnded) {
            int read = text.read(target, offset, count);
            if (read > 0) {
                last = target[offset + read - 1];
            }
            if (read >= 0) {
                return read;
            }
            isEnded = true;
            rest = (last == '\n' || last == '\r' ? "" : "\n") + mark;
        }
        int given = Math.min(count, rest.length());
        rest.getChars(0, given, target, offset);
        rest = rest.substring(given);
        return given == 0 ? -1 : given;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
