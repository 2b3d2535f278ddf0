package org.openfunnel.condition;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Problem;
import org.openfunnel.name.Name;

/** A condition made ready for evaluation. */
public final class CompiledCondition {
    private final Condition condition;
    private final Node root;

    private CompiledCondition(Condition condition, Node root) {
        this.condition = condition;
        this.root = root;
    }

    /**
     * Returns a condition made ready.
     *
     * @throws IllegalArgumentException if {@link #check} finds anything
     */
    public static CompiledCondition of(Condition condition, Vocabulary words, Scope scope) {
        refuse(words.problems());
        refuse(check(condition, words, scope));
        return new CompiledCondition(condition, new Compiler(words, scope).compile(condition));
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("a condition cannot be asked: " + problems.get(0));
        }
    }

    /** Returns everything that is wrong with a condition; empty if it can be asked. */
    public static List<Problem> check(Condition condition, Vocabulary words, Scope scope) {
        return ConditionCheck.check(condition, words, scope);
    }

    /**
     * Returns whether a condition may answer {@link Truth#UNKNOWN}, because it reads something that may be unknown without
     * saying what is then assumed.
     */
    public static boolean mayBeUnknown(Condition condition, Vocabulary words) {
        return new Uncertainty(words).mayBeUnknown(condition);
    }

    /**
     * Returns what a fact is in a situation: its value, or that it is not known or cannot exist.
     *
     * @throws IllegalArgumentException if there is no such fact
     */
    public static Explanation explain(Name fact, Vocabulary words, Situation situation) {
        return HostNode.said(Subject.of(words, fact), situation);
    }

    /** Returns the condition as it stands in the policy. */
    public Condition condition() {
        return condition;
    }

    /** Returns whether it holds. */
    public Truth truth(Situation situation) {
        return root.truth(situation);
    }

    /** Returns what it says, part by part, with the values it sees. */
    public Explanation explain(Situation situation) {
        return root.explain(situation);
    }

    /**
     * Returns an instant before which the answer does not change as long as nothing but time changes: exact for amounts of
     * time and instants that facts hold, {@link Instant#MAX} when time alone never changes it.
     */
    public Instant nextChange(Situation situation) {
        return root.nextChange(situation);
    }

    /** Returns whether time alone may change the answer. */
    public boolean isTimed() {
        return root.isTimed();
    }

    /** Returns the facts that the condition may read, those that present the state included. */
    public Set<Name> reads() {
        Set<Name> facts = new TreeSet<>();
        root.reads(facts);
        return Collections.unmodifiableSet(facts);
    }
}
