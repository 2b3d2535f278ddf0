package org.openfunnel.jdbchost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.openfunnel.name.LeadId;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.time.Calendars;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A host in full: a database, two pipelines of the handbook 001, a pool that is a pipeline of its own, and people who sell. */
final class Office implements AutoCloseable {
    static final List<String> PIPELINES = List.of("north", "south");
    static final String MARKET = "market";
    static final List<String> SELLERS = List.of("li", "wang", "zhao");
    static final Instant OPENING = Instant.parse("2026-03-02T01:00:00Z");

    final JdbcConnectionPool source;
    final Database database;
    final Pipelines pipelines;
    final LeadService service;

    Office(String address) {
        source = at(address);
        database = new Database(source);
        pipelines = new Pipelines(database, Calendars.china());
        for (String pipeline : PIPELINES) {
            start(pipeline, Presets.bantLeadScoring().text());
        }
        start(MARKET, market());
        service = new LeadService(database, pipelines, Office::people);
    }

    private void start(String pipeline, String document) {
        if (pipelines.find(pipeline).isEmpty()) {
            pipelines.reload(pipeline, document).require();
        }
    }

    private static String market() {
        try (InputStream in = Objects.requireNonNull(Office.class.getResourceAsStream("market.funnel.jsonc"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends all connections, so that another process can open the database. */
    @Override
    public void close() {
        source.dispose();
    }

    /** Returns pooled connections; the pool of H2 takes those of any driver. */
    private static JdbcConnectionPool at(String url) {
        JdbcConnectionPool pool;
        if (url.startsWith("jdbc:h2:")) {
            pool = JdbcConnectionPool.create(url, "sa", "");
        } else {
            var postgres = new PGConnectionPoolDataSource();
            postgres.setUrl(url);
            pool = JdbcConnectionPool.create(postgres);
        }
        pool.setMaxConnections(12);
        return pool;
    }

    /** Counts the leads of each seller in the transaction that offers. */
    static List<Candidate> people(Connection connection, String pipeline, LeadId lead) throws SQLException {
        List<Candidate> candidates = new ArrayList<>();
        try (PreparedStatement count = connection.prepareStatement("select count(*) from lead_state where owner = ?")) {
            for (String seller : SELLERS) {
                count.setString(1, seller);
                try (ResultSet rows = count.executeQuery()) {
                    rows.next();
                    candidates.add(Candidate.of(seller, rows.getInt(1), "senior-seller", "seller"));
                }
            }
        }
        return candidates;
    }

    /** Makes every lead of the pipelines of the handbook known, half of them of grade A and half of grade B. */
    void fill(int leads) {
        for (String pipeline : PIPELINES) {
            for (int i = 0; i < leads / PIPELINES.size(); i++) {
                service.know(
                        pipeline,
                        LeadId.of("lead-" + i),
                        new Customer(
                                Optional.of("Company " + i),
                                Optional.of("13800138000"),
                                Optional.of("someone@example.com"),
                                Optional.of(i % 2 == 0 ? 9 : 6)));
            }
        }
    }
}
