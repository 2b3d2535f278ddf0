package org.openfunnel.consumer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.time.Calendars;

/** Takes one lead in by the standard preset, and says what happened in both languages. */
public final class Consumer {
    private Consumer() {}

    /** Runs the program; it speaks UTF-8, whatever the platform does. */
    public static void main(String[] args) {
        run(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        FunnelEngine engine = FunnelEngine.of(Policies.load(Presets.standard()).require(), Calendars.china());
        Facts facts = engine.catalog()
                .given()
                .set("source.lawful", true)
                .set("consent.given", true)
                .set("contact.email", "chen@acme.example")
                .build();
        Command register = Command.register("c-1", Actor.of("mei", "marketing"), Instant.parse("2026-02-13T02:00:00Z"));
        Decision decision = engine.decide(LeadState.none(LeadId.of("42")), facts, register);
        out.println(module(Consumer.class) + " uses " + module(Policies.class) + ", " + module(FunnelEngine.class));
        for (Language language : Language.values()) {
            Wording wording = Wording.of(language, engine.policy().lexicon(), engine.zone());
            decision.events().forEach(event -> out.println(wording.say(event.message())));
        }
    }

    private static String module(Class<?> type) {
        return String.valueOf(type.getModule().getName());
    }
}
