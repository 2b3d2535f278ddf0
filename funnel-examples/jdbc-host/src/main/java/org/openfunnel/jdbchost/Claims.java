package org.openfunnel.jdbchost;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.engine.Action.Claim.Earlier;
import org.openfunnel.engine.Change;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;

/** What each person has claimed, also of leads given back. */
final class Claims {
    private final Connection connection;

    Claims(Connection connection) {
        this.connection = connection;
    }

    /** Returns the claims that a person has made; until this transaction ends, no other can be made for that person. */
    List<Earlier> lock(String pipeline, PersonId person) throws SQLException {
        lockPerson(pipeline, person);
        try (PreparedStatement select = connection.prepareStatement(
                "select grade, claimed_at from lead_claim where pipeline = ? and person = ?")) {
            select.setString(1, pipeline);
            select.setString(2, person.value());
            List<Earlier> earlier = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    earlier.add(new Earlier(
                            Optional.ofNullable(rows.getString(1)).map(Name::of), LeadRows.instant(rows.getLong(2))));
                }
            }
            return earlier;
        }
    }

    /** Two first claims at once both put the row in; the one that loses is tried again. */
    private void lockPerson(String pipeline, PersonId person) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select person from claimant where pipeline = ? and person = ? for update");
                PreparedStatement insert =
                        connection.prepareStatement("insert into claimant (pipeline, person) values (?, ?)")) {
            select.setString(1, pipeline);
            select.setString(2, person.value());
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
            insert.setString(1, pipeline);
            insert.setString(2, person.value());
            insert.executeUpdate();
        }
    }

    /** Stores the claims among what happened. */
    void store(LeadRows.Key key, Decision decision) throws SQLException {
        for (Event event : decision.events()) {
            if (event.change() instanceof Change.Claimed claimed) {
                store(key, event, claimed.person(), decision.before().grade());
            }
        }
    }

    private void store(LeadRows.Key key, Event event, PersonId person, Optional<Name> grade) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into lead_claim (pipeline, lead_id, revision, person, grade, claimed_at) values (?, ?, ?, ?, ?, ?)")) {
            LeadRows.key(insert, key);
            insert.setLong(3, event.revision());
            insert.setString(4, person.value());
            insert.setString(5, grade.map(Name::value).orElse(null));
            insert.setLong(6, LeadRows.nanos(event.at()));
            insert.executeUpdate();
        }
    }
}
