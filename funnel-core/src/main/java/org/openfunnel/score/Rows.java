package org.openfunnel.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.Otherwise;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.condition.Vocabulary.StateSlots;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Name;

/**
 * The conditions of bins or grades, made ready: a quick answer for what is plain, and a whole one for the rest. {@link
 * Otherwise} may stand at any place, once: the order of grades is from best to worst.
 */
final class Rows {
    /** No row holds, and none may. */
    static final int NONE = -1;
    /** It is not plain: {@link #look} tells. */
    static final int UNCLEAR = -2;

    private final List<Optional<CompiledCondition>> rows;
    private final List<Optional<List<Atom>>> atoms;
    private final RowIndex index;
    private final int otherwise;
    private final boolean otherwiseIfUnknown;
    private final Set<Name> reads = new TreeSet<>();
    private final int[] slots;
    private final boolean isTimed;
    private final boolean isFirstEnough;

    Rows(List<Condition> conditions, Vocabulary words) {
        this(conditions, words, false);
    }

    /** Makes rows ready; where the first that holds is enough, others may hold as well. */
    Rows(List<Condition> conditions, Vocabulary words, boolean isFirstEnough) {
        this.isFirstEnough = isFirstEnough;
        rows = conditions.stream().map(row -> compiled(row, words)).toList();
        otherwise = rows.indexOf(Optional.<CompiledCondition>empty());
        otherwiseIfUnknown = otherwise >= 0 && ((Otherwise) conditions.get(otherwise)).ifUnknown();
        atoms = conditions.stream().map(row -> Atom.of(row, words)).toList();
        index = RowIndexBuilder.build(asked(), atoms, words.catalog());
        rows.forEach(row -> row.ifPresent(it -> reads.addAll(it.reads())));
        slots = slots(words.catalog());
        isTimed = rows.stream().flatMap(Optional::stream).anyMatch(CompiledCondition::isTimed);
    }

    private static Optional<CompiledCondition> compiled(Condition row, Vocabulary words) {
        return row instanceof Otherwise ? Optional.empty() : Optional.of(CompiledCondition.of(row, words, Scope.NONE));
    }

    /** The rows that the index cannot tell from the values of facts. */
    private List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            rows.get(row).ifPresent(condition -> asked.add(new Asked(at, condition)));
        }
        return asked;
    }

    /** The facts that the rows read, with those that decide whether they exist. */
    private int[] slots(FactCatalog catalog) {
        Set<Name> names = new TreeSet<>(reads);
        for (Name name : reads) {
            catalog.find(name).flatMap(Fact::onlyIf).ifPresent(guard -> names.add(guard.fact()));
        }
        return names.stream().mapToInt(catalog::requireSlot).toArray();
    }

    /** Returns the row that holds, {@link #NONE}, or {@link #UNCLEAR} when rows before it may hold or several do and should not. */
    int find(Situation situation) {
        return row(index.findAll(situation));
    }

    /** Returns a tree that does the same as far as it is plain from the facts alone; {@link #UNCLEAR} has no answer. */
    <T> Tree<T> tree(IntFunction<T> answer, T none) {
        return index.tree(found -> {
            int row = row(found);
            return row >= 0 ? answer.apply(row) : row == NONE ? none : null;
        });
    }

    private int row(long found) {
        int row = isFirstEnough ? Found.first(found) : Found.row(found);
        return row == NONE ? otherwise : row;
    }

    /** Tries one row after the other. */
    Look look(Situation situation) {
        var look = new Look(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            if (row != otherwise) {
                look.add(row, rows.get(row).orElseThrow().truth(situation));
            }
        }
        return closed(look);
    }

    private Look closed(Look look) {
        if (otherwise >= 0) {
            look.addOtherwise(otherwise, otherwiseIfUnknown);
        }
        return look;
    }

    /** Returns the same for a lead of which no fact that the rows read is known, if the rows only compare facts with constants. */
    Optional<Look> lookAtNothing() {
        var look = new Look(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            if (row != otherwise) {
                if (atoms.get(row).isEmpty()) {
                    return Optional.empty();
                }
                look.add(row, atoms.get(row).get().stream().map(Atom::unknown).reduce(Truth.TRUE, Truth::and));
            }
        }
        return Optional.of(closed(look));
    }

    boolean isNothingKnown(Facts facts) {
        for (int slot : slots) {
            if (facts.state(slot) != FactState.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether a row may still come to hold as more becomes known, as far as can be told from the row alone and the range
     * that the score can still reach.
     */
    boolean mayHold(int row, Situation situation, Score score, StateSlots slots) {
        return row == otherwise
                || (rows.get(row).orElseThrow().truth(situation) != Truth.FALSE
                        && atoms.get(row).orElse(List.of()).stream().allMatch(atom -> mayHold(atom, score, slots)));
    }

    private static boolean mayHold(Atom atom, Score score, StateSlots slots) {
        int part = atom.slot() - slots.firstPart();
        if (atom.slot() == slots.total()) {
            return atom.meets(score.least(), score.most());
        }
        return part < 0
                || part >= score.size()
                || score.part(part).basis() == Score.Basis.BASELINE
                || atom.meets(score.part(part).least(), score.part(part).most());
    }

    Instant nextChange(Situation situation) {
        Instant next = Instant.MAX;
        for (int row = 0; row < rows.size() && isTimed; row++) {
            if (row != otherwise) {
                Instant change = rows.get(row).orElseThrow().nextChange(situation);
                next = change.isBefore(next) ? change : next;
            }
        }
        return next;
    }

    /** Returns the facts that a row may read; none for {@link Otherwise}. */
    Set<Name> reads(int row) {
        return rows.get(row).map(CompiledCondition::reads).orElse(Set.of());
    }
}
