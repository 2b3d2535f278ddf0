package org.openfunnel.rules.proof;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/**
 * One thing that rules look at, cut into regions within which no rule sees a difference.
 *
 * <p>Region 0 is always "not given": a fact that is unknown or cannot exist, no grade, an open score, a clock that nobody
 * speaks of.
 */
final class Axis {
    /** What an axis stands for. */
    enum Kind {
        /** A fact of the lead. */
        FACT,
        /** An attribute of the step, or an input of the move, that is checked. */
        ATTRIBUTE,
        /** The stage. */
        STAGE,
        /** The grade in force. */
        GRADE,
        /** A clock. */
        CLOCK,
        /** The points of one characteristic; follows from the facts. */
        PART,
        /** The total; follows from the facts. */
        TOTAL,
        /** Something that the prover does not look into: what happened, time, who acts, a function of the host. */
        FREE
    }

    /**
     * What an axis stands for.
     *
     * @param kind the kind
     * @param name the fact, the clock and so on; for something free what it asks
     */
    record Key(Kind kind, Object name) {}

    private final int number;
    private final Key key;
    private final Regions regions;
    private final @Nullable Guard guard;

    /**
     * When a fact exists at all.
     *
     * @param axis the fact on which it hangs
     * @param excluded the regions of that fact for which this one cannot exist
     * @param included all other regions
     */
    record Guard(Axis axis, BitSet excluded, BitSet included) {}

    Axis(int number, Key key, Regions regions, @Nullable Guard guard) {
        this.number = number;
        this.key = key;
        this.regions = regions;
        this.guard = guard;
    }

    int number() {
        return number;
    }

    Key key() {
        return key;
    }

    Kind kind() {
        return key.kind();
    }

    /** Returns the name of the fact, the clock, the part or the attribute itself. */
    Name ownName() {
        String name = key.name().toString();
        return Name.of(name.substring(name.lastIndexOf('/') + 1));
    }

    /** Returns whose attribute it is. */
    String owner() {
        String name = key.name().toString();
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    Regions regions() {
        return regions;
    }

    /** Returns the number of regions, region 0 included. */
    int size() {
        return regions.size() + 1;
    }

    Optional<Guard> guard() {
        return Optional.ofNullable(guard);
    }

    /** Returns the value that stands for a region; nothing for region 0. */
    Optional<Value> value(int region) {
        return region == 0 ? Optional.empty() : Optional.of(regions.value(region - 1));
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
