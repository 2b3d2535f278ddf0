package org.openfunnel.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.condition.Truth;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactType;
import org.openfunnel.score.RowIndexBuilder.Entry;
import org.openfunnel.score.RowIndexBuilder.Rest;

/** The cells of a column while it is filled. */
final class Cells {
    private final FactCatalog catalog;
    private final int slot;
    private final long[] cuts;
    private final long[] found;
    private final Map<Integer, List<Rest>> further = new HashMap<>();

    Cells(FactCatalog catalog, int slot, List<Entry> entries) {
        this.catalog = catalog;
        this.slot = slot;
        this.cuts = entries.stream()
                .flatMapToLong(entry -> entry.atom().starts())
                .sorted()
                .distinct()
                .toArray();
        this.found = new long[cuts.length + 3];
        Arrays.fill(found, Found.NOTHING);
    }

    int slot() {
        return slot;
    }

    /** Adds a row to all cells of a range and returns how many these are. */
    int add(Entry entry, long least, long greatest) {
        int first = Column.cell(cuts, least);
        int last = Column.cell(cuts, greatest);
        for (int cell = first; cell <= last; cell++) {
            add(cell, entry, Truth.TRUE);
        }
        return last - first + 1;
    }

    void addUnknown(Entry entry) {
        add(Column.unknown(cuts.length), entry, entry.atom().unknown());
    }

    private void add(int cell, Entry entry, Truth truth) {
        Rest rest = entry.rest().without(entry.atom());
        if (truth == Truth.UNKNOWN) {
            found[cell] = Found.both(found[cell], Found.open(rest.row()));
        } else if (truth == Truth.TRUE && rest.atoms().isEmpty()) {
            found[cell] = Found.both(found[cell], Found.row(rest.row()));
        } else if (truth == Truth.TRUE) {
            further.computeIfAbsent(cell, at -> new ArrayList<>()).add(rest);
        }
    }

    /**
     * Returns the column.
     *
     * @param after under which conditions the facts of the columns that follow exist
     * @param index makes an index of what is left to ask
     */
    Column finish(List<Optional<Fact.OnlyIf>> after, Function<List<Rest>, RowIndex> index) {
        var below = new RowIndex[further.isEmpty() ? 0 : found.length];
        further.forEach((cell, rests) -> below[cell] = index.apply(rests));
        var decides = new boolean[found.length];
        for (int cell = 0; cell < decides.length; cell++) {
            int at = cell;
            decides[cell] = after.stream().allMatch(guard -> excludes(at, guard));
        }
        return new Column(slot, cuts, found, below, decides);
    }

    /** Returns whether a fact cannot exist when the fact of this column has a value in the cell. */
    private boolean excludes(int cell, Optional<Fact.OnlyIf> guard) {
        if (cell > cuts.length
                || guard.isEmpty()
                || catalog.requireSlot(guard.get().fact()) != slot) {
            return false;
        }
        FactType type = catalog.fact(slot).type();
        long least = cell == 0 ? Long.MIN_VALUE : cuts[cell - 1];
        long greatest = cell == cuts.length ? Long.MAX_VALUE : cuts[cell] - 1;
        return guard.get()
                .is()
                .ranges(type)
                .filter(ranges -> !Atom.meets(ranges, least, greatest))
                .isPresent();
    }
}
