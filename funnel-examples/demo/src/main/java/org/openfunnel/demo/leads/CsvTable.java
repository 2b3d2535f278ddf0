package org.openfunnel.demo.leads;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openfunnel.demo.leads.Unread.Problem;
import org.openfunnel.demo.text.Said;

/**
 * A CSV file: its header, its rows with their places, and the rows that have not as many cells as the header.
 *
 * @param file the name of the file, for messages
 * @param header the names of the columns
 * @param rows the rows that are as wide as the header
 * @param unread the other rows
 */
record CsvTable(String file, List<String> header, List<Row> rows, List<Unread> unread) {
    /** Stands for bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The last record of every text that is parsed: where it is missing, a quotation mark was never closed. */
    private static final String END = "\uFDD0";

    /** A row with the lines it takes. */
    record Row(long line, long lastLine, List<String> cells) {
        static Row of(CsvRecord record) {
            List<String> cells = record.getFields().stream().map(Row::stripped).toList();
            long breaks = record.getFields().stream().mapToLong(Row::breaks).sum();
            return new Row(record.getStartingLineNumber(), record.getStartingLineNumber() + breaks, cells);
        }

        /** The end mark stays as it is, so that one inside quotation marks is told from the record of its own. */
        private static String stripped(String cell) {
            return cell.contains(END) ? cell : cell.strip();
        }

        private static long breaks(String cell) {
            return (cell + ".").lines().count() - 1;
        }
    }

    CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    /** Reads a data file, in which every line is data. */
    static CsvTable read(String file, byte[] bytes) throws BadInputException {
        return read(file, bytes, CommentStrategy.NONE);
    }

    /** Reads a file in which lines that start with {@code #} are comments. */
    static CsvTable readCommented(String file, byte[] bytes) throws BadInputException {
        return read(file, bytes, CommentStrategy.SKIP);
    }

    private static CsvTable read(String file, byte[] bytes, CommentStrategy comments) throws BadInputException {
        String text = decoded(bytes);
        List<Row> rows = parse(file, ended(text), comments);
        List<String> header = rows.get(0).cells();
        if (header.equals(List.of(END))) {
            throw BadInputException.of("file.empty", file);
        }
        if (header.stream().anyMatch(cell -> !isText(cell))) {
            throw BadInputException.of("file.not-utf-8", file);
        }
        return sorted(file, header, rows.subList(1, rows.size()));
    }

    private static String decoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String ended(String text) {
        return text.endsWith("\n") || text.endsWith("\r") ? text + END : text + "\n" + END;
    }

    private static List<Row> parse(String file, String text, CommentStrategy comments) throws BadInputException {
        try {
            return lenient().commentStrategy(comments).ofCsvRecord(text).stream()
                    .map(Row::of)
                    .toList();
        } catch (CsvParseException e) {
            throw BadInputException.of("file.not-csv", file, String.valueOf(e.getMessage()));
        }
    }

    /** A reader that stops at nothing, so that one bad row does not hide the others. */
    @SuppressWarnings("removal") // FastCSV will drop the leniency after a closing quote; a strict reader stops there
    private static CsvReader.CsvReaderBuilder lenient() {
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true);
    }

    /** The last of the rows is the end mark, or holds it. */
    private static CsvTable sorted(String file, List<String> header, List<Row> rows) {
        var wide = new ArrayList<Row>();
        var unread = new ArrayList<Unread>();
        for (Row row : rows.subList(0, rows.size() - 1)) {
            if (row.cells().size() == header.size()) {
                wide.add(row);
            } else {
                unread.add(Unread.of(row, uneven(row, header)));
            }
        }
        Row last = rows.get(rows.size() - 1);
        if (!last.cells().equals(List.of(END))) {
            unread.add(unclosed(last, header));
        }
        return new CsvTable(file, header, wide, unread);
    }

    /** The rest of the file is in the row, the line of the end mark too. */
    private static Unread unclosed(Row row, List<String> header) {
        int column = row.cells().size();
        long lastLine = row.lastLine() - 1;
        var problem = new Problem(column, name(header, column), Said.of("row.unclosed", lastLine));
        return new Unread(row.line(), lastLine, List.of(problem));
    }

    private static Problem uneven(Row row, List<String> header) {
        int column = Math.min(row.cells().size(), header.size()) + 1;
        Said reason = Said.of("row.uneven", row.cells().size(), header.size());
        return new Problem(column, name(header, column), reason);
    }

    private static String name(List<String> header, int column) {
        return column <= header.size() ? header.get(column - 1) : "";
    }

    /** Returns the place of a column, from 0; -1 if there is none of this name or more than one. */
    int column(String name) {
        int column = header.indexOf(name);
        return column == header.lastIndexOf(name) ? column : -1;
    }

    /** Returns whether a cell holds text only: no bytes that are not UTF-8, no control characters but line breaks and tabs. */
    static boolean isText(String cell) {
        return cell.chars().noneMatch(c -> c == REPLACEMENT || c == END.charAt(0) || isControl(c));
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
