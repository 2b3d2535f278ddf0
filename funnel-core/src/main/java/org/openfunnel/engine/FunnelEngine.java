package org.openfunnel.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.explain.Explanation;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.CommandId;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.ownership.Ranking;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Assessment;
import org.openfunnel.time.Calendars;

/**
 * Decides by one policy on one set of calendars. Cheap to share, safe for use by any number of threads, never changed.
 *
 * <p>The host gives what is known about a lead ({@link Facts} of this engine's {@link #catalog()}), the lead's state and a
 * command, and stores what the {@link Decision} says. Nothing is remembered between two calls.
 */
public final class FunnelEngine {
    private final CompiledPolicy rules;

    private FunnelEngine(CompiledPolicy rules) {
        this.rules = rules;
    }

    /**
     * Returns an engine for a policy that asks nothing of the host's own code.
     *
     * @throws java.util.NoSuchElementException if the calendar that the policy names is not among the calendars
     * @throws IllegalArgumentException if the policy asks anything of the host
     */
    public static FunnelEngine of(FunnelPolicy policy, Calendars calendars) {
        return of(policy, calendars, Extensions.NONE);
    }

    /**
     * Returns an engine for a policy that asks functions, score rules or owner selectors of the host.
     *
     * @throws java.util.NoSuchElementException if the calendar that the policy names is not among the calendars
     * @throws IllegalArgumentException if a function or rule is missing, or has another version than the policy asks
     */
    public static FunnelEngine of(FunnelPolicy policy, Calendars calendars, Extensions extensions) {
        return new FunnelEngine(CompiledPolicy.of(policy, calendars.require(policy.calendar()), extensions));
    }

    /** Returns the policy. */
    public FunnelPolicy policy() {
        return rules.policy();
    }

    /** Returns how states and events refer to the policy. */
    public PolicyRef policyRef() {
        return rules.ref();
    }

    /** Returns the time zone of the policy's calendar, in which people read its dates. */
    public ZoneId zone() {
        return rules.calendar().zone();
    }

    /** Returns the facts that the policy may read; hosts give the first part of them. */
    public FactCatalog catalog() {
        return rules.catalog();
    }

    /**
     * Returns what becomes of a command. Steps that time has made due before it are taken first.
     *
     * @param facts what is known about the lead now
     * @throws IllegalArgumentException if the facts belong to another catalogue
     */
    public Decision decide(LeadState state, Facts facts, Command command) {
        check(facts);
        Optional<Decision> beside = besideThePoint(state, command);
        if (beside.isPresent()) {
            return beside.get();
        }
        Instant at = command.at().isBefore(state.asOf()) ? state.asOf() : command.at();
        var deciding = new Deciding(rules, state, facts, at, command.at());
        if (Adopting.isMeant(rules, state, command.action())) {
            return adopt(deciding, command);
        }
        Recalendaring.settle(deciding);
        Passing.until(deciding, at, command.isTick());
        if (command.isTick()) {
            return deciding.applied();
        }
        deciding.at(at);
        deciding.by(command.actor(), Optional.of(command.id()));
        Assessing.before(deciding, command.action());
        Optional<Decision> refusal = act(deciding, command);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Settling.settle(deciding, command.action() instanceof Action.Assess);
        return deciding.applied();
    }

    private static Decision adopt(Deciding deciding, Command command) {
        deciding.by(command.actor(), Optional.of(command.id()));
        return Adopting.decide(deciding, (Action.Adopt) command.action()).orElseGet(() -> {
            Settling.settle(deciding, false);
            return deciding.applied();
        });
    }

    private void check(Facts facts) {
        Objects.requireNonNull(facts, "facts");
        if (!facts.catalog().equals(rules.catalog())) {
            throw new IllegalArgumentException("the facts belong to another catalogue than that of policy `"
                    + rules.policy().id() + "`; make them with catalog().given()");
        }
    }

    private Optional<Decision> besideThePoint(LeadState state, Command command) {
        if (state.policy().isPresent()
                && !state.policy().get().equals(rules.ref())
                && !Adopting.isMeant(rules, state, command.action())) {
            return Optional.of(new Decision.WrongPolicy(state, rules.ref()));
        }
        if (isRemembered(state.recentCommands(), command)) {
            return Optional.of(new Decision.Duplicate(state));
        }
        return command.expectedRevision().isPresent()
                        && command.expectedRevision().getAsLong() != state.revision()
                ? Optional.of(
                        new Decision.Stale(state, command.expectedRevision().getAsLong()))
                : Optional.empty();
    }

    private static boolean isRemembered(List<CommandId> recent, Command command) {
        return !command.isTick() && recent.contains(command.id());
    }

    private static Optional<Decision> act(Deciding deciding, Command command) {
        Action action = command.action();
        if (action instanceof Action.Register it) {
            return Registering.decide(deciding, command, it);
        }
        if (deciding.state().stage().isEmpty()) {
            return Registering.refuseUnregistered(deciding);
        }
        if (action instanceof Action.Fire it) {
            return Moving.decide(deciding, command, it);
        }
        if (action instanceof Action.Tell it) {
            return Telling.decide(deciding, command, it);
        }
        if (action instanceof Action.Offer it) {
            return Offering.offer(deciding, command, it);
        }
        if (action instanceof Action.Accept) {
            return Offering.accept(deciding, command);
        }
        if (action instanceof Action.Decline it) {
            return Offering.decline(deciding, command, it);
        }
        if (action instanceof Action.Adopt it) {
            return Adopting.decide(deciding, it);
        }
        if (action instanceof Action.Retract it) {
            return Retracting.decide(deciding, command, it);
        }
        if (action instanceof Action.Claim it) {
            return Claiming.decide(deciding, command, it);
        }
        return action instanceof Action.Grade it ? Assessing.byHand(deciding, command, it) : Optional.empty();
    }

    /**
     * Returns the ranking of these candidates for a lead, by the policy's rule: what {@link Action.Offer} would do.
     *
     * @param facts what is known about the lead; a rule of the host that chooses may read them
     */
    public Ranking rank(LeadState state, Facts facts, List<Candidate> candidates) {
        check(facts);
        return Offering.rank(new Deciding(rules, state, facts, state.asOf(), state.asOf()), candidates);
    }

    /** Returns everything open about a lead at an instant: what is due when, how late it is, what waits, what to say. */
    public Agenda agenda(LeadState state, Facts facts, Instant asOf) {
        check(facts);
        return Agendas.of(rules, state, facts, asOf);
    }

    /**
     * Returns for every trigger of the policy what firing it would be answered with at an instant, by name; empty for a lead
     * that is not registered. What time makes due before it counts as done.
     *
     * @throws IllegalArgumentException if the lead is worked by another policy
     */
    public List<Way> available(LeadState state, Facts facts, Actor actor, Instant asOf) {
        return looking(state, facts, actor, asOf)
                .map(deciding -> new Ways(deciding, actor).available())
                .orElse(List.of());
    }

    /**
     * Returns the path to a stage with the fewest moves, and of those the one with the fewest blockers, by what is known at an
     * instant. Empty when no moves lead there, or the lead is not registered. Time-outs of the pool are no moves.
     *
     * @throws IllegalArgumentException if the lead is worked by another policy
     */
    public Optional<Way.Path> pathTo(LeadState state, Facts facts, Actor actor, Instant asOf, Name stage) {
        return looking(state, facts, actor, asOf).flatMap(deciding -> new Ways(deciding, actor).to(stage));
    }

    /** Returns the stage machine as data, to be drawn. */
    public Chart chart() {
        return Ways.chart(rules);
    }

    /**
     * Returns the stage machine as data with a lead marked: the stage it is in, and what blocks the ways out of it at an instant.
     *
     * @throws IllegalArgumentException if the lead is worked by another policy
     */
    public Chart chart(LeadState state, Facts facts, Actor actor, Instant asOf) {
        return looking(state, facts, actor, asOf)
                .map(deciding -> new Ways(deciding, actor).chart())
                .orElseGet(this::chart);
    }

    /** Goes to an instant as a command would, without doing anything there. */
    private Optional<Deciding> looking(LeadState state, Facts facts, Actor actor, Instant asOf) {
        check(facts);
        if (state.policy().isEmpty()) {
            return Optional.empty();
        }
        if (!state.policy().get().equals(rules.ref())) {
            throw new IllegalArgumentException("lead `" + state.lead() + "` is worked by another policy than `"
                    + rules.policy().id() + "` " + rules.policy().version());
        }
        Instant at = asOf.isBefore(state.asOf()) ? state.asOf() : asOf;
        var deciding = new Deciding(rules, state, facts, at, asOf);
        Passing.until(deciding, at, false);
        deciding.at(at);
        deciding.by(actor, Optional.empty());
        Assessing.before(deciding, new Action.Tick());
        return Optional.of(deciding);
    }

    /**
     * Returns what a lead would be worth of which nothing but these facts is known: to score a list, or to show what would be if.
     * {@link Assessment#NONE} if the policy gives no grades.
     *
     * @throws IllegalArgumentException if the facts belong to another catalogue
     */
    public Assessment assess(Facts facts, Instant asOf) {
        check(facts);
        return rules.grading().assess(facts, asOf, rules.calendar());
    }

    /** Returns the whole why of a decision, made again: what was read, what happened, what stands in the way. */
    public Explanation explain(LeadState state, Facts facts, Command command) {
        return Explaining.explain(rules, decide(state, facts, command));
    }

    /**
     * Returns why a lead has its grade, with the points that add up to its score; empty when it was never graded.
     *
     * @param facts what is known about the lead, as it was when the grade was computed
     */
    public Optional<Explanation> explainGrade(LeadState state, Facts facts) {
        check(facts);
        if (state.assessment().isEmpty() || state.stage().isEmpty()) {
            return Optional.empty();
        }
        var deciding = new Deciding(rules, state, facts, state.asOf(), state.asOf());
        return rules.grading().explain(state.assessment().get(), deciding.situation(), deciding.view());
    }
}
