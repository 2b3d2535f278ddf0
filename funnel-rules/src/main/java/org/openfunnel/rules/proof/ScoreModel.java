package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openfunnel.condition.Condition;
import org.openfunnel.name.Name;

/**
 * How the scores of some policies follow from the facts. Characteristics that look at no common fact are independent of each
 * other, so their points are added up by dynamic programming, without looking at every combination of facts.
 */
final class ScoreModel {
    private static final int MOST_COMBINATIONS = 20_000;
    private static final int MOST_TOTALS = 100_000;

    private final Space space;
    private final List<ScorePart> parts = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private boolean isWhole = true;

    /** Leads that get the same points from every part of a group. */
    private record Combination(Box box, List<Long> points) {}

    /** Parts that look at common facts. */
    private record Group(List<ScorePart> parts, BitSet axes, List<Combination> combinations) {}

    /** The total of each side so far, and how it was reached. */
    private record Total(List<Long> sums) {}

    /** The last choice on the way to a total. */
    private record Way(Optional<Way> before, Group group, Combination last) {}

    ScoreModel(Space space, Budget budget) {
        this.space = space;
        for (int side = 0; side < space.sides(); side++) {
            int at = side;
            space.policy(side)
                    .scorecard()
                    .ifPresent(card -> card.characteristics().forEach(one -> parts.add(new ScorePart(space, at, one))));
        }
        Box whole = space.whole();
        parts.forEach(part -> add(part, part.given(whole, budget)));
    }

    List<ScorePart> parts() {
        return parts;
    }

    /** Returns whether every lead is covered, so that what is not found does not exist. */
    boolean isWhole() {
        return isWhole && parts.stream().allMatch(ScorePart::isExact);
    }

    private void add(ScorePart part, Optional<List<ScorePart.Given>> given) {
        if (given.isEmpty()) {
            isWhole = false;
            return;
        }
        List<Combination> combinations = new ArrayList<>();
        given.get().forEach(one -> combinations.add(new Combination(one.cell().box(), List.of(one.points()))));
        var group = new Group(List.of(part), part.axes(), combinations);
        for (Group other : List.copyOf(groups)) {
            if (other.axes().intersects(group.axes())) {
                groups.remove(other);
                group = joined(other, group);
            }
        }
        groups.add(group);
    }

    private Group joined(Group one, Group other) {
        var axes = (BitSet) one.axes().clone();
        axes.or(other.axes());
        List<Combination> both = new ArrayList<>();
        for (Combination left : one.combinations()) {
            for (Combination right : other.combinations()) {
                common(left.box(), right.box(), axes).ifPresent(box -> {
                    if (both.size() < MOST_COMBINATIONS) {
                        both.add(new Combination(box, both(left.points(), right.points())));
                    } else {
                        isWhole = false;
                    }
                });
            }
        }
        return new Group(both(one.parts(), other.parts()), axes, both);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Returns the leads of one box that lie in another as far as some axes go. */
    private static Optional<Box> common(Box one, Box other, BitSet axes) {
        Box common = one;
        for (int axis = axes.nextSetBit(0); axis >= 0; axis = axes.nextSetBit(axis + 1)) {
            if (!one.of(axis).intersects(other.of(axis))) {
                return Optional.empty();
            }
            common = common.only(axis, other.of(axis));
        }
        return Optional.of(common);
    }

    /** Returns a part of a box that holds leads whose facts give the scores of the box; empty if there is none. */
    Optional<Box> settle(Box box) {
        if (!isAsked(box)) {
            return Optional.of(box);
        }
        return totals(box).entrySet().stream()
                .filter(entry -> isIn(box, entry.getKey()))
                .findFirst()
                .map(entry -> narrowed(box, entry.getValue()));
    }

    private boolean isAsked(Box box) {
        return space.axes().stream()
                .filter(axis -> axis.kind() == Axis.Kind.TOTAL || axis.kind() == Axis.Kind.PART)
                .anyMatch(axis -> box.of(axis.number()).cardinality() < axis.size());
    }

    /** What every lead starts with. */
    private List<Long> baselines() {
        return IntStream.range(0, space.sides())
                .mapToObj(side -> space.policy(side)
                        .scorecard()
                        .map(card -> card.baseline().thousandths())
                        .orElse(0L))
                .toList();
    }

    private Map<Total, Optional<Way>> totals(Box box) {
        Map<Total, Optional<Way>> reached = new LinkedHashMap<>();
        reached.put(new Total(baselines()), Optional.empty());
        for (Group group : groups) {
            reached = further(reached, group, possible(group, box));
        }
        return reached;
    }

    private List<Combination> possible(Group group, Box box) {
        Map<List<Long>, Combination> possible = new LinkedHashMap<>();
        for (Combination combination : group.combinations()) {
            if (isIn(box, group, combination)) {
                common(combination.box(), box, group.axes())
                        .ifPresent(narrow -> possible.putIfAbsent(
                                combination.points(), new Combination(narrow, combination.points())));
            }
        }
        return List.copyOf(possible.values());
    }

    private Map<Total, Optional<Way>> further(
            Map<Total, Optional<Way>> before, Group group, List<Combination> possible) {
        Map<Total, Optional<Way>> after = new LinkedHashMap<>();
        before.forEach((total, way) -> possible.forEach(combination -> {
            if (after.size() < MOST_TOTALS) {
                after.putIfAbsent(plus(total, group, combination), Optional.of(new Way(way, group, combination)));
            } else {
                isWhole = false;
            }
        }));
        return after;
    }

    private Total plus(Total total, Group group, Combination combination) {
        List<Long> sums = new ArrayList<>(total.sums());
        for (int i = 0; i < group.parts().size(); i++) {
            int side = group.parts().get(i).side();
            long points = combination.points().get(i);
            boolean isOpen = points == ScorePart.OPEN || sums.get(side) == ScorePart.OPEN;
            sums.set(side, isOpen ? ScorePart.OPEN : Math.addExact(sums.get(side), points));
        }
        return new Total(sums);
    }

    private boolean isIn(Box box, Total total) {
        for (int side = 0; side < space.sides(); side++) {
            if (!isIn(
                    box,
                    Space.score(side, Condition.OfScore.TOTAL),
                    total.sums().get(side))) {
                return false;
            }
        }
        return true;
    }

    private boolean isIn(Box box, Group group, Combination combination) {
        for (int i = 0; i < group.parts().size(); i++) {
            ScorePart part = group.parts().get(i);
            Name id = part.characteristic().id();
            if (!isIn(box, Space.score(part.side(), id), combination.points().get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isIn(Box box, Axis.Key key, long points) {
        return space.find(key)
                .map(axis -> box.of(axis.number()).get(region(axis, points)))
                .orElse(true);
    }

    /** Returns the region of an axis of points in which some points lie. */
    static int region(Axis axis, long points) {
        return points == ScorePart.OPEN
                ? 0
                : ((RangedRegions) axis.regions()).regionOf(Math.multiplyExact(points, 1000)) + 1;
    }

    private static Box narrowed(Box box, Optional<Way> way) {
        Box narrow = box;
        for (Optional<Way> at = way; at.isPresent(); at = at.get().before()) {
            BitSet axes = at.get().group().axes();
            for (int axis = axes.nextSetBit(0); axis >= 0; axis = axes.nextSetBit(axis + 1)) {
                narrow = narrow.only(axis, at.get().last().box().of(axis));
            }
        }
        return narrow;
    }

    /** Returns for each combination of totals how many combinations of known points give it. */
    Map<List<Long>, Long> counts() {
        Map<List<Long>, Long> counts = new LinkedHashMap<>();
        counts.put(baselines(), 1L);
        for (Group group : groups) {
            Map<List<Long>, Long> next = new LinkedHashMap<>();
            Set<List<Long>> seen = new HashSet<>();
            for (Combination combination : group.combinations()) {
                List<Long> points = combination.points();
                if (!points.contains(ScorePart.OPEN) && seen.add(points)) {
                    counts.forEach((sums, count) ->
                            next.merge(plus(new Total(sums), group, combination).sums(), count, Math::addExact));
                }
            }
            counts = next;
        }
        return counts;
    }
}
