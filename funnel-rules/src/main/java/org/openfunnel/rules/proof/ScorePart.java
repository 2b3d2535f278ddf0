package org.openfunnel.rules.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openfunnel.fact.Value;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

/** What one characteristic gives to which leads. */
final class ScorePart {
    /** Stands for points that nobody knows. */
    static final long OPEN = Long.MIN_VALUE;

    private static final int THOUSANDTHS = 3;

    private final int side;
    private final Characteristic characteristic;
    private final BitSet axes = new BitSet();
    private final Table table;
    private final Optional<Axis> rating;

    /**
     * Leads that get the same points.
     *
     * @param cell the leads, and the bin that gives them
     * @param points in thousandths, or {@link #OPEN}
     */
    record Given(Cell cell, long points) {}

    ScorePart(Space space, int side, Characteristic characteristic) {
        this.side = side;
        this.characteristic = characteristic;
        this.table = Table.of(
                characteristic.bins().stream().map(Bin::when).toList(), new ConditionExprs(space, side, Scope.NONE));
        this.rating = characteristic.rated().map(space::factAxis);
        table.axes(axes);
        rating.ifPresent(axis -> {
            axes.set(axis.number());
            axis.guard().ifPresent(guard -> axes.set(guard.axis().number()));
        });
    }

    int side() {
        return side;
    }

    Characteristic characteristic() {
        return characteristic;
    }

    Table table() {
        return table;
    }

    /** Returns the numbers of the axes that decide. */
    BitSet axes() {
        return axes;
    }

    /**
     * Returns whether each region gives points of its own, so that no lead gets other points than those found. What a rule of
     * the host gives, nobody can foresee.
     */
    boolean isExact() {
        return characteristic.rule().isEmpty()
                && rating.map(axis -> isEachApart(axis.regions())).orElse(true);
    }

    private static boolean isEachApart(Regions regions) {
        return regions instanceof RangedRegions ranged
                && IntStream.range(0, ranged.size()).allMatch(region -> ranged.count(region) == 1);
    }

    /** Cuts all leads by what they get; empty if the budget does not suffice. */
    Optional<List<Given>> given(Box whole, Budget budget) {
        List<Given> given = new ArrayList<>();
        Box unrated = whole;
        if (rating.isPresent()) {
            Axis axis = rating.get();
            Box existing = axis.guard()
                    .map(guard -> whole.only(guard.axis().number(), guard.included()))
                    .orElse(whole);
            for (int region = 1; region < axis.size(); region++) {
                var one = new BitSet();
                one.set(region);
                long points = rounded(axis.value(region).orElseThrow());
                given.add(new Given(new Cell(existing.only(axis.number(), one), Cell.RATED, false), points));
            }
            var none = new BitSet();
            none.set(0);
            unrated = whole.only(axis.number(), none);
        }
        Optional<List<Cell>> cells =
                characteristic.bins().isEmpty() ? Optional.of(unrated(unrated)) : table.cells(unrated, budget);
        cells.ifPresent(some -> some.forEach(cell -> given.add(new Given(cell, points(cell.row())))));
        return cells.map(some -> given);
    }

    /** Without bins, the points are unknown until somebody rates; where nobody can, there is a gap. */
    private List<Cell> unrated(Box box) {
        Optional<Axis.Guard> guard = rating.flatMap(Axis::guard);
        if (guard.isEmpty()) {
            return List.of(new Cell(box, Cell.UNKNOWN, false));
        }
        int number = guard.get().axis().number();
        Box absent = box.only(number, guard.get().excluded());
        Cell unknown = new Cell(box.only(number, guard.get().included()), Cell.UNKNOWN, false);
        return absent.isEmpty(number) ? List.of(unknown) : List.of(unknown, new Cell(absent, Cell.NONE, false));
    }

    /** Returns the leads of a box of which every fact is known that decides, or cannot exist; empty if there are none. */
    Optional<Box> known(Box box, Space space) {
        Box known = box;
        for (Axis axis : space.axes()) {
            boolean isAsked = axes.get(axis.number()) && axis.kind() == Axis.Kind.FACT;
            if (isAsked && !rating.equals(Optional.of(axis))) {
                known = known(known, axis);
                if (known.isEmpty(axis.number())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(known);
    }

    /** Without a value, a fact is known only where it cannot exist. */
    private static Box known(Box box, Axis axis) {
        var none = new BitSet();
        none.set(0);
        Box known = box.without(axis.number(), none);
        Optional<Axis.Guard> guard = axis.guard();
        if (!known.isEmpty(axis.number()) || guard.isEmpty()) {
            return known;
        }
        Box absent = box.only(guard.get().axis().number(), guard.get().excluded());
        return absent.isEmpty(guard.get().axis().number()) ? known : absent;
    }

    private static long rounded(Value rating) {
        BigDecimal number = ((Value.Quantity) rating).value();
        return Points.of(number.setScale(THOUSANDTHS, RoundingMode.HALF_EVEN)).thousandths();
    }

    private long points(int row) {
        if (row >= 0) {
            return characteristic.bins().get(row).points().thousandths();
        }
        return row == Cell.UNKNOWN
                ? characteristic.ifUnknown().map(Points::thousandths).orElse(OPEN)
                : OPEN;
    }
}
