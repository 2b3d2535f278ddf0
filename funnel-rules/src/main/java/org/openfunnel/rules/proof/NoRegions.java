package org.openfunnel.rules.proof;

import java.util.BitSet;
import java.util.Optional;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Value;

/** What a policy could name but does not, such as the grades of one that does not grade: never given. */
record NoRegions() implements Regions {
    @Override
    public int size() {
        return 0;
    }

    @Override
    public Value value(int region) {
        throw new IllegalStateException("there is no region " + region);
    }

    @Override
    public BitSet where(Comparison comparison) {
        return new BitSet();
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public Optional<Span> span(int first, int last) {
        return Optional.empty();
    }
}
