package org.openfunnel.score;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openfunnel.fact.Facts;

/**
 * A table made ready for leads of which what it asks is known: one fact after the other leads to the answer. A leaf without an
 * answer says that the rows have to be looked at together. {@code ScoreBenchmark} holds it against written code.
 */
final class Tree<T> {
    private final @Nullable Column column;
    private final Tree<T>[] next;
    private final @Nullable T answer;

    private Tree(@Nullable Column column, Tree<T>[] next, @Nullable T answer) {
        this.column = column;
        this.next = next;
        this.answer = answer;
    }

    /** Returns a tree that gives the same answer whatever is known; null for none. */
    static <T> Tree<T> leaf(@Nullable T answer) {
        return new Tree<>(null, none(0), answer);
    }

    /** Returns a tree that asks for the cell of one fact first. */
    static <T> Tree<T> node(Column column, int cells, IntFunction<Tree<T>> branch) {
        Tree<T>[] next = none(cells);
        Arrays.setAll(next, branch);
        return new Tree<>(column, next, null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Tree<T>[] none(int size) {
        return (Tree<T>[]) new Tree[size];
    }

    /** Returns the answer that these facts lead to, if there is one. */
    @Nullable
    T find(Facts facts) {
        Tree<T> at = this;
        while (at.column != null) {
            at = at.next[at.column.cell(facts)];
        }
        return at.answer;
    }

    /** Returns the answer where every fact that is asked for is the same known number. */
    @Nullable
    T find(long number) {
        Tree<T> at = this;
        while (at.column != null) {
            at = at.next[at.column.cell(number)];
        }
        return at.answer;
    }

    /** Returns whether no other fact than that in this slot is asked for. */
    boolean asksOnly(int slot) {
        return column == null
                || (column.slot() == slot && Arrays.stream(next).allMatch(branch -> branch.asksOnly(slot)));
    }
}
