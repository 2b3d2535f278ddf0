package org.openfunnel.rules.proof;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.score.Grading;

/**
 * Compares each lead with the one that differs in one fact only. Both are looked at as by two policies that are the same, but
 * read that fact from two places; where no step from one region to the next lowers a grade, no longer way does.
 */
final class MonotonyProof {
    private final Grading grading;
    private final Name fact;
    private final Monotony.Better better;
    private final Space space;
    private final Prover prover;
    private final GradeModel worse;
    private final GradeModel improved;
    private Optional<Phrase> doubt = Optional.empty();

    MonotonyProof(FunnelPolicy policy, Grading grading, Name fact, Monotony.Better better, long steps) {
        this.grading = grading;
        this.fact = fact;
        this.better = better;
        this.space = new Space(List.of(policy, policy), Optional.of(fact));
        this.worse = new GradeModel(space, 0, grading);
        this.improved = new GradeModel(space, 1, grading);
        this.prover = new Prover(space, new Budget(steps));
    }

    Monotony prove() {
        Optional<Axis> axis = space.find(Space.fact(fact));
        if (axis.isEmpty()) {
            return new Monotony.Proved();
        }
        if (isAskedByOthers()) {
            return new Monotony.Unproven(Phrase.DOUBT_DEPENDENT);
        }
        for (int region = 1; region + 1 < axis.get().size(); region++) {
            boolean isRising = better == Monotony.Better.HIGHER;
            Optional<Monotony> refuted =
                    refute(axis.get(), isRising ? region : region + 1, isRising ? region + 1 : region);
            if (refuted.isPresent()) {
                return refuted.get();
            }
        }
        return doubt.<Monotony>map(Monotony.Unproven::new).orElse(new Monotony.Proved());
    }

    /** Whether another fact exists only for some values of this one, so that no two leads differ in it alone. */
    private boolean isAskedByOthers() {
        return space.policy(0).vocabulary().catalog().hostFacts().stream()
                .map(Fact::onlyIf)
                .flatMap(Optional::stream)
                .anyMatch(onlyIf -> onlyIf.fact().equals(fact));
    }

    private Optional<Monotony> refute(Axis axis, int from, int to) {
        Box box = existing(axis)
                .only(axis.number(), only(from))
                .only(space.factAxis(1, fact).number(), only(to));
        for (int rank = 0; rank < worse.none(); rank++) {
            int grade = rank;
            var lower = new BitSet();
            lower.set(rank + 1, improved.none() + 1);
            Goal goal = Goal.all(worse.is(rank), new GradeModel.Outcome(improved, lower));
            Prover.Result result = prover.find(box, goal, lead -> isLowered(lead, grade));
            if (result.lead().isPresent()) {
                return result.lead().map(lead -> new Monotony.Refuted(graded(lead, 0), graded(lead, 1)));
            }
            if (result.isOpen()) {
                doubt = Optional.of(result.doubt());
            }
        }
        return Optional.empty();
    }

    /** Returns the leads that can have the fact, and have what it hangs on. */
    private Box existing(Axis axis) {
        Box box = space.whole();
        for (Optional<Axis.Guard> guard = axis.guard();
                guard.isPresent();
                guard = guard.get().axis().guard()) {
            var nothing = new BitSet();
            nothing.set(0);
            int number = guard.get().axis().number();
            box = box.only(number, guard.get().included()).without(number, nothing);
        }
        return box;
    }

    private static BitSet only(int region) {
        var only = new BitSet();
        only.set(region);
        return only;
    }

    private boolean isLowered(Lead lead, int rank) {
        Optional<Name> before = prover.evaluator().grade(lead.of(0));
        Optional<Name> after = prover.evaluator().grade(lead.of(1));
        return before.map(grading::rank).equals(Optional.of(rank))
                && after.map(grade -> grading.rank(grade) > rank).orElse(true);
    }

    private Witness graded(Lead lead, int side) {
        Lead one = lead.of(side);
        return one.graded(prover.evaluator().grade(one)).witness();
    }
}
