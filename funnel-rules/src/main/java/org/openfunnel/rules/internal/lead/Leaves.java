package org.openfunnel.rules.internal.lead;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.CommandId;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** The forms of what holds no other values. */
final class Leaves {
    /** Digits and exponent of a decimal; a longer one costs more to read than any number of a lead is worth. */
    private static final int MAX_DECIMAL = 1000;

    private static final Argument ID = Argument.phrase(Phrase.SOURCE, "max", Argument.number(200));

    private Leaves() {}

    /** Returns the forms by type. A decimal is a text, because numbers of JSON do not keep trailing zeros everywhere. */
    static Map<Class<?>, Form<?>> all() {
        Map<Class<?>, Form<?>> all = new HashMap<>();
        all.put(boolean.class, new FlagForm());
        all.put(int.class, WholeForm.INT);
        all.put(Integer.class, WholeForm.INT);
        all.put(long.class, WholeForm.LONG);
        all.put(OptionalLong.class, new OptionalLongForm());
        all.put(String.class, text(Phrase.TEXT, Function.identity(), Function.identity()));
        all.put(BigDecimal.class, text(Phrase.NUMBER, BigDecimal::toString, Leaves::decimal));
        times(all);
        names(all);
        return all;
    }

    private static void times(Map<Class<?>, Form<?>> all) {
        TextForm<Instant> instant = text(Phrase.INSTANT, Instant::toString, Instant::parse);
        TextForm<LocalDate> day = text(Phrase.DATE, LocalDate::toString, LocalDate::parse);
        all.put(Instant.class, instant);
        all.put(LocalDate.class, day);
        all.put(LocalTime.class, text(Phrase.TIME_OF_DAY, LocalTime::toString, LocalTime::parse));
        all.put(LocalDateTime.class, text(Phrase.LOCAL_TIME, LocalDateTime::toString, LocalDateTime::parse));
        all.put(Duration.class, text(Phrase.DURATION, Duration::toString, Duration::parse));
        all.put(Value.class, new ValueForm(day, instant));
    }

    private static void names(Map<Class<?>, Form<?>> all) {
        Argument name = Argument.phrase(Phrase.NAME, "max", Argument.number(Name.MAX_LENGTH));
        all.put(Name.class, new TextForm<>(name, Name::value, Name::of));
        all.put(LeadId.class, new TextForm<>(ID, LeadId::value, LeadId::of));
        all.put(PersonId.class, new TextForm<>(ID, PersonId::value, PersonId::of));
        all.put(ActivityId.class, new TextForm<>(ID, ActivityId::value, ActivityId::of));
        all.put(CommandId.class, new TextForm<>(ID, CommandId::value, CommandId::of));
    }

    private static <T> TextForm<T> text(Phrase expected, Function<T, String> print, Function<String, T> parse) {
        return new TextForm<>(Argument.phrase(expected), print, parse);
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > MAX_DECIMAL) {
            throw new IllegalArgumentException(
                    "a decimal must have at most " + MAX_DECIMAL + " characters, but had " + text.length());
        }
        return new BigDecimal(text);
    }
}
