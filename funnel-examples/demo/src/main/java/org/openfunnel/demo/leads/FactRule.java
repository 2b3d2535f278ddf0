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
    Optional<Value> value(CsvTable table, CsvTable.Row row, ZoneId zone) throws UnreadableCellException {
        return columns.size() == 1 ? single(columns.get(0), table, row, zone) : sum(table, row);
    }

    private Optional<Value> single(ColumnRule rule, CsvTable table, CsvTable.Row row, ZoneId zone)
            throws UnreadableCellException {
        int place = table.column(rule.column());
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

    private Optional<Value> sum(CsvTable table, CsvTable.Row row) throws UnreadableCellException {
        BigDecimal sum = BigDecimal.ZERO;
        for (ColumnRule rule : columns) {
            int place = table.column(rule.column());
            Optional<String> said = rule.said(place, row.cells().get(place));
            if (said.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number(place, said.get()));
        }
        FactType.Numeric bounds = (FactType.Numeric) fact.type();
        return Optional.of(Value.of(sum.max(bounds.min()).min(bounds.max())));
    }

    private static BigDecimal number(int place, String said) throws UnreadableCellException {
        try {
            return CellValue.number(said);
        } catch (NumberFormatException e) {
            throw new UnreadableCellException(place, Said.of("cell.not-a-number", said));
        }
    }
}
