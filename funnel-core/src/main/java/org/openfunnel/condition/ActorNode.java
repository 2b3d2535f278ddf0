package org.openfunnel.condition;

import java.util.Set;
import org.openfunnel.condition.Remedy.AskRole;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.FactState;
import org.openfunnel.name.Name;

/** Asks whether whoever acts has one of some roles. */
final class ActorNode extends Node {
    private final Set<Name> roles;
    private final int slot;
    private final long mask;

    ActorNode(Set<Name> roles, int slot, long mask) {
        this.roles = roles;
        this.slot = slot;
        this.mask = mask;
    }

    @Override
    Truth truth(Situation situation) {
        return Truth.of(situation.facts().state(slot) == FactState.KNOWN
                && (situation.facts().number(slot) & mask) != 0);
    }

    @Override
    void reads(Set<Name> facts) {
        facts.add(StateWords.ROLES);
    }

    @Override
    Explanation explain(Situation situation) {
        return Phrases.said(Phrases.keyed("actor", truth(situation)), Arg.of(Kind.ROLE, roles));
    }

    @Override
    void gaps(Situation situation, boolean wanted, Gaps gaps) {
        if (wanted) {
            gaps.add(explain(situation), new AskRole(roles));
        } else {
            gaps.add(explain(situation));
        }
    }
}
