package org.openfunnel.condition;

import java.time.Instant;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.explain.AmountText;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.time.Amount;
import org.openfunnel.time.Due;

/** Words comparisons of a span of time with an amount. */
final class Spans {
    private Spans() {}

    /** Says when something was or will be, what is asked of the span, and where the amount ends. */
    static Explanation said(
            String key, Arg subject, Arg when, Direction direction, Amount amount, Truth truth, Due due) {
        Arg asked = Phrases.nested(word(direction), Arg.of(AmountText.of(amount)));
        return Phrases.said(Phrases.keyed(key, truth), subject, when, asked, end(due));
    }

    private static String word(Direction direction) {
        return switch (direction) {
            case LT -> "less-than";
            case LTE -> "at-most";
            case GTE -> "at-least";
            case GT -> "more-than";
        };
    }

    private static Arg end(Due due) {
        return due.fold(at -> Phrases.nested("ends-at", Arg.of(at.at())), Spans::beyond);
    }

    private static Arg beyond(Due.Beyond beyond) {
        return beyond.notBefore().equals(Instant.MIN)
                ? Phrases.nested("ends-unknown", Arg.of(beyond.year()))
                : Phrases.nested("ends-beyond", Arg.of(beyond.year()), Arg.of(beyond.notBefore()));
    }
}
