package org.openfunnel.jdbchost;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.engine.Change;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.LeadState;
import org.openfunnel.name.LeadId;
import org.openfunnel.rules.LeadJson;

/** Reads everything an office has stored and checks that nothing was lost, doubled or contradicted. */
final class Audit {
    private final Connection connection;
    private int accepted;
    private int timedOut;

    private Audit(Connection connection) {
        this.connection = connection;
    }

    /**
     * Checks everything as of an instant up to which all sweeping is done.
     *
     * @return how many offers ran out, so that a test can tell that there was something to miss
     */
    static int check(Office office, Instant swept, Collection<Traffic.Answered> answered) throws SQLException {
        try (Connection connection = office.source.getConnection()) {
            var audit = new Audit(connection);
            Map<String, LeadState> replayed = audit.replay();
            audit.rowsAreTheFoldOfTheirEvents(replayed, swept);
            audit.everyEventHasItsMessage();
            audit.whatWasAnsweredIsThere(answered);
            assertThat(audit.accepted).as("accepted offers").isPositive();
            return audit.timedOut;
        }
    }

    private Map<String, LeadState> replay() throws SQLException {
        Map<String, LeadState> states = new TreeMap<>();
        Map<String, Set<String>> done = new TreeMap<>();
        Map<String, String> last = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select pipeline, lead_id, command_id, event from lead_event order by pipeline, lead_id, revision");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String key = rows.getString(1) + "/" + rows.getString(2);
                Event event = LeadJson.readEvent(rows.getString(4)).require();
                LeadState before = states.getOrDefault(key, LeadState.none(LeadId.of(rows.getString(2))));
                owners(before, event);
                states.put(key, before.apply(event));
                String command = Optional.ofNullable(rows.getString(3)).orElse("time");
                if (!command.equals(last.put(key, command)) && !command.equals("time")) {
                    assertThat(done.computeIfAbsent(key, any -> new HashSet<>()).add(command))
                            .as("command %s of %s took effect once", command, key)
                            .isTrue();
                }
            }
        }
        return states;
    }

    /** Nobody becomes owner of a lead that a person owns, and only who was asked does. */
    private void owners(LeadState before, Event event) {
        if (event.change() instanceof Change.Accepted it) {
            accepted++;
            assertThat(before.ownership().hasPerson())
                    .as("owner before %s", event)
                    .isFalse();
            assertThat(before.ownership().offer().orElseThrow().to()).isEqualTo(it.person());
        }
        if (event.change() instanceof Change.OfferEnded it && it.end() == Change.OfferEnd.TIMED_OUT) {
            timedOut++;
        }
    }

    private void rowsAreTheFoldOfTheirEvents(Map<String, LeadState> replayed, Instant swept) throws SQLException {
        int leads = 0;
        try (PreparedStatement select = connection.prepareStatement(
                        "select pipeline, lead_id, revision, next_due_at, owner, state from lead_state");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                leads++;
                String key = rows.getString(1) + "/" + rows.getString(2);
                LeadState stored = LeadJson.readState(rows.getString(6)).require();
                assertThat(stored).as(key).isEqualTo(replayed.get(key));
                assertThat(rows.getLong(3)).as(key).isEqualTo(stored.revision());
                assertThat(Optional.ofNullable(rows.getObject(4, Long.class)))
                        .as(key)
                        .isEqualTo(stored.nextDueAt().map(LeadRows::nanos));
                assertThat(Optional.ofNullable(rows.getString(5)))
                        .as(key)
                        .isEqualTo(stored.ownership().owner().map(Object::toString));
                assertThat(stored.nextDueAt().orElse(Instant.MAX))
                        .as("next due of %s", key)
                        .isAfter(swept);
                assertThat(stored.ownership()
                                .offer()
                                .map(offer -> offer.due().earliest())
                                .orElse(Instant.MAX))
                        .as("offer of %s", key)
                        .isAfterOrEqualTo(swept);
            }
        }
        assertThat(leads).isEqualTo(replayed.size()).isPositive();
    }

    private void everyEventHasItsMessage() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select (select count(*) from lead_event), (select count(*) from outbox o join lead_event e on"
                                + " o.pipeline = e.pipeline and o.lead_id = e.lead_id and o.revision = e.revision)");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            assertThat(rows.getLong(2)).isEqualTo(rows.getLong(1));
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
