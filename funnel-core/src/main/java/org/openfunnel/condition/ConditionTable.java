package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Condition.Otherwise;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Problem;
import org.openfunnel.name.Name;

/**
 * The conditions of the rows of a table, made ready: of each lead at most one row may hold. The last row may be {@link
 * Otherwise}.
 */
public final class ConditionTable {
    /** No row holds. */
    public static final int NONE = -1;
    /** No row holds for certain, but one may: a fact is unknown. */
    public static final int UNKNOWN = -2;
    /** No row holds for certain, and of one it cannot be told because a host function failed. */
    public static final int BROKEN = -3;
    /** More than one row holds. */
    public static final int OVERLAP = -4;

    private final Node[] rows;
    private final boolean hasOtherwise;
    private final boolean otherwiseIfUnknown;
    private final boolean isTimed;

    private ConditionTable(List<Node> rows, boolean hasOtherwise, boolean otherwiseIfUnknown) {
        this.rows = rows.toArray(Node[]::new);
        this.hasOtherwise = hasOtherwise;
        this.otherwiseIfUnknown = otherwiseIfUnknown;
        this.isTimed = rows.stream().anyMatch(Node::isTimed);
    }

    /**
     * Returns a table.
     *
     * @throws IllegalArgumentException if {@link #check} finds anything in a row
     */
    public static ConditionTable of(List<Condition> rows, Vocabulary words, Scope scope) {
        CompiledCondition.refuse(words.problems());
        var compiler = new Compiler(words, scope);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isLast = i == rows.size() - 1;
            CompiledCondition.refuse(check(rows.get(i), isLast, words, scope));
            if (!(rows.get(i) instanceof Otherwise)) {
                nodes.add(compiler.compile(rows.get(i)));
            }
        }
        boolean hasOtherwise = nodes.size() < rows.size();
        boolean ifUnknown = hasOtherwise && ((Otherwise) rows.get(rows.size() - 1)).ifUnknown();
        return new ConditionTable(nodes, hasOtherwise, ifUnknown);
    }

    /** Returns everything that is wrong with the condition of one row; empty if it can be asked. */
    public static List<Problem> check(Condition row, boolean isLast, Vocabulary words, Scope scope) {
        return isLast && row instanceof Otherwise ? List.of() : CompiledCondition.check(row, words, scope);
    }

    /**
     * Returns the number of the one row that holds, from 0, or {@link #NONE}, {@link #UNKNOWN}, {@link #BROKEN} or {@link
     * #OVERLAP}.
     *
     * <p>A row that holds wins over rows that are unknown. If none holds and one is unknown, {@link Otherwise} holds if it
     * says so.
     */
    public int match(Situation situation) {
        int match = NONE;
        Truth worst = Truth.FALSE;
        for (int i = 0; i < rows.length; i++) {
            Truth truth = rows[i].truth(situation);
            if (truth == Truth.TRUE) {
                if (match >= 0) {
                    return OVERLAP;
                }
                match = i;
            } else {
                worst = worst.or(truth);
            }
        }
        return match >= 0 ? match : otherwise(worst);
    }

    private int otherwise(Truth worst) {
        if (worst == Truth.BROKEN) {
            return BROKEN;
        }
        if (worst == Truth.UNKNOWN) {
            return otherwiseIfUnknown ? rows.length : UNKNOWN;
        }
        return hasOtherwise ? rows.length : NONE;
    }

    /** Returns how it stands with one row by itself; {@link Otherwise} holds as {@link #match} says. */
    public Truth truth(int row, Situation situation) {
        return row < rows.length ? rows[row].truth(situation) : Truth.of(match(situation) == row);
    }

    /** Returns what one row says, part by part, with the values it sees. */
    public Explanation explain(int row, Situation situation) {
        return row < rows.length
                ? rows[row].explain(situation)
                : Phrases.said(Phrases.keyed("otherwise", truth(row, situation)));
    }

    /** Returns an instant before which no answer changes as long as nothing but time changes. */
    public Instant nextChange(Situation situation) {
        Instant next = Instant.MAX;
        for (int i = 0; i < rows.length && isTimed; i++) {
            next = Node.earlier(next, rows[i].nextChange(situation));
        }
        return next;
    }

    /** Returns the facts that the rows may read. */
    public Set<Name> reads() {
        Set<Name> facts = new TreeSet<>();
        for (Node row : rows) {
            row.reads(facts);
        }
        return Collections.unmodifiableSet(facts);
    }
}
