package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Condition;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.score.Grading;

/** Which leads get another grade. */
final class GradeDifference {
    private final Pair pair;
    private final Optional<GradeModel> old;
    private final Optional<GradeModel> now;

    GradeDifference(Pair pair) {
        this.pair = pair;
        this.old = pair.before().grading().map(grading -> new GradeModel(pair.space(), 0, grading));
        this.now = pair.after().grading().map(grading -> new GradeModel(pair.space(), 1, grading));
    }

    List<Change> changes(Prover prover) {
        List<Change> changes = new ArrayList<>();
        if (old.isEmpty() || now.isEmpty()) {
            return changes;
        }
        bands(changes);
        Map<List<Long>, Long> counts = isScored() ? prover.score().counts() : Map.of();
        for (Optional<Name> from : outcomes(old.get())) {
            for (Optional<Name> to : outcomes(now.get())) {
                if (!from.equals(to)) {
                    moved(prover, from, to, counts).ifPresent(changes::add);
                }
            }
        }
        return changes;
    }

    /** Counting says something only where each side gives points. */
    private boolean isScored() {
        return pair.before().scorecard().isPresent() && pair.after().scorecard().isPresent() && totals().size() == 2;
    }

    private List<Axis> totals() {
        List<Axis> totals = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            pair.space().find(Space.score(side, Condition.OfScore.TOTAL)).ifPresent(totals::add);
        }
        return totals;
    }

    private static List<Optional<Name>> outcomes(GradeModel model) {
        List<Optional<Name>> outcomes = new ArrayList<>();
        model.grading().grades().forEach(row -> outcomes.add(Optional.of(row.id())));
        outcomes.add(Optional.empty());
        return outcomes;
    }

    private static Goal is(GradeModel model, Optional<Name> grade) {
        return model.is(grade.map(model::index).orElse(model.none()));
    }

    private Optional<Change> moved(
            Prover prover, Optional<Name> from, Optional<Name> to, Map<List<Long>, Long> counts) {
        Goal goal = Goal.all(is(old.orElseThrow(), from), is(now.orElseThrow(), to));
        Prover.Result result = find(prover, prover.space().whole(), goal, from, to);
        if (result.isOpen()) {
            return Optional.of(Pair.unproven("/grading/grades", result));
        }
        return result.lead().map(lead -> {
            OptionalLong points = counts.isEmpty() ? OptionalLong.empty() : count(prover, goal, from, to, counts);
            return change(
                    from,
                    to,
                    lead,
                    points,
                    counts.values().stream().mapToLong(it -> it).sum());
        });
    }

    private Prover.Result find(Prover prover, Box box, Goal goal, Optional<Name> from, Optional<Name> to) {
        return prover.find(
                box,
                goal,
                lead -> pair.old().grade(lead).equals(from)
                        && pair.now().grade(lead).equals(to));
    }

    /** Counts the points that a lead which moves can have; the grade of a point may hang on facts as well. */
    private OptionalLong count(
            Prover prover, Goal goal, Optional<Name> from, Optional<Name> to, Map<List<Long>, Long> counts) {
        Map<List<Integer>, Boolean> seen = new HashMap<>();
        List<Axis> totals = totals();
        long count = 0;
        for (Map.Entry<List<Long>, Long> entry : counts.entrySet()) {
            Box box = prover.space().whole();
            List<Integer> regions = new ArrayList<>();
            for (int side = 0; side < 2; side++) {
                int region = ScoreModel.region(totals.get(side), entry.getKey().get(side));
                var only = new BitSet();
                only.set(region);
                regions.add(region);
                box = box.only(totals.get(side).number(), only);
            }
            Box at = box;
            boolean isMoved = seen.computeIfAbsent(
                    regions, unseen -> find(prover, at, goal, from, to).lead().isPresent());
            count += isMoved ? entry.getValue() : 0;
        }
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }

    private Change change(Optional<Name> from, Optional<Name> to, Lead lead, OptionalLong points, long all) {
        FindingCode code = points.isPresent() ? FindingCode.DIFF_POINTS_MOVE : FindingCode.DIFF_LEADS_MOVE;
        Finding finding = Pair.finding(code, "/grading/grades")
                .with("from", grade(from))
                .with("to", grade(to))
                .with("lead", lead.words());
        if (points.isPresent()) {
            finding = finding.with("count", points.getAsLong()).with("all", all);
        }
        return new Change(Change.Kind.GRADE, finding, Optional.of(lead.witness()), points);
    }

    private Argument grade(Optional<Name> grade) {
        return grade.map(name -> pair.space().words().name(Kind.GRADE, name)).orElse(Argument.phrase(Phrase.NO_GRADE));
    }

    /** Says of bands of the total where they lay and where they lie. */
    private void bands(List<Change> changes) {
        Set<Name> both = new TreeSet<>(grades(pair.before()));
        both.retainAll(grades(pair.after()));
        for (Name grade : both) {
            Optional<Argument> was = band(0, grade);
            Optional<Argument> is = band(1, grade);
            if (was.isPresent() && is.isPresent() && !was.equals(is)) {
                int at = pair.after().grading().orElseThrow().rank(grade);
                Finding finding = Pair.finding(FindingCode.DIFF_BAND, "/grading/grades/" + at + "/when")
                        .with("grade", grade(Optional.of(grade)))
                        .with("before", was.get())
                        .with("after", is.get());
                changes.add(Pair.change(Change.Kind.GRADE, finding));
            }
        }
    }

    private static Set<Name> grades(FunnelPolicy policy) {
        return TimeChecks.grades(policy);
    }

    private Optional<Argument> band(int side, Name grade) {
        return pair.space().policy(side).grading().orElseThrow().grades().stream()
                .filter(row -> row.id().equals(grade))
                .map(Grading.Row::when)
                .flatMap(Optional::stream)
                .filter(when -> when instanceof Condition.OfScore score
                        && score.part().equals(Condition.OfScore.TOTAL)
                        && !score.is().asksState())
                .map(when -> band(side, (Condition.OfScore) when))
                .findFirst();
    }

    private Argument band(int side, Condition.OfScore score) {
        Axis axis = pair.space().scoreAxis(side, score.part());
        var only = new BitSet();
        only.set(axis.number());
        BitSet regions = Space.shifted(axis.regions().where(score.is()));
        return new Regional(pair.space()).words(pair.space().whole().with(axis.number(), regions), only);
    }
}
