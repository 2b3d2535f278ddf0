package org.openfunnel.rules.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openfunnel.condition.Condition;

/** The rows of a table as expressions; {@code Otherwise} is kept apart. */
final class Table {
    private static final Expr NEVER = new Expr.Constant(Truths.FALSE);

    private final List<Expr> rows;
    private final int other;
    private final Optional<Condition.Otherwise> otherwise;

    private Table(List<Expr> rows, int other, Optional<Condition.Otherwise> otherwise) {
        this.rows = rows;
        this.other = other;
        this.otherwise = otherwise;
    }

    static Table of(List<Condition> conditions, ConditionExprs exprs) {
        List<Expr> rows = new ArrayList<>();
        Optional<Condition.Otherwise> otherwise = Optional.empty();
        int other = -1;
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Otherwise rest) {
                other = rows.size();
                otherwise = Optional.of(rest);
                rows.add(NEVER);
            } else {
                rows.add(exprs.of(condition));
            }
        }
        return new Table(rows, other, otherwise);
    }

    /** Returns the rows in order; the one for all others never holds by itself. */
    List<Expr> rows() {
        return rows;
    }

    /** Returns the place of the row for all others, if there is one. */
    int other() {
        return other;
    }

    boolean hasOtherwise() {
        return otherwise.isPresent();
    }

    boolean otherwiseIfUnknown() {
        return otherwise.isPresent() && otherwise.get().ifUnknown();
    }

    void axes(BitSet into) {
        rows.forEach(row -> row.axes(into));
    }

    private record Open(Box box, List<Integer> rows) {}

    /** Cuts a box into cells in which the answer is the same; empty if the budget does not suffice. */
    Optional<List<Cell>> cells(Box start, Budget budget) {
        List<Cell> cells = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(start, IntStream.range(0, rows.size()).boxed().toList()));
        while (!open.isEmpty()) {
            if (!budget.take()) {
                return Optional.empty();
            }
            Open next = open.pop();
            var step = new Step(next);
            int axis = step.axis();
            if (axis == Expr.SETTLED) {
                cells.add(step.cell(next.box()));
            } else {
                BitSet lower = next.box().lowerHalf(axis);
                open.push(new Open(next.box().only(axis, lower), step.left));
                open.push(new Open(next.box().without(axis, lower), step.left));
            }
        }
        return Optional.of(cells);
    }

    /** Looks at the rows that are left in one box. */
    private final class Step {
        private final List<Integer> left = new ArrayList<>();
        private int hold;
        private int first = Cell.NONE;
        private boolean isUnknown;
        private boolean isBroken;
        private int before = Expr.SETTLED;
        private int after = Expr.SETTLED;
        private int apart = Expr.SETTLED;

        Step(Open open) {
            for (int row : open.rows()) {
                add(row, rows.get(row).truths(open.box()), open.box());
            }
        }

        private void add(int row, int set, Box box) {
            if (set == Truths.FALSE) {
                return;
            }
            left.add(row);
            if (set == Truths.TRUE) {
                first = hold == 0 ? row : first;
                hold++;
            } else if ((set & Truths.TRUE) != 0) {
                before = hold == 0 && before == Expr.SETTLED ? rows.get(row).open(box) : before;
                after = hold > 0 && after == Expr.SETTLED ? rows.get(row).open(box) : after;
            } else if (Truths.isSingle(set)) {
                isUnknown |= set == Truths.UNKNOWN;
                isBroken |= set == Truths.BROKEN;
            } else {
                apart = apart == Expr.SETTLED ? rows.get(row).open(box) : apart;
            }
        }

        /** What comes before the first row that holds must be settled, and whether a second one does. */
        int axis() {
            if (before != Expr.SETTLED) {
                return before;
            }
            if (hold > 0) {
                return hold == 1 ? after : Expr.SETTLED;
            }
            return isBroken ? Expr.SETTLED : apart;
        }

        Cell cell(Box box) {
            return new Cell(box, hold > 0 ? first : other(), hold > 1);
        }

        private int other() {
            if (isBroken) {
                return Cell.BROKEN;
            }
            boolean isOther =
                    otherwise.isPresent() && (!isUnknown || otherwise.get().ifUnknown());
            return isOther ? other : isUnknown ? Cell.UNKNOWN : Cell.NONE;
        }
    }
}
