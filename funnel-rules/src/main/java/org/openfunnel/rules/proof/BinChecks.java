package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.explain.Kind;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

/** Looks for leads that no bin of a characteristic covers, or several, and for bins that never decide. */
final class BinChecks {
    private static final int MOST_PER_TABLE = 5;

    private final Prover prover;

    BinChecks(Prover prover) {
        this.prover = prover;
    }

    void check() {
        prover.score().parts().forEach(this::check);
    }

    private static String pointer(Characteristic characteristic) {
        return "/scorecard/characteristics/" + characteristic.id() + "/bins";
    }

    private PolicyWords words() {
        return prover.space().words();
    }

    private Argument name(Characteristic characteristic) {
        return words().name(Kind.CHARACTERISTIC, characteristic.id());
    }

    private void unproven(Characteristic characteristic, Phrase doubt) {
        Argument question = Argument.phrase(Phrase.WHETHER_BINS_FIT, "characteristic", name(characteristic));
        prover.unproven(pointer(characteristic), question, doubt);
    }

    private void check(ScorePart part) {
        Characteristic characteristic = part.characteristic();
        if (characteristic.bins().isEmpty()) {
            return;
        }
        Optional<List<ScorePart.Given>> given = part.given(prover.space().whole(), prover.budget());
        if (given.isEmpty()) {
            unproven(characteristic, Phrase.DOUBT_SIZE);
            return;
        }
        List<Cell> cells = given.get().stream()
                .map(ScorePart.Given::cell)
                .filter(cell -> cell.row() != Cell.RATED)
                .toList();
        gaps(part, cells);
        overlaps(part, cells);
        shadowed(part, cells);
    }

    private static List<Condition> conditions(Characteristic characteristic) {
        return characteristic.bins().stream().map(Bin::when).toList();
    }

    private void gaps(ScorePart part, List<Cell> cells) {
        List<Box> open = new ArrayList<>();
        BitSet axes = part.axes();
        for (Cell cell : cells) {
            if (cell.row() == Cell.NONE) {
                part.known(cell.box(), prover.space()).ifPresent(open::add);
            }
        }
        var regional = new Regional(prover.space());
        List<Box> merged = regional.merged(open, axes);
        for (Box box : merged.subList(0, Math.min(MOST_PER_TABLE, merged.size()))) {
            Lead lead = Lead.of(prover.space(), box);
            Characteristic characteristic = part.characteristic();
            if (prover.evaluator().isGap(conditions(characteristic), lead)) {
                prover.add(
                        prover.gap(FindingCode.PROOF_BIN_GAP, pointer(characteristic), regional.words(box, axes), lead)
                                .with("characteristic", name(characteristic)));
            } else {
                unproven(characteristic, Phrase.DOUBT_HISTORY);
            }
        }
    }

    private void overlaps(ScorePart part, List<Cell> cells) {
        List<List<Integer>> seen = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.isOverlap() && seen.size() < MOST_PER_TABLE) {
                Box box = part.known(cell.box(), prover.space()).orElse(cell.box());
                List<Integer> rows = holding(part, box);
                if (!seen.contains(rows)) {
                    seen.add(rows);
                    overlap(part, rows, Lead.of(prover.space(), box));
                }
            }
        }
    }

    private static List<Integer> holding(ScorePart part, Box box) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < part.table().rows().size(); row++) {
            if (part.table().rows().get(row).truths(box) == Truths.TRUE) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void overlap(ScorePart part, List<Integer> rows, Lead lead) {
        Characteristic characteristic = part.characteristic();
        if (!prover.evaluator().isOverlap(conditions(characteristic), lead)) {
            unproven(characteristic, Phrase.DOUBT_HISTORY);
            return;
        }
        String pointer = pointer(characteristic) + "/" + rows.get(1) + "/when";
        prover.add(prover.finding(FindingCode.PROOF_BINS_OVERLAP, pointer)
                .with("first", words().bin(characteristic, rows.get(0)))
                .with("second", words().bin(characteristic, rows.get(1)))
                .with("lead", lead.words()));
    }

    /** A bin that holds for some lead, but never alone. */
    private void shadowed(ScorePart part, List<Cell> cells) {
        Box whole = prover.space().whole();
        for (int row = 0; row < part.table().rows().size(); row++) {
            int bin = row;
            boolean decides = cells.stream().anyMatch(cell -> cell.row() == bin);
            Expr expr = part.table().rows().get(row);
            if (!decides
                    && !prover.find(whole, Goal.is(expr, Truths.TRUE), lead -> true)
                            .isExcluded()) {
                prover.add(prover.finding(
                                FindingCode.PROOF_NEVER_DECIDES, pointer(part.characteristic()) + "/" + row + "/when")
                        .with("row", words().bin(part.characteristic(), row)));
            }
        }
    }
}
