package org.openfunnel.rules.proof;

import java.util.BitSet;
import java.util.Optional;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Value;

/** The known values of one type, cut where any rule sees a difference; numbered from 0. */
interface Regions {
    /** Returns the number of regions. */
    int size();

    /** Returns a value that stands for a region. */
    Value value(int region);

    /** Returns the regions for which the clauses with constants hold; the comparison must be one of those cut by. */
    BitSet where(Comparison comparison);

    /** Returns whether every value lies in a region, so that what no region shows does not exist. */
    boolean isComplete();

    /** Returns the regions from one to another in words of a range, if they are one. */
    Optional<Span> span(int first, int last);

    /**
     * A range of numbers.
     *
     * @param least the least value
     * @param greatest the greatest value
     * @param isOpenBelow whether it starts just above {@code least}
     * @param isOpenAbove whether it ends just below {@code greatest}
     */
    record Span(Optional<Value> least, Optional<Value> greatest, boolean isOpenBelow, boolean isOpenAbove) {}
}
