package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;

/** What people may do in a random story: for the engine, and by hand. */
final class PlainTurns {
    private static final List<Candidate> CANDIDATES =
            List.of(Candidate.of("wang", 2, "senior-seller"), Candidate.of("li", 1, "senior-seller"));

    private PlainTurns() {}

    /** Something done at an instant; by hand it says whether it is possible, and does it. */
    record Turn(Instant at, Actor actor, Action action, Predicate<PlainLead> byHand) {
        @Override
        public String toString() {
            return "\n" + at + " " + actor.person() + " " + action;
        }
    }

    static Turn random(Random random, Instant at, PlainRules rules, List<String> steps) {
        Actor seller = random.nextBoolean() ? Story.LI : Story.WANG;
        String who = seller.person().value();
        return switch (random.nextInt(9)) {
            case 0 -> new Turn(at, seller, new Action.Tick(), lead -> true);
            case 1 ->
                new Turn(at, Story.SUPERVISOR, new Action.Offer(CANDIDATES), lead -> lead.offer(List.of("li", "wang")));
            case 2, 3 -> new Turn(at, seller, new Action.Accept(), lead -> lead.accept(who));
            case 4 -> new Turn(at, seller, new Action.Decline("full"), lead -> lead.decline(who));
            case 5 -> new Turn(at, seller, new Action.Claim(List.of()), lead -> lead.claim(who));
            case 6, 7 -> step(at, seller, steps.get(random.nextInt(steps.size())));
            default -> {
                List<String> triggers = new ArrayList<>(new TreeMap<>(rules.fired()).keySet());
                String trigger = triggers.get(random.nextInt(triggers.size()));
                Map<Name, Value> input = Map.of(Name.of("reason"), Value.of("because"));
                yield new Turn(at, seller, new Action.Fire(Name.of(trigger), input), lead -> lead.fire(trigger));
            }
        };
    }

    /** A step as {@code kind.step}, or {@code kind.step attribute=value}. */
    private static Turn step(Instant at, Actor actor, String told) {
        int dot = told.indexOf('.');
        String[] parts = told.split(" ", -1);
        Map<Name, Value> attributes = new TreeMap<>();
        for (int part = 1; part < parts.length; part++) {
            String[] pair = parts[part].split("=", -1);
            attributes.put(Name.of(pair[0]), Value.of(pair[1]));
        }
        Name kind = Name.of(told.substring(0, dot));
        Action.Tell tell = new Action.Tell(
                ActivityId.of(kind + "-1"),
                kind,
                Name.of(parts[0].substring(dot + 1)),
                Optional.empty(),
                Optional.empty(),
                attributes);
        return new Turn(at, actor, tell, lead -> lead.step(told));
    }
}
