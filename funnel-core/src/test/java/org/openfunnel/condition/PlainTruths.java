package org.openfunnel.condition;

import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Condition.Direction;

/** Strong Kleene logic with a fourth answer, written down by its tables. */
final class PlainTruths {
    private PlainTruths() {}

    /** The order of strength for "and": false, broken, unknown, true. */
    static Truth min(Truth one, Truth other) {
        for (Truth truth : List.of(Truth.FALSE, Truth.BROKEN, Truth.UNKNOWN)) {
            if (one == truth || other == truth) {
                return truth;
            }
        }
        return Truth.TRUE;
    }

    static Truth negate(Truth truth) {
        return truth == Truth.TRUE ? Truth.FALSE : truth == Truth.FALSE ? Truth.TRUE : truth;
    }

    static Truth assume(Truth truth, Optional<Boolean> ifUnknown) {
        return truth == Truth.UNKNOWN && ifUnknown.isPresent() ? Truth.of(ifUnknown.get()) : truth;
    }

    static Truth holds(Direction direction, int order) {
        return Truth.of(
                switch (direction) {
                    case LT -> order < 0;
                    case LTE -> order <= 0;
                    case GTE -> order >= 0;
                    case GT -> order > 0;
                });
    }
}
