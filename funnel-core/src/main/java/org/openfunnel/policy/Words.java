package org.openfunnel.policy;

import java.time.DayOfWeek;
import java.util.Locale;

/** The words that documents use for constants which name no word themselves. */
final class Words {
    private static final int DAY_LETTERS = 3;

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String day(DayOfWeek day) {
        return day.name().substring(0, DAY_LETTERS);
    }
}
