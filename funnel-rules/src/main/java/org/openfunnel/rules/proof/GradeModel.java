package org.openfunnel.rules.proof;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.name.Name;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Grading.Hit;

/**
 * Which grades the rules of one policy may give to the leads of a box: knock-outs, then rows, then caps. Hysteresis and people
 * come after that and are no matter of a single lead at a single time.
 */
final class GradeModel {
    private final Grading grading;
    private final List<Expr> knockouts;
    private final Table rows;
    private final int[] rowRanks;
    private final List<Expr> caps;

    GradeModel(Space space, int side, Grading grading) {
        this.grading = grading;
        var exprs = new ConditionExprs(space, side, Scope.NONE);
        knockouts = exprs.each(
                grading.knockouts().stream().map(Grading.Knockout::when).toList());
        caps = exprs.each(grading.caps().stream().map(Grading.Cap::when).toList());
        List<Grading.Row> decided =
                grading.grades().stream().filter(row -> row.when().isPresent()).toList();
        rows = Table.of(decided.stream().map(row -> row.when().orElseThrow()).toList(), exprs);
        rowRanks = decided.stream().mapToInt(row -> grading.rank(row.id())).toArray();
    }

    /** Returns the conditions of the rows that have one, in order. */
    static List<Condition> conditions(Grading grading) {
        return grading.grades().stream().flatMap(row -> row.when().stream()).toList();
    }

    Grading grading() {
        return grading;
    }

    List<Expr> knockouts() {
        return knockouts;
    }

    List<Expr> caps() {
        return caps;
    }

    Table rows() {
        return rows;
    }

    /** Returns the place of a grade among those possible. */
    int index(Name grade) {
        return grading.rank(grade);
    }

    /** The place of "no grade". */
    int none() {
        return grading.grades().size();
    }

    /** The place of "the grade from before", when a function of the host fails. */
    int kept() {
        return none() + 1;
    }

    void axes(BitSet into) {
        knockouts.forEach(it -> it.axes(into));
        rows.axes(into);
        caps.forEach(it -> it.axes(into));
    }

    /** Returns what may come out; exact where the box is a single point. */
    BitSet outcomes(Box box) {
        var out = new BitSet();
        for (int i = 0; i < knockouts.size(); i++) {
            int set = knockouts.get(i).truths(box);
            out.set(kept(), out.get(kept()) || (set & Truths.BROKEN) != 0);
            if ((set & Truths.TRUE) != 0) {
                addCapped(index(grading.knockouts().get(i).grade()), box, out);
            }
            if ((set & (Truths.FALSE | Truths.UNKNOWN)) == 0) {
                return out;
            }
        }
        addRows(box, out);
        return out;
    }

    private void addRows(Box box, BitSet out) {
        if (grading.hit().equals(Optional.of(Hit.UNIQUE))) {
            addOnly(box, out);
        } else {
            addFirst(box, out);
        }
    }

    /** The first row that holds counts, which is the best; or the last. */
    private void addFirst(Box box, BitSet out) {
        boolean isLast = grading.hit().equals(Optional.of(Hit.COLLECT_WORST));
        int answers = Truths.FALSE;
        for (int at = 0; at < rows.rows().size(); at++) {
            int i = isLast ? rows.rows().size() - 1 - at : at;
            int set = rows.rows().get(i).truths(box);
            if ((set & Truths.TRUE) != 0) {
                addCapped(rowRanks[i], box, out);
            }
            if (set == Truths.TRUE) {
                return;
            }
            answers = Truths.or(answers, set & ~Truths.TRUE);
        }
        addOther(answers, box, out);
    }

    /** A row counts when no other holds. */
    private void addOnly(Box box, BitSet out) {
        int answers = Truths.FALSE;
        int certain = 0;
        int possible = 0;
        for (Expr row : rows.rows()) {
            int set = row.truths(box);
            certain += set == Truths.TRUE ? 1 : 0;
            possible += (set & Truths.TRUE) != 0 ? 1 : 0;
            answers = set == Truths.TRUE ? answers : Truths.or(answers, set & ~Truths.TRUE);
        }
        out.set(none(), out.get(none()) || possible > 1);
        for (int i = 0; i < rows.rows().size() && certain < 2; i++) {
            int set = rows.rows().get(i).truths(box);
            if (set == Truths.TRUE || ((set & Truths.TRUE) != 0 && certain == 0)) {
                addCapped(rowRanks[i], box, out);
            }
        }
        if (certain == 0) {
            addOther(answers, box, out);
        }
    }

    /** What comes out when no row holds for certain. */
    private void addOther(int answers, Box box, BitSet out) {
        boolean fallsThrough = (answers & Truths.FALSE) != 0;
        boolean isUnknown = (answers & Truths.UNKNOWN) != 0;
        out.set(kept(), out.get(kept()) || (answers & Truths.BROKEN) != 0);
        if (rows.hasOtherwise() && (fallsThrough || (isUnknown && rows.otherwiseIfUnknown()))) {
            addCapped(rowRanks[rows.other()], box, out);
        }
        if ((!rows.hasOtherwise() && fallsThrough) || (isUnknown && !rows.otherwiseIfUnknown())) {
            out.set(none());
        }
    }

    private void addCapped(int rank, Box box, BitSet out) {
        var ranks = new BitSet();
        ranks.set(rank);
        for (int i = 0; i < caps.size(); i++) {
            int set = caps.get(i).truths(box);
            int best = index(grading.caps().get(i).best());
            BitSet better = ranks.get(0, best);
            out.set(kept(), out.get(kept()) || ((set & Truths.BROKEN) != 0 && !better.isEmpty()));
            if ((set & Truths.TRUE) != 0 && !better.isEmpty()) {
                ranks.set(best);
                if (set == Truths.TRUE) {
                    ranks.clear(0, best);
                }
            }
        }
        out.or(ranks);
    }

    /** Returns an axis on which the outcome hangs. */
    int open(Box box) {
        for (Expr knockout : knockouts) {
            int set = knockout.truths(box);
            if (!Truths.isSingle(set)) {
                return knockout.open(box);
            }
        }
        for (Expr row : rows.rows()) {
            if (!Truths.isSingle(row.truths(box))) {
                return row.open(box);
            }
        }
        for (Expr cap : caps) {
            if (!Truths.isSingle(cap.truths(box))) {
                return cap.open(box);
            }
        }
        return Expr.SETTLED;
    }

    /** The goal that the outcome is one of those given. */
    record Outcome(GradeModel model, BitSet wanted) implements Goal {
        @Override
        public int look(Box box) {
            BitSet out = model.outcomes(box);
            if (!out.intersects(wanted)) {
                return NO;
            }
            out.andNot(wanted);
            return out.isEmpty() ? YES : model.open(box);
        }

        @Override
        public void axes(BitSet into) {
            model.axes(into);
        }
    }

    Goal is(int... outcomes) {
        var wanted = new BitSet();
        for (int outcome : outcomes) {
            wanted.set(outcome);
        }
        return new Outcome(this, wanted);
    }

    /** The condition that the rules give one of these outcomes. */
    record Computed(GradeModel model, BitSet wanted) implements Expr {
        @Override
        public int truths(Box box) {
            BitSet out = model.outcomes(box);
            int set = out.intersects(wanted) ? Truths.TRUE : 0;
            out.andNot(wanted);
            return out.isEmpty() ? set : set | Truths.FALSE;
        }

        @Override
        public int open(Box box) {
            return Truths.isSingle(truths(box)) ? SETTLED : model.open(box);
        }

        @Override
        public void axes(BitSet into) {
            model.axes(into);
        }
    }
}
