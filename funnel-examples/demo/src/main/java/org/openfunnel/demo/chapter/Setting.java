package org.openfunnel.demo.chapter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.time.BusinessCalendar;

/**
 * What every chapter works with.
 *
 * @param engine decides by the policy
 * @param calendar the calendar of the policy
 */
public record Setting(FunnelEngine engine, BusinessCalendar calendar) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Refuses null. */
    public Setting {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(calendar, "calendar");
    }

    /** Returns the policy. */
    public FunnelPolicy policy() {
        return engine.policy();
    }

    /** Returns the words of the library with the labels of the policy, for times on the clocks of the calendar's zone. */
    public Wording wording(Language language) {
        return Wording.of(language, policy().lexicon(), calendar.zone());
    }

    /** Returns the label of something that the policy names, or else its name. */
    public String named(Kind kind, Name name, Language language) {
        Label label = policy().lexicon().label(kind, name);
        return label.isEmpty() ? name.value() : label.in(language);
    }

    /** Returns an instant as a clock in the calendar's zone shows it. */
    public String shown(Instant at, Language language) {
        return at.atZone(calendar.zone()).format(CLOCK.withLocale(language.locale()));
    }

    /** Returns the instant at which a clock in the calendar's zone shows this, as {@code 2026-02-13T18:20}. */
    public Instant at(String local) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }
}
