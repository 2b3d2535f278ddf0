package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** Asks a function of the host. */
final class HostNode extends Node {
    private final HostFunction function;
    private final String id;
    private final List<Subject> reads;

    HostNode(Condition.Host asked, HostFunction function, List<Subject> reads) {
        this.id = asked.function() + (asked.version() == 1 ? "" : " v" + asked.version());
        this.function = function;
        this.reads = List.copyOf(reads);
    }

    @Override
    Truth truth(Situation situation) {
        Map<Name, Value> known = new TreeMap<>();
        for (Subject read : reads) {
            situation.facts().value(read.slot()).ifPresent(value -> known.put(read.name(), value));
        }
        return ask(Collections.unmodifiableMap(known));
    }

    /** A function that fails must not be taken for a no, whatever it throws; errors of the machine pass. */
    private Truth ask(Map<Name, Value> known) {
        try {
            @Nullable Truth answer = function.ask(known);
            return answer == null ? Truth.BROKEN : answer;
        } catch (RuntimeException failure) {
            return Truth.BROKEN;
        }
    }

    @Override
    void reads(Set<Name> facts) {
        reads.forEach(read -> facts.add(read.name()));
    }

    @Override
    Explanation explain(Situation situation) {
        List<Explanation> seen = new ArrayList<>();
        reads.forEach(read -> seen.add(said(read, situation)));
        Message message = Message.of(Phrases.keyed("condition.host", truth(situation)), Arg.of(id));
        return Explanation.of(message, seen);
    }

    /** Says what a fact is, or that it is not known. */
    static Explanation said(Subject read, Situation situation) {
        FactState state = situation.facts().state(read.slot());
        return state == FactState.KNOWN
                ? Phrases.said("read", read.words(), read.actual(situation.facts()))
                : FactNodes.IsState.said(state, read);
    }

    @Override
    void gaps(Situation situation, boolean wanted, Gaps gaps) {
        List<Remedy> missing = new ArrayList<>();
        for (Subject read : reads) {
            if (situation.facts().state(read.slot()) == FactState.UNKNOWN) {
                missing.addAll(read.toProvide(situation.facts()));
            }
        }
        gaps.add(explain(situation), truth(situation) == Truth.UNKNOWN ? missing : List.of());
    }
}
