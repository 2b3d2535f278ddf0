package org.openfunnel.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a policy says, as plain as it can be said: the rules of {@link PlainLead}. Names are texts, conditions are code.
 *
 * @param kinds the kind of each stage, by its first letter: open, won, lost or dormant
 * @param start the stage where a lead starts
 * @param fired for each trigger the stages it leaves and the one it enters
 * @param automatic the automatic moves, the first one that is ready wins
 * @param clocks the clocks by name
 * @param assignedIn the stage in which a lead is offered; empty when none is
 * @param pool how long a claimed lead is protected, and so on; empty when there is no pool
 */
record PlainRules(
        Map<String, Character> kinds,
        String start,
        Map<String, Fired> fired,
        List<Automatic> automatic,
        TreeMap<String, Clock> clocks,
        Optional<String> assignedIn,
        Optional<Pool> pool) {
    static final Duration ACCEPT_WITHIN = Duration.ofHours(1);

    record Fired(Set<String> from, String to) {}

    /** A move that happens by itself. */
    record Automatic(String from, String to, Ready ready) {}

    /** Whether an automatic move is ready. */
    @FunctionalInterface
    interface Ready {
        boolean is(PlainLead lead);
    }

    /** A clock that one thing starts and others stop; things are told as {@code entered s1} or {@code step call.made}. */
    record Clock(String start, Set<String> stops, Duration within) {}

    record Pool(
            String stage,
            String to,
            Duration coolDown,
            Duration within,
            String extendedBy,
            Duration extension,
            Duration atMost) {}

    boolean isOpen(String stage) {
        return kinds.get(stage) == 'o';
    }

    /** Whether clocks end where the lead rests or is lost. */
    boolean isStill(String stage) {
        return kinds.get(stage) == 'd' || kinds.get(stage) == 'l';
    }
}
