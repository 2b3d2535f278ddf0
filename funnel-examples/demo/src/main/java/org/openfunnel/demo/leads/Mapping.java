package org.openfunnel.demo.leads;

import de.siegmar.fastcsv.reader.CommentStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.demo.leads.Unread.Problem;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.Facts;
import org.openfunnel.rules.intake.LeadField;
import org.openfunnel.rules.intake.LeadForm;

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
 * {@code lead} is the name of the lead; where there is none, the line of the file is taken. {@code form.consent} and the like
 * name the columns that a form asks for beyond the facts. A column may have several names with {@code |} between them.
 */
public final class Mapping {
    private final FactCatalog catalog;
    private final ZoneId zone;
    private final Optional<String> leadColumn;
    private final List<FactRule> rules;
    private final Map<LeadField, String> formColumns = new EnumMap<>(LeadField.class);

    private Mapping(FactCatalog catalog, ZoneId zone, MappingReader read) {
        this.catalog = catalog;
        this.zone = zone;
        this.leadColumn = read.leadColumn();
        this.rules = read.rules();
        this.formColumns.putAll(read.formColumns());
        for (LeadField field : LeadField.values()) {
            ownColumn(field).ifPresent(column -> formColumns.put(field, column));
        }
    }

    /** Takes the rows of a file of leads. */
    public interface Sink {
        /** Takes the names of the columns, before all rows. */
        default void header(List<String> names) {}

        /**
         * Takes a row.
         *
         * @param lead what it says; a fact with a problem is left out
         * @param problems the cells that cannot be read, in the order of the mapping
         */
        void lead(Lead lead, List<Problem> problems);

        /** Takes a row that is no lead at all. */
        void unread(Unread row);
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

    private Optional<String> ownColumn(LeadField field) {
        return field.fact()
                .flatMap(fact -> rules.stream()
                        .filter(rule -> rule.fact().name().equals(fact))
                        .findFirst()
                        .flatMap(FactRule::ownColumn));
    }

    /** Returns whether the leads have a column for this field of a form. */
    public boolean fills(LeadField field) {
        return formColumns.containsKey(field);
    }

    /**
     * Reads the leads of a file. Every row is either a lead or among the unread.
     *
     * @param file the name of the file, for messages
     * @throws BadInputException if the file is not a CSV file with the columns of this mapping
     */
    public LeadFile leads(String file, byte[] bytes) throws BadInputException {
        var leads = new ArrayList<Lead>();
        var unread = new ArrayList<Unread>();
        stream(LeadSource.of(file, bytes), new Sink() {
            @Override
            public void lead(Lead lead, List<Problem> problems) {
                if (problems.isEmpty()) {
                    leads.add(lead);
                } else {
                    unread.add(new Unread(lead.line(), lead.line(), problems));
                }
            }

            @Override
            public void unread(Unread row) {
                unread.add(row);
            }
        });
        return LeadFile.of(file, leads, unread);
    }

    /**
     * Gives every row of a file to a sink, one after the other, in the order of the file.
     *
     * @throws BadInputException if the file is not a CSV file with the columns of this mapping
     */
    public void stream(LeadSource source, Sink sink) throws BadInputException {
        try (InputStream bytes = source.opener().open()) {
            CsvRows rows = CsvRows.open(source, bytes, CommentStrategy.NONE);
            Columns columns = Columns.find(columns(), source.name(), rows.header());
            sink.header(rows.header());
            rows.forEach(new RowReader(columns, sink));
        } catch (IOException e) {
            throw BadInputException.of("file.unreadable", source.name(), String.valueOf(e.getMessage()));
        }
    }

    private List<String> columns() {
        var columns = new ArrayList<String>();
        leadColumn.ifPresent(columns::add);
        rules.forEach(rule -> rule.columns().forEach(column -> columns.add(column.column())));
        columns.addAll(formColumns.values());
        return columns;
    }

    /** Turns the rows of one file into leads. */
    private final class RowReader implements CsvRows.Sink {
        private final Columns columns;
        private final Sink sink;
        private final Map<LeadField, Integer> places = new EnumMap<>(LeadField.class);

        RowReader(Columns columns, Sink sink) {
            this.columns = columns;
            this.sink = sink;
            formColumns.forEach((field, column) -> places.put(field, columns.place(column) + 1));
        }

        @Override
        public void row(CsvTable.Row row) {
            var problems = new ArrayList<Problem>();
            Facts facts = facts(row, problems);
            sink.lead(
                    new Lead(row.line(), name(row), facts, form(row)),
                    problems.stream().distinct().toList());
        }

        @Override
        public void unread(Unread row) {
            sink.unread(row);
        }

        private Facts facts(CsvTable.Row row, List<Problem> problems) {
            Facts.Builder facts = catalog.given();
            for (FactRule rule : rules) {
                try {
                    rule.value(columns, row, zone)
                            .ifPresent(value -> facts.set(rule.fact().name(), value));
                } catch (UnreadableCellException e) {
                    problems.add(e.in(columns));
                }
            }
            return facts.build();
        }

        private LeadForm form(CsvTable.Row row) {
            var texts = new EnumMap<LeadField, String>(LeadField.class);
            places.forEach((field, place) -> texts.put(field, row.cells().get(place - 1)));
            return LeadForm.of(texts).at(row.line(), places);
        }

        private String name(CsvTable.Row row) {
            return leadColumn
                    .map(column -> row.cells().get(columns.place(column)))
                    .filter(name -> !name.isEmpty())
                    .orElse(Long.toString(row.line()));
        }
    }
}
