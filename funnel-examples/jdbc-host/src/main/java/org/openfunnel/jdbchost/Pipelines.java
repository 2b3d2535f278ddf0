package org.openfunnel.jdbchost;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openfunnel.engine.LeadState;
import org.openfunnel.engine.PolicyRef;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Depth;
import org.openfunnel.rules.Loaded;
import org.openfunnel.rules.Policies;
import org.openfunnel.time.Calendars;

/**
 * The policies of all pipelines. A document that cannot be used never replaces one that can; leads in flight stay with the version
 * they were registered under, which is kept in the database for as long as it is needed.
 */
public final class Pipelines {
    private final Database database;
    private final Calendars calendars;
    private final Map<String, Pipeline> current = new ConcurrentHashMap<>();
    private final Map<PolicyRef, Pipeline> all = new ConcurrentHashMap<>();

    /** Brings back what the database holds. */
    public Pipelines(Database database, Calendars calendars) {
        this.database = database;
        this.calendars = calendars;
        database.run(this::readAll);
    }

    private boolean readAll(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select pipeline, document, is_current from policy");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                // proved when it was taken up; a restart need not wait for that
                Loaded stored = Policies.load(rows.getString(1), rows.getString(2), Depth.CHECK);
                Pipeline pipeline = known(stored.require());
                if (rows.getBoolean(3)) {
                    current.put(rows.getString(1), pipeline);
                }
            }
        }
        return true;
    }

    private Pipeline known(FunnelPolicy policy) {
        Pipeline pipeline = Pipeline.of(policy, calendars);
        all.put(pipeline.engine().policyRef(), pipeline);
        return pipeline;
    }

    /** Lets new leads of a pipeline be worked by a document, unless it cannot be used; then everything stays as it was. */
    public Loaded reload(String pipeline, String document) {
        Loaded loaded = Policies.load(pipeline, document);
        loaded.policy().ifPresent(policy -> {
            Pipeline made = known(policy);
            database.run(connection -> store(connection, pipeline, policy, document));
            current.put(pipeline, made);
        });
        return loaded;
    }

    private static boolean store(Connection connection, String pipeline, FunnelPolicy policy, String document)
            throws SQLException {
        try (PreparedStatement demote =
                        connection.prepareStatement("update policy set is_current = false where pipeline = ?");
                PreparedStatement promote = connection.prepareStatement(
                        "update policy set is_current = true where pipeline = ? and hash = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into policy (pipeline, hash, document, is_current) values (?, ?, ?, true)")) {
            demote.setString(1, pipeline);
            demote.executeUpdate();
            promote.setString(1, pipeline);
            promote.setString(2, policy.hash());
            if (promote.executeUpdate() == 0) {
                insert.setString(1, pipeline);
                insert.setString(2, policy.hash());
                insert.setString(3, document);
                insert.executeUpdate();
            }
        }
        return true;
    }

    /** Returns the policy a lead is worked by: the one it was registered under, or for a new lead the current one. */
    Pipeline of(String pipeline, LeadState state) {
        Optional<Pipeline> own = state.policy().map(all::get);
        return own.orElseGet(() -> require(pipeline));
    }

    private Pipeline require(String pipeline) {
        Pipeline found = current.get(pipeline);
        if (found == null) {
            throw new IllegalArgumentException("there is no pipeline `" + pipeline + "`");
        }
        return found;
    }

    /** Returns the version of the policy by which new leads of a pipeline are worked, if there is one. */
    public Optional<String> find(String pipeline) {
        return Optional.ofNullable(current.get(pipeline))
                .map(found -> found.engine().policy().version());
    }
}
