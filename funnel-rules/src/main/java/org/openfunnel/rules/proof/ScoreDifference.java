package org.openfunnel.rules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.OfScore;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.score.Points;

/** Which leads get other points for the same characteristic. */
final class ScoreDifference {
    private static final int MOST_PER_PART = 5;

    private final Pair pair;

    ScoreDifference(Pair pair) {
        this.pair = pair;
    }

    List<Change> changes(Prover prover) {
        List<Change> changes = new ArrayList<>();
        for (ScorePart was : prover.score().parts()) {
            for (ScorePart is : prover.score().parts()) {
                Name id = was.characteristic().id();
                boolean isSame = is.characteristic().id().equals(id);
                if (was.side() == 0 && is.side() == 1 && isSame) {
                    changes.addAll(compare(prover, was, is));
                }
            }
        }
        return changes;
    }

    private List<Change> compare(Prover prover, ScorePart was, ScorePart is) {
        List<Change> changes = new ArrayList<>();
        boolean isForeseen = was.isExact() && is.isExact();
        if (!isForeseen && was.characteristic().equals(is.characteristic())) {
            return changes;
        }
        Box whole = prover.space().whole();
        Optional<List<ScorePart.Given>> before = was.given(whole, prover.budget());
        Optional<List<ScorePart.Given>> after = is.given(whole, prover.budget());
        if (before.isEmpty() || after.isEmpty() || !isForeseen) {
            changes.add(Pair.unproven(pointer(is), new Prover.Result(Optional.empty(), false, Phrase.DOUBT_SIZE)));
            return changes;
        }
        var axes = (BitSet) was.axes().clone();
        axes.or(is.axes());
        List<List<Long>> seen = new ArrayList<>();
        for (ScorePart.Given one : before.get()) {
            for (ScorePart.Given other : after.get()) {
                List<Long> points = List.of(one.points(), other.points());
                if (one.points() != other.points() && !seen.contains(points) && seen.size() < MOST_PER_PART) {
                    common(one.cell().box(), other.cell().box(), axes).ifPresent(box -> {
                        seen.add(points);
                        changes.add(change(was, one.points(), other.points(), Lead.of(pair.space(), box)));
                    });
                }
            }
        }
        return changes;
    }

    private static Optional<Box> common(Box one, Box other, BitSet axes) {
        Box common = one;
        for (int axis = axes.nextSetBit(0); axis >= 0; axis = axes.nextSetBit(axis + 1)) {
            common = common.only(axis, other.of(axis));
            if (common.isEmpty(axis)) {
                return Optional.empty();
            }
        }
        return Optional.of(common);
    }

    private static String pointer(ScorePart part) {
        return "/scorecard/characteristics/" + part.characteristic().id();
    }

    private Change change(ScorePart part, long before, long after, Lead lead) {
        Name id = part.characteristic().id();
        if (!gives(pair.old(), id, before, lead) || !gives(pair.now(), id, after, lead)) {
            return Pair.unproven(pointer(part), new Prover.Result(Optional.empty(), false, Phrase.DOUBT_HISTORY));
        }
        Finding finding = Pair.finding(FindingCode.DIFF_POINTS, pointer(part))
                .with("characteristic", pair.space().words().name(Kind.CHARACTERISTIC, id))
                .with("before", words(before))
                .with("after", words(after));
        return Pair.change(Change.Kind.SCORE, finding, lead);
    }

    private static boolean gives(Evaluator evaluator, Name part, long points, Lead lead) {
        Comparison is = points == ScorePart.OPEN
                ? Comparison.of(Operator.IS, Value.of("unknown"))
                : Comparison.of(Operator.EQ, Value.of(decimal(points)));
        Condition condition = new OfScore(part, is, Optional.empty());
        return evaluator.truth(condition, Vocabulary.Scope.NONE, lead) == Truth.TRUE;
    }

    private static BigDecimal decimal(long points) {
        return new Points(points).toDecimal();
    }

    private static Argument words(long points) {
        return points == ScorePart.OPEN ? Argument.phrase(Phrase.NO_POINTS) : Argument.number(decimal(points));
    }
}
