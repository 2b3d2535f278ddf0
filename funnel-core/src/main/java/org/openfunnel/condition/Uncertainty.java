package org.openfunnel.condition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.name.Name;

/** Tells whether a condition may answer unknown. What is about activities and moments never does. */
final class Uncertainty {
    private final Vocabulary words;
    private final Map<Name, Boolean> named = new HashMap<>();

    Uncertainty(Vocabulary words) {
        this.words = words;
    }

    boolean mayBeUnknown(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().anyMatch(this::mayBeUnknown);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(this::mayBeUnknown);
        }
        if (condition instanceof Condition.AtLeast some) {
            return some.parts().stream().anyMatch(this::mayBeUnknown);
        }
        if (condition instanceof Condition.Not not) {
            return not.ifUnknown().isEmpty() && mayBeUnknown(not.part());
        }
        if (condition instanceof Condition.Named reference) {
            return named(reference.condition());
        }
        return atom(condition);
    }

    private boolean named(Name name) {
        Boolean known = named.putIfAbsent(name, false);
        Condition body = words.conditions().get(name);
        if (known != null || body == null) {
            return known != null && known;
        }
        boolean answer = mayBeUnknown(body);
        named.put(name, answer);
        return answer;
    }

    private boolean atom(Condition condition) {
        if (condition instanceof Condition.OfFact atom) {
            return isOpen(atom.ifUnknown(), atom.is())
                    && (mayBeUnknown(atom.fact())
                            || atom.is().clausesWithFacts().stream().anyMatch(this::mayBeUnknown));
        }
        if (condition instanceof Condition.OfAttribute atom) {
            return isOpen(atom.ifUnknown(), atom.is());
        }
        if (condition instanceof Condition.OfScore atom) {
            return isOpen(atom.ifUnknown(), atom.is());
        }
        if (condition instanceof Condition.Since since) {
            return since.ifUnknown().isEmpty();
        }
        if (condition instanceof Condition.Until until) {
            return until.ifUnknown().isEmpty();
        }
        return condition instanceof Condition.Host;
    }

    private static boolean isOpen(Optional<Boolean> ifUnknown, Comparison is) {
        return ifUnknown.isEmpty() && !is.asksState();
    }

    private boolean mayBeUnknown(Clause clause) {
        return mayBeUnknown(((Operand.OtherFact) clause.operand()).fact());
    }

    /** A decision is always made at an instant, and a clock that was never started is so for certain. */
    private static boolean mayBeUnknown(Name fact) {
        return !fact.equals(StateWords.AS_OF);
    }
}
