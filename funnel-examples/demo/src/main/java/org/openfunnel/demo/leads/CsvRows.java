package org.openfunnel.demo.leads;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.openfunnel.demo.leads.CsvTable.Row;
import org.openfunnel.demo.leads.Unread.Problem;
import org.openfunnel.demo.text.Said;

/** The rows of a CSV file one after the other: each is as wide as the header, or among the unread. */
final class CsvRows {
    /** The last record of every text that is parsed: where it is missing, a quotation mark was never closed. */
    static final String END = "\uFDD0";

    private final String file;
    private final Iterator<CsvRecord> records;
    private final int skipped;
    private final List<String> header;

    /** Takes the rows of a file. */
    interface Sink {
        /** Takes a row that is as wide as the header. */
        void row(Row row);

        /** Takes a row that is not, or whose quotation mark is never closed. */
        void unread(Unread row);
    }

    private CsvRows(String file, CsvText text, CommentStrategy comments) throws BadInputException {
        this.file = file;
        this.skipped = text.skipped();
        this.records = lenient()
                .commentStrategy(comments)
                .fieldSeparator(comments == CommentStrategy.NONE ? text.separator() : ',')
                .ofCsvRecord(new EndedReader(text.text(), END))
                .iterator();
        this.header = next().cells();
        if (header.equals(List.of(END))) {
            throw BadInputException.of("file.empty", file);
        }
        if (header.stream().anyMatch(cell -> !CsvTable.isText(cell))) {
            throw BadInputException.of("file.not-text", file);
        }
    }

    /** Opens the rows of a file and reads its header. */
    static CsvRows open(LeadSource source, InputStream bytes, CommentStrategy comments) throws BadInputException {
        try {
            return new CsvRows(source.name(), CsvText.of(bytes, source.charset()), comments);
        } catch (IOException e) {
            throw unreadable(source.name(), e);
        }
    }

    private static BadInputException unreadable(String file, Exception e) {
        return BadInputException.of("file.unreadable", file, String.valueOf(e.getMessage()));
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

    /** Returns the names of the columns. */
    List<String> header() {
        return header;
    }

    private Row next() throws BadInputException {
        try {
            return Row.of(records.next(), skipped);
        } catch (CsvParseException e) {
            throw BadInputException.of("file.not-csv", file, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    /** Gives every row after the header to the sink. The last record is the end mark, or holds it. */
    void forEach(Sink sink) throws BadInputException {
        Row row = next();
        while (records.hasNext()) {
            if (row.cells().size() == header.size()) {
                sink.row(row);
            } else {
                sink.unread(Unread.of(row, uneven(row)));
            }
            row = next();
        }
        if (!row.cells().equals(List.of(END))) {
            sink.unread(unclosed(row));
        }
    }

    /** The rest of the file is in the row, the line of the end mark too. */
    private Unread unclosed(Row row) {
        int column = row.cells().size();
        long lastLine = row.lastLine() - 1;
        var problem = new Problem(column, name(column), Said.of("row.unclosed", lastLine));
        return new Unread(row.line(), lastLine, List.of(problem));
    }

    private Problem uneven(Row row) {
        int column = Math.min(row.cells().size(), header.size()) + 1;
        Said reason = Said.of("row.uneven", row.cells().size(), header.size());
        return new Problem(column, name(column), reason);
    }

    private String name(int column) {
        return column <= header.size() ? header.get(column - 1) : "";
    }
}
