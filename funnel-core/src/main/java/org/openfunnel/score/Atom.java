package org.openfunnel.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** A comparison of one fact with constants. */
final class Atom {
    private final int slot;
    private final long[] ranges;
    private final Truth unknown;

    private Atom(int slot, long[] ranges, Truth unknown) {
        this.slot = slot;
        this.ranges = ranges;
        this.unknown = unknown;
    }

    /** Returns the fact. */
    int slot() {
        return slot;
    }

    /** Returns the encoded numbers for which it holds: least, greatest, least, greatest and so on, rising. */
    long[] ranges() {
        return ranges;
    }

    /** Returns the numbers at which it changes its answer. */
    LongStream starts() {
        return starts(ranges);
    }

    static LongStream starts(long[] ranges) {
        var starts = LongStream.builder();
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] != Long.MIN_VALUE) {
                starts.add(ranges[i]);
            }
            if (ranges[i + 1] != Long.MAX_VALUE) {
                starts.add(ranges[i + 1] + 1);
            }
        }
        return starts.build();
    }

    /** Returns whether it holds for any number of points in a range. */
    boolean meets(Points least, Points most) {
        return meets(ranges, Points.toMillionths(least.thousandths()), Points.toMillionths(most.thousandths()));
    }

    /** Returns whether two lists of numbers, the second one range, have a number in common. */
    static boolean meets(long[] ranges, long least, long greatest) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] <= greatest && least <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Returns what it answers when the fact is unknown. */
    Truth unknown() {
        return unknown;
    }

    /** Returns the comparisons that all must hold for the condition to hold; nothing if it asks anything else. */
    static Optional<List<Atom>> of(Condition condition, Vocabulary words) {
        List<Atom> atoms = new ArrayList<>();
        return collect(condition, words, atoms) ? Optional.of(atoms) : Optional.empty();
    }

    private static boolean collect(Condition condition, Vocabulary words, List<Atom> atoms) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> collect(part, words, atoms));
        }
        if (condition instanceof Condition.Named named) {
            return Optional.ofNullable(words.conditions().get(named.condition()))
                    .filter(body -> collect(body, words, atoms))
                    .isPresent();
        }
        if (condition instanceof Condition.OfFact atom) {
            return add(words.catalog().requireSlot(atom.fact()), atom.is(), assumed(atom.ifUnknown()), words, atoms);
        }
        if (condition instanceof Condition.OfScore atom) {
            return add(slot(atom.part(), words), atom.is(), assumed(atom.ifUnknown()), words, atoms);
        }
        if (condition instanceof Condition.InGrade atom) {
            return add(words.state().grade(), oneOf(atom.grades()), Truth.FALSE, words, atoms);
        }
        return condition instanceof Condition.InStage atom
                && add(words.state().stage(), oneOf(atom.stages()), Truth.FALSE, words, atoms);
    }

    private static int slot(Name part, Vocabulary words) {
        return part.equals(Condition.OfScore.TOTAL)
                ? words.state().total()
                : words.state().firstPart() + words.scoreParts().indexOf(part);
    }

    private static Truth assumed(Optional<Boolean> ifUnknown) {
        return ifUnknown.map(Truth::of).orElse(Truth.UNKNOWN);
    }

    private static Comparison oneOf(Iterable<Name> names) {
        List<Value> ids = new ArrayList<>();
        names.forEach(name -> ids.add(Value.of(name.value())));
        return Comparison.of(Operator.IN, ids);
    }

    private static boolean add(int slot, Comparison is, Truth unknown, Vocabulary words, List<Atom> atoms) {
        if (!is.clausesWithFacts().isEmpty()) {
            return false;
        }
        Optional<long[]> ranges = is.ranges(words.catalog().fact(slot).type());
        ranges.ifPresent(it -> atoms.add(new Atom(slot, it, unknown)));
        return ranges.isPresent();
    }
}
