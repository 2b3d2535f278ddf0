package org.openfunnel.rules.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Condition;

/** The rows of a table as expressions; {@code Otherwise} is kept apart. */
final class Table {
    private final List<Expr> rows;
    private final Optional<Condition.Otherwise> otherwise;

    private Table(List<Expr> rows, Optional<Condition.Otherwise> otherwise) {
        this.rows = rows;
        this.otherwise = otherwise;
    }

    static Table of(List<Condition> conditions, ConditionExprs exprs) {
        int last = conditions.size() - 1;
        boolean hasOtherwise = last >= 0 && conditions.get(last) instanceof Condition.Otherwise;
        return new Table(
                exprs.each(hasOtherwise ? conditions.subList(0, last) : conditions),
                hasOtherwise ? Optional.of((Condition.Otherwise) conditions.get(last)) : Optional.empty());
    }

    List<Expr> rows() {
        return rows;
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

    private record Open(Box box, int[] rows) {}

    /** Cuts a box into cells in which the answer is the same; empty if the budget does not suffice. */
    Optional<List<Cell>> cells(Box start, Budget budget) {
        List<Cell> cells = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        int[] all = new int[rows.size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = row;
        }
        open.push(new Open(start, all));
        while (!open.isEmpty()) {
            if (!budget.take()) {
                return Optional.empty();
            }
            Open next = open.pop();
            var step = new Step(next);
            if (step.axis == Expr.SETTLED) {
                cells.add(new Cell(next.box(), step.answer()));
            } else {
                BitSet lower = next.box().lowerHalf(step.axis);
                open.push(new Open(next.box().only(step.axis, lower), step.left()));
                open.push(new Open(next.box().without(step.axis, lower), step.left()));
            }
        }
        return Optional.of(cells);
    }

    /** Looks at the rows that are left in one box. */
    private final class Step {
        private final int[] left;
        private int size;
        private int hold;
        private int first = Cell.NONE;
        private boolean isUnknown;
        private int axis = Expr.SETTLED;
        private int lesserAxis = Expr.SETTLED;

        Step(Open open) {
            left = new int[open.rows().length];
            for (int row : open.rows()) {
                add(row, rows.get(row).truths(open.box()), open.box());
            }
            if (hold > 1) {
                axis = Expr.SETTLED;
            } else if (hold == 0 && axis == Expr.SETTLED && !isUnknown) {
                axis = lesserAxis;
            }
        }

        /** A row that may hold must be settled; between false and unknown only when nothing holds and nothing is unknown yet. */
        private void add(int row, int set, Box box) {
            if (set == Truths.FALSE) {
                return;
            }
            left[size++] = row;
            if (set == Truths.TRUE) {
                first = hold == 0 ? row : first;
                hold++;
            } else if ((set & Truths.TRUE) != 0) {
                axis = axis == Expr.SETTLED ? rows.get(row).open(box) : axis;
            } else if ((set & Truths.FALSE) == 0) {
                isUnknown = true;
            } else {
                lesserAxis = lesserAxis == Expr.SETTLED ? rows.get(row).open(box) : lesserAxis;
            }
        }

        int[] left() {
            return Arrays.copyOf(left, size);
        }

        int answer() {
            if (hold > 0) {
                return hold > 1 ? Cell.OVERLAP : first;
            }
            boolean isOther = otherwise.isPresent() && (!isUnknown || otherwise.get().ifUnknown());
            return isOther ? rows.size() : isUnknown ? Cell.UNKNOWN : Cell.NONE;
        }
    }
}
