package org.openfunnel.demo.leads;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.openfunnel.demo.text.Said;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;

/**
 * How a fact is read: from one column, or as the sum of what several columns say, which stays within what the fact allows.
 *
 * @param fact the fact
 * @param columns the rules of its columns
 */
record FactRule(Fact fact, List<ColumnRule> columns) {
    FactRule {
        columns = List.copyOf(columns);
    }

    /** Returns the value that a row gives; nothing when a column leaves it unknown. */
    Optional<Value> value(Columns file, CsvTable.Row row, ZoneId zone) throws UnreadableCellException {
        return columns.size() == 1 ? single(columns.get(0), file, row, zone) : sum(file, row);
    }

    private Optional<Value> single(ColumnRule rule, Columns file, CsvTable.Row row, ZoneId zone)
            throws UnreadableCellException {
        int place = file.place(rule.column());
        Optional<String> said = rule.said(place, row.cells().get(place));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        CellValue.Read read = CellValue.read(said.get(), fact.type(), zone);
        if (read.problem().isPresent()) {
            throw new UnreadableCellException(place, read.problem().get());
        }
        return read.value();
    }

    private Optional<Value> sum(Columns file, CsvTable.Row row) throws UnreadableCellException {
        BigDecimal sum = BigDecimal.ZERO;
        for (ColumnRule rule : columns) {
            int place = file.place(rule.column());
            Optional<String> said = rule.said(place, row.cells().get(place));
            if (said.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number(place, said.get()));
        }
        FactType.Numeric bounds = (FactType.Numeric) fact.type();
        return Optional.of(Value.of(sum.max(bounds.min()).min(bounds.max())));
    }

    /** Returns the column whose cells are the fact as they stand, if it is read so. */
    Optional<String> ownColumn() {
        return columns.size() == 1 && columns.get(0).isWholeCell()
                ? Optional.of(columns.get(0).column())
                : Optional.empty();
    }

    private static BigDecimal number(int place, String said) throws UnreadableCellException {
        try {
            return CellValue.number(said);
        } catch (NumberFormatException e) {
            throw new UnreadableCellException(place, Said.of("cell.not-a-number", said));
        }
    }
}
