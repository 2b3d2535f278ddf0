package org.openfunnel.jdbchost;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.openfunnel.engine.Action;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.ownership.Offer;

/** What people do to the leads of an office, at random but sensibly, many of them twice as after a lost answer. */
final class Traffic {
    private static final Actor MEI = Actor.of("mei", "marketing");
    private static final Actor SUN = Actor.of("sun", "supervisor");

    /** Few, so that writers meet and the lives of these leads go on; half of all that is done concerns one of them. */
    private static final int BUSY_LEADS = 20;

    private static final int LEADS_ON_THE_MARKET = 12;

    /**
     * A command that was answered with events.
     *
     * @param pipeline the pipeline
     * @param lead the lead
     * @param command the id of the command
     * @param revision the revision after it
     */
    record Answered(String pipeline, String lead, String command, long revision) {}

    private final Office office;
    private final String writer;
    private final int leads;
    private final Supplier<Instant> clock;
    private final Random random;
    private int number;

    Traffic(Office office, String writer, int leads, Supplier<Instant> clock, long seed) {
        this.office = office;
        this.writer = writer;
        this.leads = leads;
        this.clock = clock;
        this.random = new Random(seed);
    }

    /** Does one thing, and returns it if it changed a lead. */
    Optional<Answered> step() {
        String id = writer + "-" + ++number;
        if (random.nextInt(4) == 0) {
            LeadId lead = LeadId.of("lead-" + random.nextInt(LEADS_ON_THE_MARKET));
            return twice(Office.MARKET, lead, id, onTheMarket(id, lead, clock.get()));
        }
        String pipeline = Office.PIPELINES.get(random.nextInt(Office.PIPELINES.size()));
        int among = random.nextBoolean() ? BUSY_LEADS : leads / Office.PIPELINES.size();
        LeadId lead = LeadId.of("lead-" + random.nextInt(among));
        LeadState state = office.service.find(pipeline, lead).orElse(LeadState.none(lead));
        Command command = command(id, state, clock.get());
        return twice(pipeline, lead, id, () -> office.service.handle(pipeline, lead, command));
    }

    /** Takes what is there, and gives it back as soon as it comes by again, so that only the claims are scarce. */
    private Supplier<Decision> onTheMarket(String id, LeadId lead, Instant now) {
        LeadState state = office.service.find(Office.MARKET, lead).orElse(LeadState.none(lead));
        if (state.stage().isEmpty()) {
            return () -> office.service.handle(Office.MARKET, lead, Command.register(id, MEI, now));
        }
        Optional<String> owner = state.ownership().owner().map(Object::toString);
        if (owner.isPresent()) {
            Command back = Command.fire(id, Actor.of(owner.get(), "seller"), now, "give-back", Map.of());
            return () -> office.service.handle(Office.MARKET, lead, back);
        }
        Actor claimant = Actor.of(Office.SELLERS.get(random.nextInt(Office.SELLERS.size())), "seller");
        return () -> office.service.claim(Office.MARKET, lead, id, claimant, now);
    }

    /** Does a thing, and now and then again, as after a lost answer. */
    private Optional<Answered> twice(String pipeline, LeadId lead, String id, Supplier<Decision> deed) {
        Decision decision = deed.get();
        if (random.nextInt(4) == 0) {
            Decision again = deed.get();
            if (decision.isApplied()
                    && !decision.events().isEmpty()
                    && !again.events().isEmpty()) {
                throw new IllegalStateException("command `" + id + "` had an effect twice: " + again.events());
            }
        }
        return decision.events().isEmpty()
                ? Optional.empty()
                : Optional.of(new Answered(
                        pipeline, lead.value(), id, decision.after().revision()));
    }

    private Command command(String id, LeadState state, Instant now) {
        if (state.stage().isEmpty()) {
            return Command.register(id, MEI, now);
        }
        if (state.stage().get().value().equals("captured")) {
            return Command.tell(
                    id, SUN, now, "check-1", "duplicate-check.decided", Map.of(Name.of("verdict"), Value.of("new")));
        }
        Optional<Offer> offer = state.ownership().offer();
        if (offer.isPresent()) {
            return answer(id, offer.get().to().value(), now);
        }
        if (state.ownership().isWanted()) {
            return Command.offer(id, SUN, now, candidates());
        }
        return random.nextBoolean() ? Command.assess(id, SUN, now) : followUp(id, state, now);
    }

    private Command answer(String id, String asked, Instant now) {
        Actor seller = Actor.of(asked, "senior-seller", "seller");
        return switch (random.nextInt(6)) {
            case 0 -> Command.of(id, seller, now, new Action.Decline("no time"));
            case 1, 2 -> Command.assess(id, SUN, now);
            default -> Command.accept(id, seller, now);
        };
    }

    private static List<Candidate> candidates() {
        return Office.SELLERS.stream()
                .map(seller -> Candidate.of(seller, 0, "senior-seller", "seller"))
                .toList();
    }

    private static Command followUp(String id, LeadState state, Instant now) {
        Map<Name, Value> note = new TreeMap<>();
        note.put(Name.of("mode"), Value.of("phone"));
        note.put(Name.of("content"), Value.of("asked for a quotation by Friday"));
        note.put(Name.of("next"), Value.of("send it"));
        note.put(Name.of("attitude"), Value.of("interested"));
        Actor owner = Actor.of(state.ownership().owner().map(Object::toString).orElse("li"), "senior-seller", "seller");
        return Command.tell(id, owner, now, "f-" + id, "follow-up.made", note);
    }
}
