package org.openfunnel.rules.proof;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A condition that can be asked of many leads at once. */
interface Expr {
    /** No axis: the answer is the same for every lead of the box. */
    int SETTLED = -1;

    /** Returns the answers that are possible in a box, see {@link Truths}; exact where the box is a single point. */
    int truths(Box box);

    /** Returns an axis on which the answer hangs in a box, or {@link #SETTLED}. */
    int open(Box box);

    /** Adds the numbers of all axes that it looks at. */
    void axes(BitSet into);

    /** An answer that never changes. */
    record Constant(int set) implements Expr {
        @Override
        public int truths(Box box) {
            return set;
        }

        @Override
        public int open(Box box) {
            return SETTLED;
        }

        @Override
        public void axes(BitSet into) {
            // none
        }
    }

    /** Looks at one axis: its answer for each region, and for a fact that cannot exist. */
    record Leaf(Axis axis, BitSet yes, BitSet no, BitSet unknown, BitSet broken, int absent) implements Expr {
        static Leaf of(Axis axis, BitSet yes, int notGiven, int absent) {
            BitSet no = Box.all(axis.size());
            no.andNot(yes);
            no.clear(0);
            var unknown = new BitSet();
            unknown.set(0, notGiven == Truths.UNKNOWN);
            yes.set(0, notGiven == Truths.TRUE);
            no.set(0, notGiven == Truths.FALSE);
            return new Leaf(axis, yes, no, unknown, new BitSet(), absent);
        }

        @Override
        public int truths(Box box) {
            Optional<Axis.Guard> guard = axis.guard();
            if (guard.isEmpty()) {
                return ofValue(box);
            }
            BitSet on = box.of(guard.get().axis().number());
            int set = on.intersects(guard.get().excluded()) ? absent : 0;
            return on.intersects(guard.get().included()) ? set | ofValue(box) : set;
        }

        private int ofValue(Box box) {
            BitSet regions = box.of(axis.number());
            return (regions.intersects(yes) ? Truths.TRUE : 0)
                    | (regions.intersects(no) ? Truths.FALSE : 0)
                    | (regions.intersects(unknown) ? Truths.UNKNOWN : 0)
                    | (regions.intersects(broken) ? Truths.BROKEN : 0);
        }

        @Override
        public int open(Box box) {
            if (Truths.isSingle(truths(box))) {
                return SETTLED;
            }
            return axis.guard()
                    .map(Axis.Guard::axis)
                    .map(Axis::number)
                    .filter(number -> !box.isSingle(number))
                    .orElse(axis.number());
        }

        @Override
        public void axes(BitSet into) {
            into.set(axis.number());
            axis.guard().ifPresent(guard -> into.set(guard.axis().number()));
        }
    }

    /** Holds when all parts hold, or when any does. */
    record Junction(boolean isAll, List<Expr> parts) implements Expr {
        @Override
        public int truths(Box box) {
            int set = isAll ? Truths.TRUE : Truths.FALSE;
            for (Expr part : parts) {
                int next = part.truths(box);
                set = isAll ? Truths.and(set, next) : Truths.or(set, next);
            }
            return set;
        }

        @Override
        public int open(Box box) {
            return openOf(this, parts, box);
        }

        @Override
        public void axes(BitSet into) {
            parts.forEach(part -> part.axes(into));
        }
    }

    /** Holds when so many parts hold. */
    record AtLeast(int count, List<Expr> parts) implements Expr {
        @Override
        public int truths(Box box) {
            int mustHold = 0;
            int mayHold = 0;
            int mustBeOpen = 0;
            int mayBeOpen = 0;
            int any = 0;
            for (Expr part : parts) {
                int set = part.truths(box);
                any |= set;
                mustHold += set == Truths.TRUE ? 1 : 0;
                mayHold += (set & Truths.TRUE) != 0 ? 1 : 0;
                mustBeOpen += (set & Truths.FALSE) == 0 ? 1 : 0;
                mayBeOpen += set != Truths.FALSE ? 1 : 0;
            }
            int result = mayHold >= count ? Truths.TRUE : 0;
            result |= mustBeOpen < count ? Truths.FALSE : 0;
            boolean isMaybeOpen = mustHold < count && mayBeOpen >= count;
            result |= isMaybeOpen && (any & Truths.BROKEN) != 0 ? Truths.BROKEN : 0;
            boolean isNeverBroken = parts.stream().noneMatch(part -> part.truths(box) == Truths.BROKEN);
            return result | (isMaybeOpen && isNeverBroken && (any & Truths.UNKNOWN) != 0 ? Truths.UNKNOWN : 0);
        }

        @Override
        public int open(Box box) {
            return openOf(this, parts, box);
        }

        @Override
        public void axes(BitSet into) {
            parts.forEach(part -> part.axes(into));
        }
    }

    /** Holds when the part does not; {@code assumed} stands in the place of unknown. */
    record Not(Expr part, int assumed) implements Expr {
        @Override
        public int truths(Box box) {
            return Truths.assume(Truths.not(part.truths(box)), assumed);
        }

        @Override
        public int open(Box box) {
            return Truths.isSingle(truths(box)) ? SETTLED : part.open(box);
        }

        @Override
        public void axes(BitSet into) {
            part.axes(into);
        }
    }

    private static int openOf(Expr whole, List<Expr> parts, Box box) {
        if (Truths.isSingle(whole.truths(box))) {
            return SETTLED;
        }
        for (Expr part : parts) {
            int open = part.open(box);
            if (open != SETTLED) {
                return open;
            }
        }
        return SETTLED;
    }
}
