package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** Puts boxes together that differ in one axis only, and says a box in words. */
final class Regional {
    private static final int MOST_BOXES = 400;

    private final Space space;

    Regional(Space space) {
        this.space = space;
    }

    /** Returns fewer boxes that hold the same leads, as far as these axes go. */
    List<Box> merged(List<Box> boxes, BitSet axes) {
        List<Box> left = new ArrayList<>(boxes.subList(0, Math.min(MOST_BOXES, boxes.size())));
        for (int one = 0; one < left.size(); one++) {
            for (int other = one + 1; other < left.size(); other++) {
                Optional<Box> both = union(left.get(one), left.get(other), axes);
                if (both.isPresent()) {
                    left.set(one, both.get());
                    left.remove(other);
                    other = one;
                }
            }
        }
        return left;
    }

    private Optional<Box> union(Box one, Box other, BitSet axes) {
        int differing = -1;
        for (int axis = axes.nextSetBit(0); axis >= 0; axis = axes.nextSetBit(axis + 1)) {
            if (!one.of(axis).equals(other.of(axis))) {
                if (differing >= 0) {
                    return Optional.empty();
                }
                differing = axis;
            }
        }
        if (differing < 0) {
            return Optional.of(one);
        }
        var union = (BitSet) one.of(differing).clone();
        union.or(other.of(differing));
        return isOneRange(differing, union) ? Optional.of(one.with(differing, union)) : Optional.empty();
    }

    private boolean isOneRange(int number, BitSet regions) {
        boolean isLine = axis(number).regions().span(0, 0).isPresent();
        return !isLine || regions.nextClearBit(regions.nextSetBit(0)) == regions.length();
    }

    private Axis axis(int number) {
        return space.axes().stream()
                .filter(axis -> axis.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Says which leads a box holds, as far as these axes are not left open; a sample of texts says nothing. */
    Argument words(Box box, BitSet axes) {
        List<Argument> words = new ArrayList<>();
        for (Axis axis : space.axes()) {
            if (axes.get(axis.number())) {
                var known = (BitSet) box.of(axis.number()).clone();
                known.clear(0);
                boolean isSaid = axis.regions() instanceof RangedRegions;
                if (isSaid && !known.isEmpty() && known.cardinality() < axis.size() - 1) {
                    words.add(words(axis, known));
                }
            }
        }
        return words.isEmpty() ? Argument.phrase(Phrase.ANYTHING) : Argument.all(words);
    }

    private Argument words(Axis axis, BitSet known) {
        Argument what = space.words().axis(axis);
        int first = known.nextSetBit(0);
        int last = known.length() - 1;
        boolean isRun = known.cardinality() == last - first + 1;
        Optional<Regions.Span> span = isRun ? axis.regions().span(first - 1, last - 1) : Optional.empty();
        return span.isPresent() ? range(axis, what, span.get()) : oneOf(what, axis, known);
    }

    private Argument oneOf(Argument what, Axis axis, BitSet known) {
        List<Argument> values = new ArrayList<>();
        known.stream()
                .forEach(region -> axis.value(region)
                        .ifPresent(value -> values.add(space.words().value(axis, value))));
        return values.size() == 1
                ? Argument.phrase(Phrase.FACT_IS, Map.of("fact", what, "value", values.get(0)))
                : Argument.phrase(Phrase.IS_ONE_OF, Map.of("fact", what, "values", new Argument.Listing(values)));
    }

    private Argument range(Axis axis, Argument what, Regions.Span span) {
        Map<String, Argument> arguments = new HashMap<>();
        arguments.put("fact", what);
        span.least().ifPresent(value -> arguments.put("min", space.words().value(axis, value)));
        span.greatest().ifPresent(value -> arguments.put("max", space.words().value(axis, value)));
        return Argument.phrase(phrase(span), arguments);
    }

    private static Phrase phrase(Regions.Span span) {
        if (span.least().isEmpty()) {
            return span.isOpenAbove() ? Phrase.IS_BELOW : Phrase.IS_AT_MOST;
        }
        if (span.greatest().isEmpty()) {
            return span.isOpenBelow() ? Phrase.IS_ABOVE : Phrase.IS_AT_LEAST;
        }
        if (span.isOpenBelow()) {
            return span.isOpenAbove() ? Phrase.IS_STRICTLY_BETWEEN : Phrase.IS_ABOVE_TO;
        }
        return span.isOpenAbove() ? Phrase.IS_FROM_BELOW : Phrase.IS_FROM_TO;
    }
}
