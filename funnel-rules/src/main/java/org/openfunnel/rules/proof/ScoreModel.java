package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private record Combination(Box box, long[] points) {}

    /** Parts that look at common facts. */
    private record Group(int[] parts, BitSet axes, List<Combination> combinations) {}

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
                    .ifPresent(card -> card.characteristics()
                            .forEach(one -> parts.add(new ScorePart(space, at, one))));
        }
        Box whole = space.whole();
        for (int part = 0; part < parts.size(); part++) {
            add(part, parts.get(part).given(whole, budget));
        }
    }

    List<ScorePart> parts() {
        return parts;
    }

    /** Returns whether every lead is covered, so that what is not found does not exist. */
    boolean isWhole() {
        return isWhole && parts.stream().allMatch(ScorePart::isExact);
    }

    private void add(int part, Optional<List<ScorePart.Given>> given) {
        if (given.isEmpty()) {
            isWhole = false;
            return;
        }
        List<Combination> combinations = new ArrayList<>();
        given.get().forEach(one -> combinations.add(new Combination(one.cell().box(), new long[] {one.points()})));
        var group = new Group(new int[] {part}, parts.get(part).axes(), combinations);
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
                        both.add(new Combination(box, concat(left.points(), right.points())));
                    } else {
                        isWhole = false;
                    }
                });
            }
        }
        int[] parts = new int[one.parts().length + other.parts().length];
        System.arraycopy(one.parts(), 0, parts, 0, one.parts().length);
        System.arraycopy(other.parts(), 0, parts, one.parts().length, other.parts().length);
        return new Group(parts, axes, both);
    }

    private static long[] concat(long[] one, long[] other) {
        long[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
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

    private List<Long> zero() {
        return Collections.nCopies(space.sides(), 0L);
    }

    private Map<Total, Optional<Way>> totals(Box box) {
        Map<Total, Optional<Way>> reached = new LinkedHashMap<>();
        reached.put(new Total(zero()), Optional.empty());
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
                                Arrays.stream(combination.points()).boxed().toList(),
                                new Combination(narrow, combination.points())));
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
        for (int i = 0; i < group.parts().length; i++) {
            int side = parts.get(group.parts()[i]).side();
            long points = combination.points()[i];
            boolean isOpen = points == ScorePart.OPEN || sums.get(side) == ScorePart.OPEN;
            sums.set(side, isOpen ? ScorePart.OPEN : Math.addExact(sums.get(side), points));
        }
        return new Total(sums);
    }

    private boolean isIn(Box box, Total total) {
        for (int side = 0; side < space.sides(); side++) {
            if (!isIn(box, Space.score(side, Condition.OfScore.TOTAL), total.sums().get(side))) {
                return false;
            }
        }
        return true;
    }

    private boolean isIn(Box box, Group group, Combination combination) {
        for (int i = 0; i < group.parts().length; i++) {
            ScorePart part = parts.get(group.parts()[i]);
            Name id = part.characteristic().id();
            if (!isIn(box, Space.score(part.side(), id), combination.points()[i])) {
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

    private static int region(Axis axis, long points) {
        return points == ScorePart.OPEN ? 0 : ((RangedRegions) axis.regions()).regionOf(Math.multiplyExact(points, 1000)) + 1;
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
        counts.put(zero(), 1L);
        for (Group group : groups) {
            Map<List<Long>, Long> next = new LinkedHashMap<>();
            Set<List<Long>> seen = new HashSet<>();
            for (Combination combination : group.combinations()) {
                List<Long> points = Arrays.stream(combination.points()).boxed().toList();
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
