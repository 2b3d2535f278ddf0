package org.openfunnel.rules.internal.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;

/** Reads numbers within bounds. */
final class Numerals {
    private Numerals() {}

    static Optional<Integer> integer(ValueCursor cursor, int min, int max) {
        Optional<BigDecimal> number =
                cursor.as(JsonNumber.class, Phrase.WHOLE_NUMBER).map(JsonNumber::value);
        if (number.isPresent() && !isWhole(number.get())) {
            cursor.wrongType(Argument.phrase(Phrase.WHOLE_NUMBER));
            return Optional.empty();
        }
        return bounded(cursor, number, BigDecimal.valueOf(min), BigDecimal.valueOf(max), range(min, max))
                .map(BigDecimal::intValueExact);
    }

    static Optional<BigDecimal> decimal(ValueCursor cursor, BigDecimal min, BigDecimal max) {
        return bounded(cursor, cursor.decimal(), min, max, range(min, max));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<BigDecimal> bounded(
            ValueCursor cursor, Optional<BigDecimal> number, BigDecimal min, BigDecimal max, Argument range) {
        if (number.isPresent()
                && (number.get().compareTo(min) < 0 || number.get().compareTo(max) > 0)) {
            cursor.report(cursor.finding(FindingCode.OUT_OF_RANGE).expected(range, Argument.number(number.get())));
            return Optional.empty();
        }
        return number;
    }

    private static Argument range(int min, int max) {
        if (max == Integer.MAX_VALUE) {
            return Argument.phrase(Phrase.AT_LEAST, "min", Argument.number(min));
        }
        return min == Integer.MIN_VALUE
                ? Argument.phrase(Phrase.AT_MOST, "max", Argument.number(max))
                : range(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    private static Argument range(BigDecimal min, BigDecimal max) {
        return Argument.phrase(Phrase.FROM_TO, Map.of("min", Argument.number(min), "max", Argument.number(max)));
    }
}
