package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Grading.Hit;

/** Looks for leads without a grade or with two, for grades that nobody gets, and for knock-outs and caps without effect. */
final class GradeChecks {
    private static final int MOST_PER_TABLE = 5;
    private static final String ROWS = "/grading/grades";

    private final Prover prover;
    private final Grading grading;
    private final GradeModel model;
    private final List<Condition> conditions;

    GradeChecks(Prover prover, Grading grading, GradeModel model) {
        this.prover = prover;
        this.grading = grading;
        this.model = model;
        this.conditions = GradeModel.conditions(grading);
    }

    void check() {
        if (!conditions.isEmpty()) {
            gaps();
            several();
        }
        for (int at = 0; at < grading.grades().size(); at++) {
            reachable(at, grading.grades().get(at));
        }
        for (int at = 0; at < grading.caps().size(); at++) {
            effective(at);
        }
    }

    private Goal untouched() {
        return new Goal.None(model.knockouts());
    }

    private void gaps() {
        if (model.rows().hasOtherwise()) {
            return;
        }
        Goal goal = Goal.all(untouched(), new Goal.None(model.rows().rows()));
        Box known = prover.known(prover.space().whole(), goal);
        List<Box> open = new ArrayList<>();
        Prover.Result result = prover.find(known, goal, lead -> false);
        if (!result.isExcluded()) {
            collect(known, goal, open);
        }
        report(goal, open, result);
    }

    /** Collects boxes of which at least one lead is confirmed to have no grade. */
    private void collect(Box known, Goal goal, List<Box> open) {
        new Search(prover.budget()).look(known, goal, box -> {
            Optional<Box> settled = prover.score().settle(box);
            if (settled.isPresent() && isGap(Lead.of(prover.space(), settled.get()))) {
                open.add(box);
            }
            return open.size() >= 4 * MOST_PER_TABLE;
        });
    }

    private boolean isGap(Lead lead) {
        return prover.evaluator().grade(lead).isEmpty() && prover.evaluator().isGap(conditions, lead);
    }

    private void report(Goal goal, List<Box> open, Prover.Result result) {
        var axes = new BitSet();
        goal.axes(axes);
        var regional = new Regional(prover.space());
        List<Box> merged = regional.merged(open, axes);
        for (Box box : merged.subList(0, Math.min(MOST_PER_TABLE, merged.size()))) {
            prover.score()
                    .settle(box)
                    .map(it -> Lead.of(prover.space(), it))
                    .filter(this::isGap)
                    .ifPresent(lead ->
                            prover.add(prover.gap(FindingCode.PROOF_GRADE_GAP, ROWS, regional.words(box, axes), lead)));
        }
        if (open.isEmpty() && !result.isExcluded()) {
            prover.unproven(ROWS, Argument.phrase(Phrase.WHETHER_GRADES_FIT), result.doubt());
        }
    }

    /** Where several rows may hold as the grading has it, an overlap is no mistake. */
    private void several() {
        if (grading.hit().isEmpty()) {
            overlaps(FindingCode.PROOF_GRADES_OVERLAP, MOST_PER_TABLE);
        } else if (grading.hit().get() == Hit.UNIQUE) {
            overlaps(FindingCode.PROOF_NOT_UNIQUE, Integer.MAX_VALUE);
        } else if (grading.hit().get() == Hit.FIRST) {
            shadowed();
        }
    }

    private void overlaps(FindingCode code, int most) {
        List<Expr> rows = model.rows().rows();
        int reported = 0;
        for (int second = 1; second < rows.size() && reported < most; second++) {
            for (int first = 0; first < second && reported < most; first++) {
                reported += overlap(code, first, second) ? 1 : 0;
            }
        }
    }

    /** A row that holds for some lead, but never before the others. */
    private void shadowed() {
        List<Expr> rows = model.rows().rows();
        for (int row = 1; row < rows.size(); row++) {
            Goal holds = Goal.all(untouched(), Goal.is(rows.get(row), Truths.TRUE));
            Goal counts = Goal.all(holds, new Goal.None(rows.subList(0, row)));
            Box whole = prover.space().whole();
            if (prover.find(whole, counts, lead -> true).isExcluded()
                    && !prover.find(whole, holds, lead -> true).isExcluded()) {
                prover.add(prover.finding(FindingCode.PROOF_NEVER_DECIDES, ROWS + "/" + place(row) + "/when")
                        .with("row", grade(row)));
            }
        }
    }

    private boolean overlap(FindingCode code, int first, int second) {
        List<Expr> rows = model.rows().rows();
        Goal goal =
                Goal.all(untouched(), Goal.is(rows.get(first), Truths.TRUE), Goal.is(rows.get(second), Truths.TRUE));
        Box whole = prover.space().whole();
        Prover.Result result = prover.find(prover.known(whole, goal), goal, this::isOverlap);
        if (result.lead().isEmpty()) {
            result = prover.find(whole, goal, this::isOverlap);
        }
        String pointer = ROWS + "/" + place(second) + "/when";
        result.lead()
                .ifPresent(lead -> prover.add(prover.finding(code, pointer)
                        .with("first", grade(first))
                        .with("second", grade(second))
                        .with("lead", lead.words())));
        if (result.isOpen()) {
            Argument question = Argument.phrase(
                    Phrase.WHETHER_GRADES_APART, Map.of("first", grade(first), "second", grade(second)));
            prover.unproven(pointer, question, result.doubt());
        }
        return result.lead().isPresent();
    }

    private Argument grade(int row) {
        return prover.space()
                .words()
                .name(Kind.GRADE, grading.grades().get(place(row)).id());
    }

    private boolean isOverlap(Lead lead) {
        return prover.evaluator().isOverlap(conditions, lead);
    }

    /** Returns the place of a row with a condition among all grades. */
    private int place(int row) {
        List<Grading.Row> all = grading.grades();
        int left = row;
        for (int at = 0; at < all.size(); at++) {
            left -= all.get(at).when().isPresent() ? 1 : 0;
            if (left < 0) {
                return at;
            }
        }
        throw new IllegalStateException("there is no row " + row);
    }

    private void reachable(int at, Grading.Row row) {
        Name grade = row.id();
        Argument name = prover.space().words().name(Kind.GRADE, grade);
        Prover.Result result = prover.find(
                prover.space().whole(),
                model.is(model.index(grade)),
                lead -> prover.evaluator().grade(lead).equals(Optional.of(grade)));
        boolean isByHand = !grading.by().isEmpty() || !grading.override().by().isEmpty();
        if (result.isExcluded() && !(row.when().isEmpty() && isByHand)) {
            FindingCode code = isByHand ? FindingCode.PROOF_GRADE_BY_HAND_ONLY : FindingCode.PROOF_GRADE_UNREACHABLE;
            prover.add(prover.finding(code, ROWS + "/" + at + "/id").with("grade", name));
        } else if (result.isOpen()) {
            prover.unproven(
                    ROWS + "/" + at + "/id", Argument.phrase(Phrase.WHETHER_REACHABLE, "grade", name), result.doubt());
        }
    }

    /** A cap that never meets a better grade. */
    private void effective(int at) {
        Grading.Cap cap = grading.caps().get(at);
        Grading uncapped = new Grading(
                grading.header(),
                grading.assess(),
                grading.grades(),
                grading.hit(),
                grading.knockouts(),
                List.of(),
                grading.hysteresis(),
                grading.by(),
                grading.override(),
                grading.review());
        var before = new GradeModel(prover.space(), 0, uncapped);
        var better = new BitSet();
        better.set(0, grading.rank(cap.best()));
        Goal goal = Goal.all(
                untouched(), Goal.is(model.caps().get(at), Truths.TRUE), new GradeModel.Outcome(before, better));
        if (prover.find(prover.space().whole(), goal, lead -> true).isExcluded()) {
            prover.add(prover.finding(FindingCode.PROOF_NO_EFFECT, "/grading/caps/" + cap.id() + "/when")
                    .with("rule", prover.space().words().name(Kind.GRADE_RULE, cap.id())));
        }
    }
}
