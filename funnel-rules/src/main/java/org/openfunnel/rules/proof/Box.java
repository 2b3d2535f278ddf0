package org.openfunnel.rules.proof;

import java.util.BitSet;

/** A set of leads: for each axis the regions that are possible. */
final class Box {
    private final BitSet[] regions;

    private Box(BitSet[] regions) {
        this.regions = regions;
    }

    /** Returns the box of all leads. */
    static Box whole(Iterable<Axis> axes, int count) {
        BitSet[] regions = new BitSet[count];
        for (Axis axis : axes) {
            regions[axis.number()] = all(axis.size());
        }
        return new Box(regions);
    }

    static BitSet all(int size) {
        var all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    /** Returns the regions that are possible; nobody may change them. */
    BitSet of(int axis) {
        return regions[axis];
    }

    boolean isSingle(int axis) {
        return regions[axis].cardinality() == 1;
    }

    boolean isEmpty(int axis) {
        return regions[axis].isEmpty();
    }

    Box with(int axis, BitSet narrowed) {
        BitSet[] changed = regions.clone();
        changed[axis] = narrowed;
        return new Box(changed);
    }

    /** Returns the leads of this box whose region of an axis is among those given. */
    Box only(int axis, BitSet wanted) {
        var narrowed = (BitSet) regions[axis].clone();
        narrowed.and(wanted);
        return with(axis, narrowed);
    }

    /** Returns the leads of this box whose region of an axis is not among those given. */
    Box without(int axis, BitSet unwanted) {
        var narrowed = (BitSet) regions[axis].clone();
        narrowed.andNot(unwanted);
        return with(axis, narrowed);
    }

    /** Returns the lower half of the regions of an axis that has several. */
    BitSet lowerHalf(int axis) {
        var half = new BitSet();
        int left = regions[axis].cardinality() / 2;
        for (int region = regions[axis].nextSetBit(0); left > 0; region = regions[axis].nextSetBit(region + 1)) {
            half.set(region);
            left--;
        }
        return half;
    }
}
