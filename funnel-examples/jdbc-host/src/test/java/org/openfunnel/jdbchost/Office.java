package org.openfunnel.jdbchost;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.openfunnel.name.LeadId;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.time.Calendars;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A host in full: a database, two pipelines of the handbook 001, and two people who sell. */
final class Office {
    static final List<String> PIPELINES = List.of("north", "south");
    static final List<String> SELLERS = List.of("li", "wang");
    static final Instant OPENING = Instant.parse("2026-03-02T01:00:00Z");

    final DataSource source;
    final Database database;
    final Pipelines pipelines;
    final LeadService service;

    Office(DataSource source) {
        this.source = source;
        database = new Database(source);
        pipelines = new Pipelines(database, Calendars.china());
        for (String pipeline : PIPELINES) {
            if (pipelines.find(pipeline).isEmpty()) {
                pipelines.reload(pipeline, Presets.bantLeadScoring().text()).require();
            }
        }
        service = new LeadService(database, pipelines, Office::people);
    }

    /** Returns pooled connections; the pool of H2 takes those of any driver. */
    static DataSource at(String url) {
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

    /** Makes every lead of both pipelines known, half of them of grade A and half of grade B. */
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
