package org.openfunnel.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;

/** Puts the rows of a table into an index. */
final class RowIndexBuilder {
    /** So many entries a row, on average over all cells; when an index would need more, the rest is asked row by row. */
    private static final int ENTRIES_PER_ROW = 64;

    private final FactCatalog catalog;
    private long room;

    private RowIndexBuilder(FactCatalog catalog, int rows) {
        this.catalog = catalog;
        room = (long) ENTRIES_PER_ROW * (rows + 1);
    }

    /** What is left to ask of a row. */
    record Rest(Asked asked, List<Atom> atoms) {
        int row() {
            return asked.row();
        }

        Rest without(Atom atom) {
            return new Rest(asked, atoms.stream().filter(other -> other != atom).toList());
        }
    }

    /** A row in the column of one of its facts. */
    record Entry(Rest rest, Atom atom) {}

    /** Returns the index of rows that compare facts with constants, all of them, or ask something else. */
    static RowIndex build(List<Asked> rows, List<Optional<List<Atom>>> atoms, FactCatalog catalog) {
        List<Rest> rests = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (Asked row : rows) {
            atoms.get(row.row()).ifPresentOrElse(its -> rests.add(new Rest(row, its)), () -> asked.add(row));
        }
        return new RowIndexBuilder(catalog, rows.size()).index(rests, asked);
    }

    private RowIndex index(List<Rest> rests, List<Asked> asked) {
        List<Cells> columns = new ArrayList<>();
        columns(rests).forEach((slot, entries) -> {
            Optional<Cells> cells = cells(slot, entries);
            cells.ifPresentOrElse(columns::add, () -> entries.forEach(entry -> asked.add(entry.rest.asked)));
        });
        columns.sort(Comparator.comparing(
                column -> catalog.fact(column.slot()).onlyIf().isPresent()));
        var finished = new Column[columns.size()];
        for (int i = 0; i < finished.length; i++) {
            finished[i] = columns.get(i).finish(guards(columns.subList(i + 1, finished.length)), this::index);
        }
        return new RowIndex(finished, asked.toArray(Asked[]::new));
    }

    private RowIndex index(List<Rest> rests) {
        return index(rests, new ArrayList<>());
    }

    /** Returns under which condition the fact of each column exists, as far as it is conditional. */
    private List<Optional<Fact.OnlyIf>> guards(List<Cells> columns) {
        return columns.stream()
                .map(column -> catalog.fact(column.slot()).onlyIf())
                .toList();
    }

    /** Puts each row into the column of that of its facts which has the most cuts: there it lies among the fewest. */
    private static Map<Integer, List<Entry>> columns(List<Rest> rests) {
        Map<Integer, Set<Long>> cuts = new HashMap<>();
        for (Rest rest : rests) {
            for (Atom atom : rest.atoms) {
                Set<Long> known = cuts.computeIfAbsent(atom.slot(), slot -> new HashSet<>());
                atom.starts().forEach(known::add);
            }
        }
        Map<Integer, List<Entry>> columns = new TreeMap<>();
        for (Rest rest : rests) {
            Atom best = Collections.max(
                    rest.atoms,
                    Comparator.comparingInt(
                            atom -> cuts.getOrDefault(atom.slot(), Set.of()).size()));
            columns.computeIfAbsent(best.slot(), slot -> new ArrayList<>()).add(new Entry(rest, best));
        }
        return columns;
    }

    /** Returns the cells of a column; nothing if there is no room for them. */
    private Optional<Cells> cells(int slot, List<Entry> entries) {
        var cells = new Cells(catalog, slot, entries);
        for (Entry entry : entries) {
            long[] ranges = entry.atom.ranges();
            for (int i = 0; i < ranges.length; i += 2) {
                room -= cells.add(entry, ranges[i], ranges[i + 1]);
                if (room < 0) {
                    return Optional.empty();
                }
            }
            cells.addUnknown(entry);
        }
        return Optional.of(cells);
    }
}
