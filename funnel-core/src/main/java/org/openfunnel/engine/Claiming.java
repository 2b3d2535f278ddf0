package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.Blocker;
import org.openfunnel.engine.Action.Claim.Earlier;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Ownership;
import org.openfunnel.ownership.Ownership.Protection;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.ownership.PoolRule.Limit;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Amount;
import org.openfunnel.time.Due;

/** Takes leads out of the pool, protects them for whoever claimed them, and brings them back. */
final class Claiming {
    private static final Name CLAIM = Name.of("claim");

    private final Deciding deciding;
    private final CompiledPool pool;

    private Claiming(Deciding deciding, CompiledPool pool) {
        this.deciding = deciding;
        this.pool = pool;
    }

    /** Returns the refusal, or nothing when the actor owns the lead now. */
    static Optional<Decision> decide(Deciding deciding, Command command, Action.Claim action) {
        return deciding.rules
                .pool()
                .map(pool -> new Claiming(deciding, pool).claim(command, action))
                .orElseGet(() -> Optional.of(deciding.refused(
                        Decision.Reason.UNDECLARED_TRIGGER, Obstacles.unmet(CLAIM, Message.of("engine.no-pool")))));
    }

    private Optional<Decision> claim(Command command, Action.Claim action) {
        Name stage = pool.rule().stage();
        if (!deciding.stage().equals(stage)) {
            return Optional.of(deciding.refused(
                    Decision.Reason.NO_ROUTE,
                    Obstacles.unmet(
                            CLAIM,
                            Message.of(
                                    "engine.not-in-pool",
                                    Arg.of(Kind.STAGE, deciding.stage()),
                                    Arg.of(Kind.STAGE, stage)))));
        }
        List<Blocker> blockers = blockers(command, action);
        if (!blockers.isEmpty()) {
            return Optional.of(deciding.refused(Decision.Reason.BLOCKED, blockers));
        }
        deciding.emit(new Change.Claimed(
                command.actor().person(),
                stage,
                pool.to(),
                protection(deciding.now()).map(Protection::due)));
        return Optional.empty();
    }

    private List<Blocker> blockers(Command command, Action.Claim action) {
        List<Blocker> blockers = new ArrayList<>();
        PoolRule.Claim rule = pool.rule().claim();
        if (!deciding.rules.mayAct(command.actor(), rule.by())) {
            blockers.add(Obstacles.notAuthorised(CLAIM, rule.by()));
        }
        Ownership ownership = deciding.state().ownership();
        ownership
                .person()
                .ifPresent(owner ->
                        blockers.add(Obstacles.unmet(CLAIM, Message.of("engine.owned-by", Arg.of(owner.value())))));
        ownership
                .offer()
                .ifPresent(offer -> blockers.add(Obstacles.unmet(
                        CLAIM,
                        Message.of("engine.offer-stands", Arg.of(offer.to().value())))));
        rule.coolDown()
                .ifPresent(wait -> ownership
                        .leftBy(command.actor().person())
                        .ifPresent(left -> coolDown(wait.dueFrom(left, deciding.rules.calendar()), blockers)));
        rule.limit().ifPresent(limit -> limits(limit, action, blockers));
        blockers.addAll(Gates.ask(deciding, pool.gate(), Map.of(), command));
        return blockers;
    }

    private void coolDown(Due until, List<Blocker> blockers) {
        if (until.isAfter(deciding.now()) || !until.isKnown()) {
            blockers.add(
                    Obstacles.tooEarly(CLAIM, Message.of("engine.cool-down", ChangeText.due(until)), until.earliest()));
        }
    }

    private void limits(Limit limit, Action.Claim action, List<Blocker> blockers) {
        limit.total().ifPresent(most -> {
            if (used(action.earlier(), limit.per()).size() >= most) {
                blockers.add(usedUp(Message.of("engine.claims-used", Arg.of(most)), action.earlier(), limit, most));
            }
        });
        Optional<Name> grade = deciding.state().grade();
        grade.map(limit.byGrade()::get).ifPresent(most -> {
            List<Earlier> same = action.earlier().stream()
                    .filter(claim -> claim.grade().equals(grade))
                    .toList();
            if (used(same, limit.per()).size() >= most) {
                Message message =
                        Message.of("engine.claims-of-grade-used", Arg.of(most), Arg.of(Kind.GRADE, grade.get()));
                blockers.add(usedUp(message, same, limit, most));
            }
        });
    }

    /** Returns when each of the claims that still count will cease to, the earliest first. */
    private List<Due> used(List<Earlier> claims, Amount per) {
        return claims.stream()
                .map(claim -> per.dueFrom(claim.at(), deciding.rules.calendar()))
                .filter(end -> !end.isKnown() || end.isAfter(deciding.now()))
                .sorted(Comparator.comparing(Due::earliest))
                .toList();
    }

    private Blocker usedUp(Message message, List<Earlier> claims, Limit limit, int most) {
        List<Due> ends = used(claims, limit.per());
        return Obstacles.tooEarly(CLAIM, message, ends.get(ends.size() - most).earliest());
    }

    private Optional<Protection> protection(Instant since) {
        return pool.protection(since, deciding.situation().history(), deciding.facts());
    }

    /** Protects a claimed lead as long as the rule says by now, while it is worked. */
    static void settle(Deciding deciding) {
        Optional<Protection> before = deciding.state().ownership().protection();
        if (before.isEmpty()) {
            return;
        }
        boolean isWorked = deciding.here().kind() == Stage.Kind.OPEN;
        Optional<Protection> now = isWorked
                ? deciding.rules
                        .pool()
                        .flatMap(pool -> new Claiming(deciding, pool)
                                .protection(before.get().since()))
                : Optional.empty();
        if (!now.equals(before)) {
            deciding.emit(new Change.ProtectionMoved(now.map(Protection::due)));
        }
    }

    /** Brings a lead back whose protection has run out; one whose end the calendar did not know waits for more data. */
    static void step(Deciding deciding) {
        Ownership ownership = deciding.state().ownership();
        Optional<CompiledPool> pool = deciding.rules.pool();
        if (pool.isEmpty() || !ownership.protection().orElseThrow().due().isKnown()) {
            return;
        }
        ownership
                .offer()
                .ifPresent(offer -> deciding.emit(new Change.OfferEnded(offer.to(), Change.OfferEnd.WITHDRAWN, "")));
        deciding.emit(new Change.Recycled(
                ownership.person().orElseThrow(),
                deciding.stage(),
                pool.get().rule().stage()));
    }
}
