package org.openfunnel.jdbchost;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openfunnel.engine.Action.Claim.Earlier;
import org.openfunnel.engine.Change;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.ownership.Candidate;

/**
 * Gives commands to leads, and lets time pass for them. Each command is one transaction: lock the state, read the facts, decide, store
 * state, events and outbox. When it has returned, nothing of it can be lost; when it has not, the same command can be given again.
 */
public final class LeadService {
    private static final Actor DISPATCHER = Actor.of("dispatcher", "supervisor");

    /** Tells who could work a lead now; asked inside the transaction, so that counts are those of the moment. */
    @FunctionalInterface
    public interface People {
        /** Returns the candidates for a lead of a pipeline. */
        List<Candidate> candidates(Connection connection, String pipeline, LeadId lead) throws SQLException;
    }

    private final Database database;
    private final Pipelines pipelines;
    private final People people;

    /** Works on a database by the policies of its pipelines. */
    public LeadService(Database database, Pipelines pipelines, People people) {
        this.database = database;
        this.pipelines = pipelines;
        this.people = people;
    }

    /** Keeps what is known of a lead; a lead that exists is told to look at it with {@link Command#assess}. */
    public void know(String pipeline, LeadId lead, Customer customer) {
        database.run(connection -> {
            try (PreparedStatement delete =
                            connection.prepareStatement("delete from customer where pipeline = ? and lead_id = ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into customer (pipeline, lead_id, company, phone, email, rating) values (?, ?, ?, ?, ?, ?)")) {
                delete.setString(1, pipeline);
                delete.setString(2, lead.value());
                delete.executeUpdate();
                insert.setString(1, pipeline);
                insert.setString(2, lead.value());
                insert.setString(3, customer.company().orElse(null));
                insert.setString(4, customer.phone().orElse(null));
                insert.setString(5, customer.email().orElse(null));
                insert.setObject(6, customer.rating().orElse(null), Types.INTEGER);
                return insert.executeUpdate();
            }
        });
    }

    /** Decides a command and stores what it changed. An offer that ended without being accepted is made anew at once. */
    public Decision handle(String pipeline, LeadId lead, Command command) {
        return database.run(connection -> handle(connection, new LeadRows.Key(pipeline, lead), command));
    }

    /**
     * Lets somebody take a lead out of the pool. The claims of one person are decided one after the other, each with all that
     * were made before, so that no limit is got past, be it on two leads at the same time.
     */
    public Decision claim(String pipeline, LeadId lead, String id, Actor claimant, Instant at) {
        return database.run(connection -> {
            List<Earlier> earlier = new Claims(connection).lock(pipeline, claimant.person());
            return handle(connection, new LeadRows.Key(pipeline, lead), Command.claim(id, claimant, at, earlier));
        });
    }

    private Decision handle(Connection connection, LeadRows.Key key, Command command) throws SQLException {
        var rows = new LeadRows(connection);
        LeadState state = rows.lock(key).orElseGet(() -> LeadState.none(key.lead()));
        Pipeline pipeline = pipelines.of(key.pipeline(), state);
        Decision decision = pipeline.engine().decide(state, pipeline.facts(rows.customer(key)), command);
        rows.store(key, decision, wording(pipeline));
        new Claims(connection).store(key, decision);
        if (isUnanswered(decision)) {
            offer(connection, key, decision.after(), command.at());
        }
        return decision;
    }

    /** Returns whether an offer ended without being accepted, so that somebody else is to be asked. */
    private static boolean isUnanswered(Decision decision) {
        return decision.after().ownership().isWanted()
                && decision.events().stream().anyMatch(event -> event.change() instanceof Change.OfferEnded);
    }

    private static Wording wording(Pipeline pipeline) {
        return Wording.of(
                Language.EN,
                pipeline.engine().policy().lexicon(),
                pipeline.engine().zone());
    }

    /** Returns the state of a lead, if it is known. */
    public Optional<LeadState> find(String pipeline, LeadId lead) {
        return database.run(connection -> new LeadRows(connection).lock(new LeadRows.Key(pipeline, lead)));
    }

    /**
     * Lets time do its work for at most so many leads that have something due, in one transaction. Several sweepers can run at
     * once: each passes over the leads of the others.
     *
     * @return how many leads were looked at; none means that nothing is due
     */
    public int sweep(Instant now, int most) {
        return database.run(connection -> {
            List<LeadRows.Key> due = new LeadRows(connection).lockDue(now, most);
            for (LeadRows.Key key : due) {
                handle(connection, key, Command.tick(now));
            }
            return due.size();
        });
    }

    private void offer(Connection connection, LeadRows.Key key, LeadState state, Instant now) throws SQLException {
        List<Candidate> candidates = people.candidates(connection, key.pipeline(), key.lead());
        handle(
                connection,
                key,
                Command.offer("offer-" + key.lead() + "-" + state.revision(), DISPATCHER, now, candidates));
    }
}
