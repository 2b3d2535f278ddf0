package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Gate;
import org.openfunnel.condition.Requirement;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.Facts;
import org.openfunnel.moment.History;
import org.openfunnel.moment.MomentMatcher;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Ownership;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;

/**
 * The pool, made ready.
 *
 * @param gate what must hold for a lead to be claimed: on leaving the pool, on claiming, on entering the stage after it
 */
record CompiledPool(PoolRule rule, Gate gate, Optional<MomentMatcher> extension, BusinessCalendar calendar) {
    static Optional<CompiledPool> of(FunnelPolicy policy, Vocabulary words, BusinessCalendar calendar) {
        return policy.pool().map(rule -> {
            List<Requirement> all = new ArrayList<>();
            Optional<Name> to = rule.claim().to();
            if (to.isPresent()) {
                all.addAll(policy.funnel().find(rule.stage()).orElseThrow().leave());
            }
            all.addAll(rule.claim().requires());
            to.flatMap(policy.funnel()::find).map(Stage::enter).ifPresent(all::addAll);
            return new CompiledPool(
                    rule,
                    Gate.of(all, words, Vocabulary.Scope.NONE),
                    rule.protection()
                            .flatMap(PoolRule.Protection::extension)
                            .map(extension -> words.matcher(extension.on())),
                    calendar);
        });
    }

    /** Returns where a claimed lead goes. */
    Name to() {
        return rule.claim().to().orElse(rule.stage());
    }

    /** Returns until when a lead claimed at an instant belongs to its claimant, by what has happened since. */
    Optional<Ownership.Protection> protection(Instant since, History history, Facts facts) {
        return rule.protection().map(protection -> {
            Due due = protection.within().dueFrom(since, calendar);
            if (extension.isPresent()) {
                Instant last = extension.get().last(history, facts, Instant.MIN);
                if (last.isAfter(since)) {
                    due = later(due, protection.extension().orElseThrow().by().dueFrom(last, calendar));
                }
            }
            if (protection.atMost().isPresent()) {
                due = earlier(due, protection.atMost().get().dueFrom(since, calendar));
            }
            return new Ownership.Protection(since, due);
        });
    }

    private static Due later(Due one, Due other) {
        return other.earliest().isAfter(one.earliest()) ? other : one;
    }

    private static Due earlier(Due one, Due other) {
        return other.earliest().isBefore(one.earliest()) ? other : one;
    }
}
