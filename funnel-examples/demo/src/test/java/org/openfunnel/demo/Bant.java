package org.openfunnel.demo;

import java.util.Optional;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.demo.leads.BadInputException;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.name.Language;
import org.openfunnel.time.Calendars;

/** The bundled policy, ready for tests. */
public final class Bant {
    private Bant() {}

    /** Returns an engine that decides by it, and its calendar. */
    public static Setting setting() {
        try {
            var policy = LoadedPolicy.of(Optional.empty(), Language.EN).policy();
            Calendars calendars = Calendars.china();
            return new Setting(FunnelEngine.of(policy, calendars), calendars.require(policy.calendar()));
        } catch (BadInputException e) {
            throw new IllegalStateException(e);
        }
    }
}
