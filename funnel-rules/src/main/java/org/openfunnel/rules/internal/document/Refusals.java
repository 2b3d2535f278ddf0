package org.openfunnel.rules.internal.document;

import java.math.BigDecimal;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reports that a value has the right form but cannot be used. */
final class Refusals {
    private Refusals() {}

    static void say(ValueCursor cursor, String code, Arg... args) {
        Message message = Message.of("policy." + code, args);
        cursor.report(cursor.finding(FindingCode.REFUSED).with("reason", Argument.message(message)));
    }

    static void say(ValueCursor cursor, String code, BigDecimal number) {
        say(cursor, code, Arg.of(number));
    }
}
