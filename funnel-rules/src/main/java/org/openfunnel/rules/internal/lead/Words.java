package org.openfunnel.rules.internal.lead;

import java.util.Locale;

/** The words that stand for types and constants. */
final class Words {
    private Words() {}

    /** Returns {@code clock-changed} for a type named {@code ClockChanged}. */
    static String of(Class<?> type) {
        String name = type.getSimpleName();
        var word = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char unit = name.charAt(at);
            if (Character.isUpperCase(unit) && at > 0) {
                word.append('-');
            }
            word.append(Character.toLowerCase(unit));
        }
        return word.toString();
    }

    /** Returns {@code met-late} for a constant named {@code MET_LATE}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
