package org.openfunnel.rules.internal.lead;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.internal.json.JsonNumber;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ValueCursor;

/**
 * A whole number.
 *
 * @param min the least there is
 * @param max the greatest there is
 * @param exact makes it of a decimal without a fraction
 */
record WholeForm<T extends Number>(BigDecimal min, BigDecimal max, Function<BigDecimal, T> exact) implements Form<T> {
    static final WholeForm<Integer> INT = of(Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValueExact);
    static final WholeForm<Long> LONG = of(Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValueExact);

    private static <T extends Number> WholeForm<T> of(long min, long max, Function<BigDecimal, T> exact) {
        return new WholeForm<>(BigDecimal.valueOf(min), BigDecimal.valueOf(max), exact);
    }

    @Override
    public JsonValue write(T value) {
        return JsonNumber.of(value.longValue());
    }

    @Override
    public Optional<T> read(ValueCursor cursor) {
        Optional<BigDecimal> number = cursor.decimal(min, max);
        if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
            cursor.wrongType(Argument.phrase(Phrase.WHOLE_NUMBER));
            return Optional.empty();
        }
        return number.map(exact);
    }
}
