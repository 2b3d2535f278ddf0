package org.openfunnel.demo.leads;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.openfunnel.demo.text.Said;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;

/** Reads the text of a cell as a value of a fact's type. */
final class CellValue {
    /** More digits than any number of a policy may have. */
    private static final int MOST_DIGITS = 40;

    private CellValue() {}

    /**
     * Returns the value, or what is wrong with the text. Dates are written as {@code 2026-02-13}, times of the
     * zone as {@code 2026-02-13 18:20}, items with {@code |} between them.
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
            return Value.of(LocalDate.parse(text));
        }
        if (type instanceof FactType.Time) {
            return Value.of(
                    LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant());
        }
        if (type instanceof FactType.Items) {
            return Value.ofItems(
                    Arrays.stream(text.split("\\|", -1)).map(String::strip).toList());
        }
        return type instanceof FactType.Flag && isFlag(text) ? Value.of(Boolean.parseBoolean(text)) : Value.of(text);
    }

    private static boolean isFlag(String text) {
        return text.equals("true") || text.equals("false");
    }

    /**
     * Returns a number written with digits, a sign and a point only.
     *
     * @throws NumberFormatException if the text is none
     */
    static BigDecimal number(String text) {
        if (text.length() > MOST_DIGITS || text.chars().anyMatch(c -> "0123456789.+-".indexOf(c) < 0)) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }
}
