package org.openfunnel.rules.internal.lead;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Supplier;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reports what the core refuses although each part can be read. */
final class Refused {
    private Refused() {}

    static <T> Optional<T> unless(ValueCursor cursor, Supplier<T> whole) {
        try {
            return Optional.of(whole.get());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refused) {
            cursor.report(cursor.finding(FindingCode.REFUSED).with("reason", String.valueOf(refused.getMessage())));
            return Optional.empty();
        }
    }
}
