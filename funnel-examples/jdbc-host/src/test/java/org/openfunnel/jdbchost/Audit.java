package org.openfunnel.jdbchost;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.engine.Change;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.LeadState;
import org.openfunnel.name.LeadId;
import org.openfunnel.ownership.Ownership;
import org.openfunnel.rules.LeadJson;

/** Reads everything an office has stored and checks that nothing was lost, doubled or contradicted. */
final class Audit {
    /** How many leads of the market one person may claim, and for how long a claim counts. */
    private static final int LIMIT = 3;

    private static final Duration PER = Duration.ofHours(1);

    private final Connection connection;
    private final Map<String, LeadState> states = new TreeMap<>();
    private final Map<String, Set<String>> done = new TreeMap<>();
    private final Map<String, String> lastCommand = new TreeMap<>();
    private final Set<String> unanswered = new TreeSet<>();
    private final Map<String, List<Instant>> claims = new TreeMap<>();
    private int accepted;
    private int timedOut;
    private int returned;

    private Audit(Connection connection) {
        this.connection = connection;
    }

    /** Checks what holds at any moment, also just after the host died. */
    static Audit check(Office office, Collection<Traffic.Answered> answered) throws SQLException {
        try (Connection connection = office.source.getConnection()) {
            var audit = new Audit(connection);
            audit.replay();
            audit.nobodyIsForgotten();
            audit.rowsAreTheFoldOfTheirEvents();
            audit.everyEventHasItsMessage();
            audit.everyClaimIsCounted();
            audit.whatWasAnsweredIsThere(answered);
            assertThat(audit.unanswered)
                    .as("leads that were to be offered anew and were not")
                    .isEmpty();
            audit.claims.values().forEach(Audit::keptTheLimit);
            return audit;
        }
    }

    /** Checks that there was something to lose, to double, to miss and to beat. */
    void wasWorthIt() {
        assertThat(accepted).as("accepted offers").isPositive();
        assertThat(timedOut).as("offers that ran out").isPositive();
        assertThat(returned).as("leads given back").isPositive();
        assertThat(claims.values())
                .as("somebody who used up the claims of an hour")
                .anyMatch(Audit::reachedTheLimit);
    }

    /** Checks that nothing is left that was due by an instant up to which all sweeping is done. */
    void nothingIsMissed(Instant swept) {
        states.forEach((key, state) -> {
            assertThat(state.nextDueAt().orElse(Instant.MAX))
                    .as("next due of %s", key)
                    .isAfter(swept);
            assertThat(state.ownership()
                            .offer()
                            .map(offer -> offer.due().earliest())
                            .orElse(Instant.MAX))
                    .as("offer of %s", key)
                    .isAfterOrEqualTo(swept);
        });
    }

    private void replay() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select pipeline, lead_id, command_id, event from lead_event order by pipeline, lead_id, revision");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String key = rows.getString(1) + "/" + rows.getString(2);
                Event event = LeadJson.readEvent(rows.getString(4)).require();
                LeadState before = states.getOrDefault(key, LeadState.none(LeadId.of(rows.getString(2))));
                assertThat(event.revision()).as(key).isEqualTo(before.revision() + 1);
                owners(key, before, event);
                states.put(key, before.apply(event));
                takesEffectOnce(key, Optional.ofNullable(rows.getString(3)).orElse("time"));
            }
        }
    }

    private void takesEffectOnce(String key, String command) {
        if (!command.equals(lastCommand.put(key, command)) && !command.equals("time")) {
            assertThat(done.computeIfAbsent(key, any -> new HashSet<>()).add(command))
                    .as("command %s of %s took effect once", command, key)
                    .isTrue();
        }
    }

    /** Nobody becomes owner of a lead that a person owns, only who was asked accepts, and where another is needed one is asked. */
    private void owners(String key, LeadState before, Event event) {
        Ownership ownership = before.ownership();
        if (event.change() instanceof Change.Accepted it) {
            accepted++;
            assertThat(ownership.hasPerson()).as("owner before %s", event).isFalse();
            assertThat(ownership.offer().orElseThrow().to()).isEqualTo(it.person());
        } else if (event.change() instanceof Change.Claimed it) {
            assertThat(ownership.hasPerson()).as("owner before %s", event).isFalse();
            claims.computeIfAbsent(it.person().value(), any -> new ArrayList<>())
                    .add(event.at());
        } else if (event.change() instanceof Change.OfferEnded it && it.end() == Change.OfferEnd.TIMED_OUT) {
            timedOut++;
        } else if (event.change() instanceof Change.OwnerNeeded it && it.reason() != Change.NeedReason.READY) {
            unanswered.add(key);
        } else if (event.change() instanceof Change.Offered) {
            unanswered.remove(key);
        } else if (event.change() instanceof Change.Moved it
                && it.move().value().equals("give-back")) {
            returned++;
        }
    }

    /** Of any claims in a row, the first no longer counted when one more than the limit was made. */
    private static void keptTheLimit(List<Instant> claims) {
        List<Instant> inOrder = claims.stream().sorted().toList();
        for (int i = LIMIT; i < inOrder.size(); i++) {
            assertThat(inOrder.get(i)).isAfterOrEqualTo(inOrder.get(i - LIMIT).plus(PER));
        }
    }

    private static boolean reachedTheLimit(List<Instant> claims) {
        List<Instant> inOrder = claims.stream().sorted().toList();
        for (int i = LIMIT - 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).isBefore(inOrder.get(i - LIMIT + 1).plus(PER))) {
                return true;
            }
        }
        return false;
    }

    /** Whoever does not accept leaves the lead to a person or to the role that stands in. */
    private void nobodyIsForgotten() {
        states.forEach((key, state) -> {
            if (!state.ownership().tried().isEmpty()) {
                assertThat(state.ownership().owner()).as("owner of %s", key).isPresent();
            }
        });
    }

    private void rowsAreTheFoldOfTheirEvents() throws SQLException {
        int leads = 0;
        try (PreparedStatement select = connection.prepareStatement(
                        "select pipeline, lead_id, revision, next_due_at, owner, state from lead_state");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                leads++;
                String key = rows.getString(1) + "/" + rows.getString(2);
                LeadState stored = LeadJson.readState(rows.getString(6)).require();
                assertThat(stored).as(key).isEqualTo(states.get(key));
                assertThat(rows.getLong(3)).as(key).isEqualTo(stored.revision());
                assertThat(Optional.ofNullable(rows.getObject(4, Long.class)))
                        .as(key)
                        .isEqualTo(stored.nextDueAt().map(LeadRows::nanos));
                assertThat(Optional.ofNullable(rows.getString(5)))
                        .as(key)
                        .isEqualTo(stored.ownership().owner().map(Object::toString));
            }
        }
        assertThat(leads).isEqualTo(states.size()).isPositive();
    }

    private void everyEventHasItsMessage() throws SQLException {
        long events = count("select count(*) from lead_event");
        assertThat(count("select count(*) from outbox")).isEqualTo(events);
        assertThat(count("select count(*) from outbox o join lead_event e on"
                        + " o.pipeline = e.pipeline and o.lead_id = e.lead_id and o.revision = e.revision"))
                .isEqualTo(events);
    }

    private void everyClaimIsCounted() throws SQLException {
        long told = claims.values().stream().mapToLong(List::size).sum();
        assertThat(count("select count(*) from lead_claim")).isEqualTo(told);
        assertThat(count("select count(*) from lead_claim c join lead_event e on"
                        + " c.pipeline = e.pipeline and c.lead_id = e.lead_id and c.revision = e.revision"))
                .isEqualTo(told);
    }

    private long count(String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void whatWasAnsweredIsThere(Collection<Traffic.Answered> answered) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select command_id from lead_event where pipeline = ? and lead_id = ? and revision <= ? and command_id = ?")) {
            for (Traffic.Answered each : answered) {
                select.setString(1, each.pipeline());
                select.setString(2, each.lead());
                select.setLong(3, each.revision());
                select.setString(4, each.command());
                try (ResultSet rows = select.executeQuery()) {
                    assertThat(rows.next()).as("answered and stored: %s", each).isTrue();
                }
            }
        }
    }
}
