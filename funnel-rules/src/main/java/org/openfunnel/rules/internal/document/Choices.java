package org.openfunnel.rules.internal.document;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The words of a document for the constants of the core. */
final class Choices {
    /** Weekdays in three letters. */
    static final Map<String, DayOfWeek> DAYS =
            of(DayOfWeek.values(), day -> day.name().substring(0, 3));

    private Choices() {}

    static <T> Map<String, T> of(T[] constants, Function<T, String> word) {
        Map<String, T> choices = new LinkedHashMap<>();
        for (T constant : constants) {
            choices.put(word.apply(constant), constant);
        }
        return choices;
    }

    /** Constants that name no word of their own are written in small letters with hyphens. */
    static <T extends Enum<T>> Map<String, T> of(T[] constants) {
        return of(
                constants, constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
