package org.openfunnel.rules.internal.json;

import java.math.BigDecimal;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** A number of at most 64 digits when written out. {@code 1.50}, {@code 1.5} and {@code 15e-1} are equal. */
public final class JsonNumber extends JsonValue {
    private final BigDecimal value;

    JsonNumber(Spot spot, BigDecimal value) {
        super(spot);
        this.value = value;
    }

    /** Returns a whole number. */
    public static JsonNumber of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /**
     * Returns a number.
     *
     * @throws IllegalArgumentException if it has more than 64 digits when written out
     */
    public static JsonNumber of(BigDecimal value) {
        if (!isWritable(value)) {
            throw new IllegalArgumentException(
                    "a number must have at most " + Limits.DIGITS + " digits when written out");
        }
        return new JsonNumber(Spot.NONE, value);
    }

    /** Returns whether the number has few enough digits when written without an exponent; writes nothing. */
    static boolean isWritable(BigDecimal value) {
        long scale = value.scale();
        long digits = scale > 0 ? Math.max(value.precision(), scale + 1) : value.precision() - scale;
        return digits <= Limits.DIGITS;
    }

    /** Returns the number with the decimal places it was written with. */
    public BigDecimal value() {
        return value;
    }

    @Override
    public Argument described() {
        return Argument.phrase(Phrase.NUMBER_OF, "value", Argument.number(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber that && value.compareTo(that.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }
}
