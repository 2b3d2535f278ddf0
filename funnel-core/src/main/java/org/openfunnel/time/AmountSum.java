package org.openfunnel.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amounts that are added one after the other, in their order.
 *
 * @param parts at least one amount
 */
public record AmountSum(List<Amount> parts) implements Amount {
    /** Copies the parts and refuses an empty list. */
    public AmountSum {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a sum of amounts needs at least 1 part, but has none");
        }
    }

    /** Returns the sum of these amounts, added in this order. */
    public static AmountSum of(Amount... parts) {
        return new AmountSum(List.of(parts));
    }

    @Override
    public Due dueFrom(Instant start, BusinessCalendar calendar) {
        Due due = new Due.At(start);
        for (Amount part : parts) {
            due = due.plus(part, calendar);
        }
        return due;
    }

    /** Returns the opposite parts in reverse order, or nothing when a part has no opposite. */
    @Override
    public Optional<Amount> negated() {
        List<Amount> opposite = new ArrayList<>();
        for (Amount part : parts) {
            part.negated().ifPresent(negated -> opposite.add(0, negated));
        }
        return opposite.size() == parts.size() ? Optional.of(new AmountSum(opposite)) : Optional.empty();
    }
}
