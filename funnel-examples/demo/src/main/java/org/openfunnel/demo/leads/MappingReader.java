package org.openfunnel.demo.leads;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.demo.text.Said;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactType;
import org.openfunnel.name.Name;
import org.openfunnel.rules.intake.LeadField;

/** Reads the lines of a mapping and notes everything that is wrong with them. */
final class MappingReader {
    private static final List<String> HEADER = List.of("fact", "column", "cell", "value");
    private static final String LEAD = "lead";
    private static final String FORM = "form.";
    private static final String AT_LEAST = ">=";

    private final CsvTable table;
    private final FactCatalog catalog;
    private final List<Said> problems = new ArrayList<>();
    private final Map<Name, Map<String, Column>> columnsOfFacts = new LinkedHashMap<>();
    private final Map<LeadField, String> formColumns = new EnumMap<>(LeadField.class);
    private Optional<String> leadColumn = Optional.empty();

    private MappingReader(CsvTable table, FactCatalog catalog) {
        this.table = table;
        this.catalog = catalog;
    }

    /** The lines read so far about one column of one fact. */
    private record Column(Map<String, String> words, NavigableMap<BigDecimal, String> bounds) {
        Column() {
            this(new LinkedHashMap<>(), new TreeMap<>());
        }
    }

    static MappingReader read(CsvTable table, FactCatalog catalog) throws BadInputException {
        if (!table.header().equals(HEADER)) {
            throw BadInputException.of("mapping.header", table.file(), HEADER, table.header());
        }
        var reader = new MappingReader(table, catalog);
        table.unread().forEach(row -> row.problems().forEach(problem -> reader.complain(row.line(), problem.reason())));
        table.rows().forEach(reader::readLine);
        reader.columnsOfFacts.forEach(reader::checkSum);
        if (!reader.problems.isEmpty()) {
            throw new BadInputException(reader.problems);
        }
        return reader;
    }

    /** Returns the column with the name of the lead, if the mapping names one. */
    Optional<String> leadColumn() {
        return leadColumn;
    }

    /** Returns the columns that only a form asks for. */
    Map<LeadField, String> formColumns() {
        return formColumns;
    }

    /** Returns the rule of each fact, in the order of the mapping. */
    List<FactRule> rules() {
        var rules = new ArrayList<FactRule>();
        columnsOfFacts.forEach((fact, columns) -> {
            var ofFact = new ArrayList<ColumnRule>();
            columns.forEach((name, column) -> ofFact.add(new ColumnRule(name, column.words(), column.bounds())));
            rules.add(new FactRule(declared(fact), ofFact));
        });
        return rules;
    }

    private Fact declared(Name fact) {
        return catalog.find(fact).orElseThrow();
    }

    private void complain(long line, Said reason) {
        problems.add(Said.of("mapping.line", table.file(), line, reason));
    }

    private void readLine(CsvTable.Row row) {
        String fact = row.cells().get(0);
        if (fact.equals(LEAD)) {
            leadColumn = Optional.of(row.cells().get(1));
        } else if (fact.startsWith(FORM)) {
            readForm(row, fact.substring(FORM.length()));
        } else if (!Name.isValid(fact) || catalog.slot(Name.of(fact)) < 0) {
            complain(row.line(), Said.of("mapping.no-such-fact", fact));
        } else if (catalog.slot(Name.of(fact)) >= catalog.hostSize()) {
            complain(row.line(), Said.of("mapping.state-fact", fact));
        } else {
            readRule(row, Name.of(fact));
        }
    }

    private void readForm(CsvTable.Row row, String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        Optional<LeadField> field = Arrays.stream(LeadField.values())
                .filter(it -> it.name().equals(constant))
                .findFirst();
        if (field.isEmpty()) {
            complain(row.line(), Said.of("mapping.no-such-field", name));
        }
        field.ifPresent(it -> formColumns.put(it, row.cells().get(1)));
    }

    private void readRule(CsvTable.Row row, Name fact) {
        String cell = row.cells().get(2);
        String value = row.cells().get(3);
        Column column = columnsOfFacts
                .computeIfAbsent(fact, name -> new LinkedHashMap<>())
                .computeIfAbsent(row.cells().get(1), name -> new Column());
        if (cell.isEmpty() != value.isEmpty()) {
            complain(row.line(), Said.of("mapping.half"));
        } else if (cell.isEmpty()) {
            add(row.line(), column, ColumnRule.OTHER, ColumnRule.CELL);
        } else {
            checkValue(row.line(), fact, value);
            add(row.line(), column, cell, value);
        }
    }

    private void add(long line, Column column, String cell, String value) {
        Optional<BigDecimal> bound = bound(line, cell);
        boolean isNew = bound.isPresent()
                ? column.bounds().putIfAbsent(bound.get(), value) == null
                : column.words().putIfAbsent(cell, value) == null;
        if (!isNew) {
            complain(line, Said.of("mapping.twice", cell));
        }
    }

    private Optional<BigDecimal> bound(long line, String cell) {
        if (!cell.startsWith(AT_LEAST)) {
            return Optional.empty();
        }
        String number = cell.substring(AT_LEAST.length()).strip();
        try {
            return Optional.of(CellValue.number(number));
        } catch (NumberFormatException e) {
            complain(line, Said.of("cell.not-a-number", number));
            return Optional.empty();
        }
    }

    private void checkValue(long line, Name fact, String value) {
        FactType type = declared(fact).type();
        if (!value.equals(ColumnRule.UNKNOWN) && !value.equals(ColumnRule.CELL)) {
            CellValue.read(value, type, ZoneOffset.UTC).problem().ifPresent(problem -> complain(line, problem));
        }
    }

    private void checkSum(Name fact, Map<String, Column> columns) {
        boolean isNumeric = declared(fact).type() instanceof FactType.Numeric;
        if (columns.size() > 1 && !isNumeric) {
            problems.add(Said.of("mapping.no-sum", table.file(), fact, columns.keySet()));
        }
    }
}
