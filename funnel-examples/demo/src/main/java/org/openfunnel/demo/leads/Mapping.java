package org.openfunnel.demo.leads;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.demo.text.Said;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.Facts;

/**
 * How the columns of a CSV file become facts.
 *
 * <p>A mapping is itself a CSV file, with the columns {@code fact, column, cell, value}; lines that start with {@code #} are
 * comments. One line says what one text in a column means for a fact:
 *
 * <table>
 * <caption>What stands under {@code cell} and {@code value}</caption>
 * <tr><td>nothing, nothing</td><td>short for {@code (other), (cell)}</td></tr>
 * <tr><td>a text</td><td>a cell with exactly this text</td></tr>
 * <tr><td>{@code >= 20000}</td><td>a number of at least this much; the highest such line counts</td></tr>
 * <tr><td>{@code (empty)}</td><td>an empty cell; without such a line the fact is not known</td></tr>
 * <tr><td>{@code (other)}</td><td>any other cell; without such a line it is reported</td></tr>
 * <tr><td>value {@code (cell)}</td><td>the cell itself is the value</td></tr>
 * <tr><td>value {@code (unknown)}</td><td>the fact is not known</td></tr>
 * </table>
 *
 * <p>A fact that several columns speak of is the sum of what they say, within the bounds of the fact. The fact
 * {@code lead} is the name of the lead; where there is none, the line of the file is taken.
 */
public final class Mapping {
    private final FactCatalog catalog;
    private final ZoneId zone;
    private final Optional<String> leadColumn;
    private final List<FactRule> rules;

    private Mapping(FactCatalog catalog, ZoneId zone, MappingReader read) {
        this.catalog = catalog;
        this.zone = zone;
        this.leadColumn = read.leadColumn();
        this.rules = read.rules();
    }

    /**
     * Reads a mapping for the facts of a policy.
     *
     * @param file the name of the file, for messages
     * @param zone the zone of the times in the files of leads
     * @throws BadInputException if it is not a mapping for these facts; it names everything that is wrong
     */
    public static Mapping read(String file, byte[] bytes, FactCatalog catalog, ZoneId zone) throws BadInputException {
        return new Mapping(catalog, zone, MappingReader.read(CsvTable.readCommented(file, bytes), catalog));
    }

    /**
     * Reads the leads of a file. Every row is either a lead or among the unread.
     *
     * @param file the name of the file, for messages
     * @throws BadInputException if the file is not a CSV file with the columns of this mapping
     */
    public LeadFile leads(String file, byte[] bytes) throws BadInputException {
        CsvTable table = CsvTable.read(file, bytes);
        checkColumns(table);
        var leads = new ArrayList<Lead>();
        var unread = new ArrayList<>(table.unread());
        for (CsvTable.Row row : table.rows()) {
            var problems = new ArrayList<Unread.Problem>();
            Facts facts = facts(table, row, problems);
            if (problems.isEmpty()) {
                leads.add(new Lead(row.line(), name(table, row), facts));
            } else {
                unread.add(new Unread(
                        row.line(), row.lastLine(), problems.stream().distinct().toList()));
            }
        }
        return LeadFile.of(file, leads, unread);
    }

    private void checkColumns(CsvTable table) throws BadInputException {
        List<Said> problems = columns().stream()
                .distinct()
                .filter(name -> table.column(name) < 0)
                .map(name -> Said.of(
                        table.header().contains(name) ? "file.column-twice" : "file.column-missing",
                        table.file(),
                        name,
                        table.header()))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    private List<String> columns() {
        var columns = new ArrayList<String>();
        leadColumn.ifPresent(columns::add);
        rules.forEach(rule -> rule.columns().forEach(column -> columns.add(column.column())));
        return columns;
    }

    private Facts facts(CsvTable table, CsvTable.Row row, List<Unread.Problem> problems) {
        Facts.Builder facts = catalog.given();
        for (FactRule rule : rules) {
            try {
                rule.value(table, row, zone)
                        .ifPresent(value -> facts.set(rule.fact().name(), value));
            } catch (UnreadableCellException e) {
                problems.add(e.in(table));
            }
        }
        return facts.build();
    }

    private String name(CsvTable table, CsvTable.Row row) {
        return leadColumn
                .map(column -> row.cells().get(table.column(column)))
                .filter(name -> !name.isEmpty())
                .orElse(Long.toString(row.line()));
    }
}
