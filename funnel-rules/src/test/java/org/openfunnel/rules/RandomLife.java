package org.openfunnel.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.engine.Action;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.stage.Move;

/** One lead under a policy, to which things happen at random, drawn from the words of that policy alone. */
final class RandomLife {
    private static final Instant START = Instant.parse("2026-02-12T00:30:00Z");

    private final FunnelEngine engine;
    private final Random random;
    private final Set<Name> roles;
    private Facts facts;
    private Instant now = START;
    LeadState state = LeadState.none(LeadId.of("lead-1"));
    final List<Command> commands = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();

    private RandomLife(FunnelEngine engine, long seed) {
        this.engine = engine;
        this.random = new Random(seed);
        this.roles = engine.policy().roles().keySet();
        this.facts = facts();
    }

    /** Returns a life in which as many commands were given, the first of which registers the lead. */
    static RandomLife of(FunnelEngine engine, long seed, int length) {
        var life = new RandomLife(engine, seed);
        life.give(new Action.Register(List.of(LeadId.of("lead-0"))));
        for (int i = 1; i < length; i++) {
            life.now = life.now.plus(life.later());
            life.facts = life.random.nextInt(5) == 0 ? life.facts() : life.facts;
            life.give(life.action());
        }
        return life;
    }

    private void give(Action action) {
        Set<Name> some = roles.stream().filter(role -> random.nextInt(4) > 0).collect(Collectors.toSet());
        var actor = new Actor(PersonId.of(random.nextBoolean() ? "li" : "wang"), some);
        Command command = Command.of("c-" + commands.size(), actor, now, action);
        commands.add(command);
        Decision decision = engine.decide(state, facts, command);
        decisions.add(decision);
        state = decision.after();
    }

    private Duration later() {
        return random.nextInt(4) > 0 ? Duration.ofMinutes(random.nextInt(180)) : Duration.ofHours(random.nextInt(1000));
    }

    private Action action() {
        return switch (random.nextInt(10)) {
            case 0 -> new Action.Offer(List.of(candidate("li"), candidate("wang")));
            case 1 -> new Action.Accept();
            case 2 -> random.nextInt(3) > 0 ? new Action.Accept() : new Action.Decline("no time, 没空");
            case 3 -> new Action.Assess();
            case 4 -> new Action.Tick();
            case 5, 6 -> fire();
            default -> tell();
        };
    }

    private Action fire() {
        List<Move> moves = engine.policy().funnel().moves();
        Move move = moves.get(random.nextInt(moves.size()));
        return new Action.Fire(move.on(), told(move.input()));
    }

    private Action tell() {
        List<ActivityKind> kinds = List.copyOf(engine.policy().activities().values());
        if (kinds.isEmpty()) {
            return new Action.Tick();
        }
        ActivityKind kind = kinds.get(random.nextInt(kinds.size()));
        Optional<ActivityId> about = kind.about().map(it -> ActivityId.of(it + "-1"));
        Optional<Instant> happened = random.nextBoolean() ? Optional.empty() : Optional.of(now.minusSeconds(600));
        return new Action.Tell(
                ActivityId.of(kind.id() + "-" + (1 + random.nextInt(2))),
                kind.id(),
                kind.steps().get(random.nextInt(kind.steps().size())).id(),
                about,
                happened,
                told(kind.attributes()));
    }

    private Candidate candidate(String person) {
        return new Candidate(PersonId.of(person), roles, random.nextInt(3), Optional.of(START), random.nextInt(9) == 0);
    }

    private Map<Name, Value> told(Collection<Fact> declared) {
        Map<Name, Value> told = new TreeMap<>();
        for (Fact fact : declared) {
            if (random.nextInt(20) > 0) {
                told.put(fact.name(), value(fact.type()));
            }
        }
        return told;
    }

    private Facts facts() {
        Facts.Builder given = engine.catalog().given();
        for (Fact fact : engine.catalog().hostFacts()) {
            if (random.nextInt(6) > 0) {
                given.set(fact.name(), value(fact.type()));
            }
        }
        return given.build();
    }

    private Value value(FactType type) {
        if (type instanceof FactType.Numeric numeric) {
            return number(numeric);
        }
        if (type instanceof FactType.Items items) {
            return Value.ofItems(items.options().stream()
                    .map(FactType.Option::id)
                    .filter(id -> items.complete() || random.nextBoolean())
                    .toList());
        }
        if (!type.options().isEmpty()) {
            return Value.of(
                    type.options().get(random.nextInt(type.options().size())).id());
        }
        if (type instanceof FactType.Flag) {
            return Value.of(random.nextBoolean());
        }
        if (type instanceof FactType.Day) {
            return Value.of(LocalDate.of(2026, 3, 1).plusDays(random.nextInt(100)));
        }
        return type instanceof FactType.Time
                ? Value.of(START.plusNanos(random.nextLong(1, 100L * 86_400 * 1_000_000_000)))
                : Value.of("text \"" + random.nextInt(100) + "\" 客户😀\n");
    }

    private Value number(FactType.Numeric type) {
        BigDecimal span = type.max()
                .min(BigDecimal.valueOf(1_000_000))
                .subtract(type.min().max(BigDecimal.ZERO));
        int places = type.kind() == FactType.NumberKind.INTEGER ? 0 : 2;
        return Value.of(type.min()
                .max(BigDecimal.ZERO)
                .add(span.multiply(BigDecimal.valueOf(random.nextDouble())))
                .setScale(places, RoundingMode.DOWN));
    }
}
