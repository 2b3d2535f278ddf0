package org.openfunnel.rules.proof;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Truth;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Value;

/**
 * The answers of something that the prover does not look into.
 *
 * @param answers the answers, at region 0 the one for a lead of which nothing is said
 */
record FreeRegions(List<Truth> answers) implements Regions {
    @Override
    public int size() {
        return answers.size() - 1;
    }

    @Override
    public Value value(int region) {
        return Value.of(answers.get(region + 1).name());
    }

    @Override
    public BitSet where(Comparison comparison) {
        throw new IllegalStateException("nothing can be compared with an answer");
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public Optional<Span> span(int first, int last) {
        return Optional.empty();
    }

    /** Returns the condition as an expression on an axis of these answers. */
    Expr on(Axis axis) {
        return new Expr.Leaf(
                axis, where(Truth.TRUE), where(Truth.FALSE), where(Truth.UNKNOWN), where(Truth.BROKEN), Truths.FALSE);
    }

    private BitSet where(Truth truth) {
        var where = new BitSet(answers.size());
        for (int region = 0; region < answers.size(); region++) {
            where.set(region, answers.get(region) == truth);
        }
        return where;
    }
}
