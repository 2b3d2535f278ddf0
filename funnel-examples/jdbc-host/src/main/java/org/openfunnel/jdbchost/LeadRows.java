package org.openfunnel.jdbchost;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.LeadState;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.LeadId;
import org.openfunnel.rules.LeadJson;

/** The rows of leads: state, events and outbox are always written together, on the connection of one transaction. */
final class LeadRows {
    /**
     * A lead by pipeline and id.
     *
     * @param pipeline the pipeline
     * @param lead the lead
     */
    record Key(String pipeline, LeadId lead) {}

    private static final long NANOS = 1_000_000_000L;

    private final Connection connection;

    LeadRows(Connection connection) {
        this.connection = connection;
    }

    /** Returns the state of a lead, which nobody else can read for change until this transaction ends. */
    Optional<LeadState> lock(Key key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select state from lead_state where pipeline = ? and lead_id = ? for update")) {
            key(select, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(state(rows.getString(1))) : Optional.empty();
            }
        }
    }

    /** Returns the leads that have something due, the earliest first, passing over those that others are working on. */
    List<Key> lockDue(Instant now, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select pipeline, lead_id from lead_state"
                + " where next_due_at <= ? order by next_due_at limit ? for update skip locked")) {
            select.setLong(1, nanos(now));
            select.setInt(2, most);
            List<Key> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new Key(rows.getString(1), LeadId.of(rows.getString(2))));
                }
            }
            return due;
        }
    }

    Customer customer(Key key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select company, phone, email, rating from customer where pipeline = ? and lead_id = ?")) {
            key(select, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new Customer(
                                Optional.ofNullable(rows.getString(1)),
                                Optional.ofNullable(rows.getString(2)),
                                Optional.ofNullable(rows.getString(3)),
                                Optional.ofNullable(rows.getObject(4, Integer.class)))
                        : Customer.UNKNOWN;
            }
        }
    }

    /** Stores what a decision has changed; the revision of the row must still be the one decided on. */
    void store(Key key, Decision decision, Wording wording) throws SQLException {
        if (decision.events().isEmpty()) {
            return;
        }
        write(key, decision);
        try (PreparedStatement events = connection.prepareStatement(
                        "insert into lead_event (pipeline, lead_id, revision, command_id, event) values (?, ?, ?, ?, ?)");
                PreparedStatement outbox = connection.prepareStatement(
                        "insert into outbox (pipeline, lead_id, revision, message, sent) values (?, ?, ?, ?, false)")) {
            for (Event event : decision.events()) {
                key(events, key);
                events.setLong(3, event.revision());
                events.setString(4, event.command().map(Object::toString).orElse(null));
                events.setString(5, LeadJson.write(event));
                events.addBatch();
                key(outbox, key);
                outbox.setLong(3, event.revision());
                outbox.setString(4, wording.say(event.message()));
                outbox.addBatch();
            }
            events.executeBatch();
            outbox.executeBatch();
        }
    }

    private void write(Key key, Decision decision) throws SQLException {
        boolean isNew = decision.before().revision() == 0;
        String statement = isNew
                ? "insert into lead_state (revision, next_due_at, owner, state, pipeline, lead_id) values (?, ?, ?, ?, ?, ?)"
                : "update lead_state set revision = ?, next_due_at = ?, owner = ?, state = ?"
                        + " where pipeline = ? and lead_id = ? and revision = ?";
        try (PreparedStatement write = connection.prepareStatement(statement)) {
            LeadState after = decision.after();
            write.setLong(1, after.revision());
            if (after.nextDueAt().isPresent()) {
                write.setLong(2, nanos(after.nextDueAt().get()));
            } else {
                write.setNull(2, Types.BIGINT);
            }
            write.setString(3, after.ownership().owner().map(Object::toString).orElse(null));
            write.setString(4, LeadJson.write(after));
            write.setString(5, key.pipeline());
            write.setString(6, key.lead().value());
            if (!isNew) {
                write.setLong(7, decision.before().revision());
            }
            if (write.executeUpdate() != 1) {
                throw new SQLException("the lead was changed meanwhile", "40001");
            }
        }
    }

    static void key(PreparedStatement statement, Key key) throws SQLException {
        statement.setString(1, key.pipeline());
        statement.setString(2, key.lead().value());
    }

    private static LeadState state(String json) {
        return LeadJson.readState(json).require();
    }

    /** Instants as nanoseconds since 1970, which order as the instants do; a database may keep fewer digits of a timestamp. */
    static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    }

    /** Returns the instant of so many nanoseconds since 1970. */
    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
