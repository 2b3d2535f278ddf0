package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What is looked for among the leads of a box. */
interface Goal {
    /** Every lead of the box is one. */
    int YES = -1;

    /** No lead of the box is one. */
    int NO = -2;

    /** Returns {@link #YES}, {@link #NO}, or an axis that must be split to tell. */
    int look(Box box);

    /** Returns the same goal for the leads of a box, without what is settled there. */
    default Goal in(Box box) {
        return this;
    }

    /** Adds the numbers of all axes that it looks at. */
    void axes(BitSet into);

    /** Returns the goal that an answer is among those given. */
    static Goal is(Expr expr, int wanted) {
        return new Answer(expr, wanted);
    }

    /** Returns the goal that several goals are reached. */
    static Goal all(Goal... goals) {
        return new All(List.of(goals));
    }

    /** The answer of a condition. */
    record Answer(Expr expr, int wanted) implements Goal {
        @Override
        public int look(Box box) {
            int set = expr.truths(box);
            return (set & wanted) == 0 ? NO : (set & ~wanted) == 0 ? YES : expr.open(box);
        }

        @Override
        public void axes(BitSet into) {
            expr.axes(into);
        }
    }

    /** Several goals at once. */
    record All(List<Goal> goals) implements Goal {
        @Override
        public int look(Box box) {
            int open = YES;
            for (Goal goal : goals) {
                int next = goal.look(box);
                if (next == NO) {
                    return NO;
                }
                open = open == YES ? next : open;
            }
            return open;
        }

        @Override
        public Goal in(Box box) {
            return new All(goals.stream().map(goal -> goal.in(box)).toList());
        }

        @Override
        public void axes(BitSet into) {
            goals.forEach(goal -> goal.axes(into));
        }
    }

    /** At least so many of some conditions hold: two for an overlap. */
    record Several(int least, List<Expr> rows) implements Goal {
        @Override
        public int look(Box box) {
            int hold = 0;
            int may = 0;
            int open = NO;
            for (Expr row : rows) {
                int set = row.truths(box);
                hold += set == Truths.TRUE ? 1 : 0;
                may += (set & Truths.TRUE) != 0 ? 1 : 0;
                open = open == NO && (set & Truths.TRUE) != 0 && set != Truths.TRUE ? row.open(box) : open;
                if (hold >= least) {
                    return YES;
                }
            }
            return may < least ? NO : open;
        }

        @Override
        public Goal in(Box box) {
            return new Several(least, mayHold(rows, box));
        }

        @Override
        public void axes(BitSet into) {
            rows.forEach(row -> row.axes(into));
        }
    }

    /** None of some conditions holds. */
    record None(List<Expr> rows) implements Goal {
        @Override
        public int look(Box box) {
            int open = YES;
            for (Expr row : rows) {
                int set = row.truths(box);
                if (set == Truths.TRUE) {
                    return NO;
                }
                open = open == YES && (set & Truths.TRUE) != 0 ? row.open(box) : open;
            }
            return open;
        }

        @Override
        public Goal in(Box box) {
            return new None(mayHold(rows, box));
        }

        @Override
        public void axes(BitSet into) {
            rows.forEach(row -> row.axes(into));
        }
    }

    private static List<Expr> mayHold(List<Expr> rows, Box box) {
        List<Expr> may = new ArrayList<>();
        for (Expr row : rows) {
            if ((row.truths(box) & Truths.TRUE) != 0) {
                may.add(row);
            }
        }
        return may;
    }
}
