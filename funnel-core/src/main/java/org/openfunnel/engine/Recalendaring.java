package org.openfunnel.engine;

import java.util.Optional;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.ownership.Offer;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.time.BusinessCalendar;

/**
 * Computes what is open again when it was computed with other data than the calendar has now.
 *
 * <p>It comes before anything that is due, so that nobody is late by a calendar that was wrong, and it is effective where the
 * lead stands: what the new data make due since then is due when they say.
 */
final class Recalendaring {
    private Recalendaring() {}

    static void settle(Deciding deciding) {
        LeadState state = deciding.state();
        if (state.stage().isPresent() && !isCurrent(state, deciding.rules.calendar())) {
            deciding.at(state.asOf());
            Settling.settle(deciding, false);
        }
    }

    private static boolean isCurrent(LeadState state, BusinessCalendar calendar) {
        for (int i = 0; i < state.clocks().size(); i++) {
            ClockRun run = state.clocks().get(i);
            if (run.isOpen() && !isOf(run.calendarId(), run.calendarVersion(), calendar)) {
                return false;
            }
        }
        for (int i = 0; i < state.cadences().size(); i++) {
            CadenceRun run = state.cadences().get(i);
            if (!isOf(run.calendarId(), run.calendarVersion(), calendar)) {
                return false;
            }
        }
        Optional<Offer> offer = state.ownership().offer();
        return offer.isEmpty() || offer.get().calendarVersion().equals(calendar.version());
    }

    private static boolean isOf(String id, String version, BusinessCalendar calendar) {
        return id.equals(calendar.id()) && version.equals(calendar.version());
    }
}
