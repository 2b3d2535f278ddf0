package org.openfunnel.demo.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openfunnel.demo.leads.Unread;
import org.openfunnel.demo.text.Texts;
import org.openfunnel.lead.Duplicates;
import org.openfunnel.lead.Match;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;

/**
 * What a portfolio leaves behind: {@code rejects.csv}, {@code duplicates.csv} and, a lead a line, {@code decisions.jsonl} in a folder;
 * or nothing. The same leads give the same bytes.
 */
public final class PortfolioFiles implements Closeable {
    /** What a spreadsheet would run as a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Texts english = Texts.in(Language.EN);
    private final Texts chinese = Texts.in(Language.ZH);
    private final CsvWriter rejects;
    private final CsvWriter duplicates;
    private final Writer decisions;

    private PortfolioFiles(Writer rejects, Writer duplicates, Writer decisions) {
        this.rejects = csv(rejects);
        this.duplicates = csv(duplicates);
        this.decisions = decisions;
        this.rejects.writeRecord("row", "column", "field", "reason_en", "reason_zh");
        this.duplicates.writeRecord("group", "verdict", "row");
    }

    private static CsvWriter csv(Writer target) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
    }

    /** Opens the files in a folder, which is made if there is none; without a folder nothing is kept. */
    public static PortfolioFiles in(Optional<Path> folder) throws IOException {
        if (folder.isEmpty()) {
            return new PortfolioFiles(Writer.nullWriter(), Writer.nullWriter(), Writer.nullWriter());
        }
        Path path = Files.createDirectories(folder.get());
        return new PortfolioFiles(
                Files.newBufferedWriter(path.resolve("rejects.csv"), StandardCharsets.UTF_8),
                Files.newBufferedWriter(path.resolve("duplicates.csv"), StandardCharsets.UTF_8),
                Files.newBufferedWriter(path.resolve("decisions.jsonl"), StandardCharsets.UTF_8));
    }

    void reject(Reject row) {
        for (Unread.Problem problem : row.problems()) {
            rejects.writeRecord(
                    Long.toString(row.line()),
                    Integer.toString(problem.column()),
                    harmless(problem.header()),
                    harmless(english.say(problem.reason())),
                    harmless(chinese.say(problem.reason())));
        }
    }

    /** A cell that starts like a formula gets an apostrophe in front, which spreadsheets do not show. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    void decision(String json) {
        try {
            decisions.write(json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void duplicates(Duplicates found) {
        int group = 0;
        for (Duplicates.Cluster cluster : found.clusters()) {
            group++;
            for (LeadId lead : cluster.leads()) {
                duplicates.writeRecord(Integer.toString(group), "same", row(lead));
            }
        }
        for (Match pair : found.likely()) {
            group++;
            duplicates.writeRecord(Integer.toString(group), "likely", row(pair.one()));
            duplicates.writeRecord(Integer.toString(group), "likely", row(pair.other()));
        }
    }

    private static String row(LeadId lead) {
        return Long.toString(Suspects.line(lead));
    }

    @Override
    public void close() throws IOException {
        rejects.close();
        duplicates.close();
        decisions.close();
    }
}
