package org.openfunnel.rules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openfunnel.fact.Value;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

/** What one characteristic gives to which leads. */
final class ScorePart {
    /** Stands for points that nobody knows. */
    static final long OPEN = Long.MIN_VALUE;

    private final int side;
    private final Characteristic characteristic;
    private final BitSet axes = new BitSet();
    private final Table table;
    private final Optional<Axis> rating;
    private final Optional<Axis> line;

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
        this.rating = characteristic.rated().map(fact -> space.factAxis(side, fact));
        this.line = characteristic.interpolation().map(its -> space.factAxis(side, its.fact()));
        table.axes(axes);
        rating.ifPresent(this::add);
        line.ifPresent(this::add);
    }

    private void add(Axis axis) {
        axes.set(axis.number());
        axis.guard().ifPresent(guard -> axes.set(guard.axis().number()));
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
     * the host gives, or what people will do, nobody can foresee: of what is done, it is looked at that nothing is.
     */
    boolean isExact() {
        return characteristic.rule().isEmpty()
                && characteristic.behaviour().isEmpty()
                && rating.map(axis -> isEachApart(axis.regions())).orElse(true)
                && line.map(axis -> isLevel(axis.regions())).orElse(true);
    }

    private static boolean isEachApart(Regions regions) {
        return regions instanceof RangedRegions ranged
                && IntStream.range(0, ranged.size()).allMatch(region -> ranged.count(region) == 1);
    }

    /** Whether no points change within a region; a region reaches no further than from one given value to the next. */
    private boolean isLevel(Regions regions) {
        return regions instanceof RangedRegions ranged
                && IntStream.range(0, ranged.size())
                        .allMatch(region -> interpolated(RangedRegions.number(ranged.first(region)))
                                == interpolated(RangedRegions.number(ranged.last(region))));
    }

    private long interpolated(BigDecimal value) {
        return characteristic.interpolated(value).thousandths();
    }

    /** Cuts all leads by what they get; empty if the budget does not suffice. */
    Optional<List<Given>> given(Box whole, Budget budget) {
        List<Given> given = new ArrayList<>();
        Split left = new Split(List.of(whole), List.of());
        if (rating.isPresent()) {
            left = split(left.all(), rating.get(), this::rated, given);
        }
        if (line.isPresent()) {
            left = split(left.all(), line.get(), this::interpolated, given);
        }
        if (characteristic.behaviour().isPresent()) {
            left.all()
                    .forEach(box -> given.add(new Given(new Cell(box, Cell.RATED, false), contribution(Points.ZERO))));
            return Optional.of(given);
        }
        boolean hasBins = !characteristic.bins().isEmpty();
        if (!hasBins || line.isPresent()) {
            left.unknown().forEach(box -> give(new Cell(box, Cell.UNKNOWN, false), given));
        }
        if (!hasBins) {
            left.absent().forEach(box -> give(new Cell(box, Cell.NONE, false), given));
            return Optional.of(given);
        }
        for (Box box : line.isPresent() ? left.absent() : left.all()) {
            Optional<List<Cell>> cells = table.cells(box, budget);
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            cells.get().forEach(cell -> give(cell, given));
        }
        return Optional.of(given);
    }

    private void give(Cell cell, List<Given> given) {
        given.add(new Given(cell, points(cell.row())));
    }

    /** The leads that a fact gives no points: it is not known, or cannot exist. */
    private record Split(List<Box> unknown, List<Box> absent) {
        List<Box> all() {
            return Stream.concat(unknown.stream(), absent.stream()).toList();
        }
    }

    /** Adds what each value of a fact gives. Where the fact cannot exist, its axis means nothing. */
    private static Split split(List<Box> boxes, Axis axis, ToLongFunction<BigDecimal> points, List<Given> given) {
        List<Box> unknown = new ArrayList<>();
        List<Box> absent = new ArrayList<>();
        Optional<Axis.Guard> guard = axis.guard();
        for (Box box : boxes) {
            Box existing =
                    guard.map(it -> box.only(it.axis().number(), it.included())).orElse(box);
            for (int region = 1; region < axis.size(); region++) {
                BigDecimal value = ((Value.Quantity) axis.value(region).orElseThrow()).value();
                Box one = existing.only(axis.number(), only(region));
                given.add(new Given(new Cell(one, Cell.RATED, false), points.applyAsLong(value)));
            }
            unknown.add(existing.only(axis.number(), only(0)));
            guard.map(it -> box.only(it.axis().number(), it.excluded()))
                    .filter(it -> !it.isEmpty(guard.get().axis().number()))
                    .ifPresent(absent::add);
        }
        return new Split(unknown, absent);
    }

    private static BitSet only(int region) {
        var one = new BitSet();
        one.set(region);
        return one;
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

    private long rated(BigDecimal rating) {
        return characteristic.contribution(rating).thousandths();
    }

    private long points(int row) {
        if (row >= 0) {
            return contribution(characteristic.bins().get(row).points());
        }
        return row == Cell.UNKNOWN
                ? characteristic.ifUnknown().map(this::contribution).orElse(OPEN)
                : OPEN;
    }

    private long contribution(Points raw) {
        return characteristic.contribution(raw.toDecimal()).thousandths();
    }
}
