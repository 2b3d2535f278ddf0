package org.openfunnel.jdbchost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/** Runs work in transactions, again when the database says that it lost against somebody else. */
public final class Database {
    private static final int MOST_TRIES = 20;

    /** Not serializable, deadlock, lock not granted; of H2: lock time-out, changed meanwhile; a row that somebody else put in. */
    private static final Set<String> LOST = Set.of("40001", "40P01", "55P03", "HYT00", "90131", "23505");

    private final DataSource source;

    /** Uses the connections of a source and makes the tables that are missing. */
    public Database(DataSource source) {
        this.source = source;
        run(Database::makeTables);
    }

    /** Work on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Returns the result; everything done is undone when it throws. */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Returns what the work returns, after its transaction was committed.
     *
     * @throws DatabaseException if the database refuses for another reason than a lost race, or too often
     */
    public <T> T run(Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return once(work);
            } catch (SQLException refused) {
                if (tries == MOST_TRIES || !LOST.contains(refused.getSQLState())) {
                    throw new DatabaseException(
                            "the transaction failed after " + tries + " tries, state " + refused.getSQLState(),
                            refused);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    private static boolean makeTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : schema().split(";\\s*\\n", -1)) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
        return true;
    }

    private static String schema() {
        try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("schema.sql must be beside the class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
