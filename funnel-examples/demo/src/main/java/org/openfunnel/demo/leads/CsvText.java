package org.openfunnel.demo.leads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The text of a CSV file with what tells its cells apart.
 *
 * @param text the text, after a line such as {@code sep=;} that names the separator
 * @param separator comma, semicolon or tab: what a {@code sep=} line says, or what the first line holds most of
 * @param skipped how many lines were left out at the start
 */
record CsvText(Reader text, char separator, int skipped) {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LONGEST_MARK = 3;
    private static final String DECLARATION = "sep=";
    private static final String SEPARATORS = ",;\t";
    private static final String UTF16_LE_MARK = "FFFE";
    private static final String UTF16_BE_MARK = "FEFF";
    private static final String UTF8_MARK = "EFBBBF";

    /** Opens a text: by its byte order mark, or as declared, or line by line as UTF-8 and GB18030. */
    static CsvText of(InputStream bytes, Optional<Charset> declared) throws IOException {
        var text = new BufferedReader(decoded(bytes, declared), LONGEST_HEADER);
        text.mark(LONGEST_HEADER);
        String line = firstLine(text);
        text.reset();
        if (line.startsWith(DECLARATION) && line.length() == DECLARATION.length() + 1) {
            text.readLine();
            return new CsvText(text, line.charAt(DECLARATION.length()), 1);
        }
        return new CsvText(text, mostOf(line), 0);
    }

    private static Reader decoded(InputStream bytes, Optional<Charset> declared) throws IOException {
        var in = new PushbackInputStream(bytes, LONGEST_MARK);
        byte[] start = in.readNBytes(LONGEST_MARK);
        String hex = HexFormat.of().withUpperCase().formatHex(start);
        Optional<Charset> marked = mark(hex);
        int mark = marked.isEmpty() ? 0 : hex.equals(UTF8_MARK) ? UTF8_MARK.length() / 2 : UTF16_LE_MARK.length() / 2;
        in.unread(start, mark, start.length - mark);
        Optional<Charset> charset = marked.or(() -> declared);
        return charset.isPresent() ? new InputStreamReader(in, charset.get()) : new LineReader(in);
    }

    private static Optional<Charset> mark(String hex) {
        if (hex.startsWith(UTF16_LE_MARK)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (hex.startsWith(UTF16_BE_MARK)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return hex.equals(UTF8_MARK) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    private static String firstLine(Reader text) throws IOException {
        var line = new StringBuilder();
        int c = text.read();
        while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST_HEADER - 1) {
            line.append((char) c);
            c = text.read();
        }
        return line.toString();
    }

    private static char mostOf(String line) {
        char most = ',';
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            most = count(line, separator) > count(line, most) ? separator : most;
        }
        return most;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
