package org.openfunnel.demo.leads;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A small CSV file in memory: its header, its rows with their places, and the rows that have not as many cells as the header.
 *
 * @param file the name of the file, for messages
 * @param header the names of the columns
 * @param rows the rows that are as wide as the header
 * @param unread the other rows
 */
record CsvTable(String file, List<String> header, List<Row> rows, List<Unread> unread) {
    /** Stands for bytes that are no text in the encoding of the file. */
    private static final char REPLACEMENT = '\uFFFD';

    /** A row with the lines it takes. */
    record Row(long line, long lastLine, List<String> cells) {
        static Row of(CsvRecord record, int skipped) {
            long line = record.getStartingLineNumber() + skipped;
            List<String> cells = record.getFields().stream().map(Row::stripped).toList();
            long breaks = record.getFields().stream().mapToLong(Row::breaks).sum();
            return new Row(line, line + breaks, cells);
        }

        /** The end mark stays as it is, so that one inside quotation marks is told from the record of its own. */
        private static String stripped(String cell) {
            return cell.contains(CsvRows.END) ? cell : cell.strip();
        }

        private static long breaks(String cell) {
            boolean isOneLine = cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
            return isOneLine ? 0 : (cell + ".").lines().count() - 1;
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
        CsvRows csv = CsvRows.open(LeadSource.of(file, bytes), new ByteArrayInputStream(bytes), comments);
        var rows = new ArrayList<Row>();
        var unread = new ArrayList<Unread>();
        csv.forEach(new CsvRows.Sink() {
            @Override
            public void row(Row row) {
                rows.add(row);
            }

            @Override
            public void unread(Unread row) {
                unread.add(row);
            }
        });
        return new CsvTable(file, csv.header(), rows, unread);
    }

    /** Returns whether a cell holds text only: no bytes that are none, no control characters but line breaks and tabs. */
    static boolean isText(String cell) {
        return cell.chars().noneMatch(c -> c == REPLACEMENT || c == CsvRows.END.charAt(0) || isControl(c));
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
