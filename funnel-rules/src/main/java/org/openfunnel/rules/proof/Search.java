package org.openfunnel.rules.proof;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.Predicate;

/** Looks for leads by cutting boxes in two until each is settled. */
final class Search {
    /** How a search ended. */
    enum End {
        /** A box was accepted. */
        FOUND,
        /** Everything was looked at, and nothing was accepted. */
        NOTHING,
        /** The budget is spent. */
        SPENT
    }

    private final Budget budget;

    Search(Budget budget) {
        this.budget = budget;
    }

    private record Open(Box box, Goal goal) {}

    /**
     * Offers every box in which all leads are as wanted, until one is accepted. A box that is offered may still hold no lead at
     * all, because the score follows from the facts.
     */
    End look(Box start, Goal goal, Predicate<Box> accept) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(start, goal));
        while (!open.isEmpty()) {
            if (!budget.take()) {
                return End.SPENT;
            }
            Open next = open.pop();
            int axis = next.goal().look(next.box());
            if (axis == Goal.YES) {
                if (accept.test(next.box())) {
                    return End.FOUND;
                }
            } else if (axis != Goal.NO) {
                split(next, axis, open);
            }
        }
        return End.NOTHING;
    }

    private static void split(Open whole, int axis, Deque<Open> open) {
        BitSet lower = whole.box().lowerHalf(axis);
        for (Box half : new Box[] {whole.box().only(axis, lower), whole.box().without(axis, lower)}) {
            if (!half.isEmpty(axis)) {
                open.push(new Open(half, whole.goal().in(half)));
            }
        }
    }
}
