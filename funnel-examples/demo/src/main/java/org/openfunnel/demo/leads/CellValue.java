package org.openfunnel.demo.leads;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.openfunnel.demo.text.Said;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.lead.LeadKeys;

/** Reads the text of a cell as a value of a fact's type. */
final class CellValue {
    private CellValue() {}

    /**
     * Returns the value, or what is wrong with the text. Numbers are read by {@link Amount}, of a range the lower end; dates and times of
     * the zone by {@link Times}; items have {@code |} between them.
     */
    static Read read(String text, FactType type, ZoneId zone) {
        try {
            Value value = parse(text, type, zone);
            return type.complaint(value)
                    .map(complaint -> Read.failed(Said.of("cell.misfit", complaint)))
                    .orElse(new Read(Optional.of(value), Optional.empty()));
        } catch (NumberFormatException e) {
            return Read.failed(Said.of("cell.not-a-number", text));
        } catch (DateTimeException e) {
            return Read.failed(Said.of(type instanceof FactType.Day ? "cell.not-a-date" : "cell.not-a-time", text));
        }
    }

    /** A value, or why there is none. */
    record Read(Optional<Value> value, Optional<Said> problem) {
        static Read failed(Said problem) {
            return new Read(Optional.empty(), Optional.of(problem));
        }
    }

    private static Value parse(String text, FactType type, ZoneId zone) {
        if (type instanceof FactType.Numeric) {
            return Value.of(number(text));
        }
        if (type instanceof FactType.Day) {
            return Value.of(Times.read(text, zone).toLocalDate());
        }
        if (type instanceof FactType.Time) {
            return Value.of(Times.read(text, zone).atZone(zone).toInstant());
        }
        if (type instanceof FactType.Items) {
            return Value.ofItems(
                    Arrays.stream(text.split("\\|", -1)).map(String::strip).toList());
        }
        return type instanceof FactType.Flag && isFlag(text)
                ? Value.of(Boolean.parseBoolean(text))
                : Value.of(LeadKeys.clean(text));
    }

    private static boolean isFlag(String text) {
        return text.equals("true") || text.equals("false");
    }

    /**
     * Returns a number, or the lower end of a range.
     *
     * @throws NumberFormatException if the text is none
     */
    static BigDecimal number(String text) {
        return Amount.read(text)
                .orElseThrow(() -> new NumberFormatException(text))
                .low();
    }
}
