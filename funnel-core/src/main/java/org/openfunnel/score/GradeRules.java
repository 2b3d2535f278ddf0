package org.openfunnel.score;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.condition.Vocabulary.StateSlots;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.name.Name;
import org.openfunnel.score.Assessment.Basis;
import org.openfunnel.score.Assessment.Verdict;
import org.openfunnel.score.Grading.Cap;
import org.openfunnel.score.Grading.Hit;
import org.openfunnel.score.Grading.Knockout;
import org.openfunnel.score.Grading.Row;

/** The rules that compute a grade from what is known now: knock-outs, rows, caps. Verdicts that rest on one rule are made once. */
final class GradeRules {
    static final Verdict BROKEN = verdict(Basis.BROKEN);
    private static final Verdict NO_RULE = verdict(Basis.NO_RULE);
    private static final Verdict GAP = verdict(Basis.GAP);

    private final Grading grading;
    private final StateSlots slots;
    private final CompiledCondition[] knockouts;
    private final CompiledCondition[] caps;
    private final Rows rows;
    private final Verdict[] byKnockout;
    private final Verdict[] byRow;
    private final Verdict[] byCap;
    private final Tree<Verdict> tree;
    private final boolean isByTotal;
    private final int[] rankOfKnockout;
    private final int[] rankOfRow;
    private final int[] rankOfCap;

    GradeRules(Grading grading, Vocabulary words) {
        this.grading = grading;
        slots = words.state();
        knockouts = compiled(grading.knockouts().stream().map(Knockout::when).toList(), words);
        byKnockout = grading.knockouts().stream()
                .map(rule -> verdict(rule.grade(), Basis.KNOCKOUT, rule.id()))
                .toArray(Verdict[]::new);
        rankOfKnockout = ranks(grading.knockouts().stream().map(Knockout::grade).toList());
        caps = compiled(grading.caps().stream().map(Cap::when).toList(), words);
        byCap = grading.caps().stream()
                .map(rule -> verdict(rule.best(), Basis.CAP, rule.id()))
                .toArray(Verdict[]::new);
        rankOfCap = ranks(grading.caps().stream().map(Cap::best).toList());
        List<Row> given =
                grading.grades().stream().filter(row -> row.when().isPresent()).toList();
        rows = new Rows(
                given.stream().map(Row::when).flatMap(Optional::stream).toList(),
                words,
                grading.hit().equals(Optional.of(Hit.FIRST)));
        byRow = given.stream()
                .map(row -> verdict(row.id(), Basis.ROW, row.id()))
                .toArray(Verdict[]::new);
        tree = rows.tree(row -> byRow[row], byRow.length == 0 ? NO_RULE : GAP);
        isByTotal = knockouts.length == 0 && caps.length == 0 && tree.asksOnly(slots.total());
        rankOfRow = ranks(given.stream().map(Row::id).toList());
    }

    private static CompiledCondition[] compiled(List<Condition> conditions, Vocabulary words) {
        return conditions.stream()
                .map(condition -> CompiledCondition.of(condition, words, Scope.NONE))
                .toArray(CompiledCondition[]::new);
    }

    private int[] ranks(List<Name> grades) {
        return grades.stream().mapToInt(grading::rank).toArray();
    }

    private static Verdict verdict(Basis basis) {
        return new Verdict(Optional.empty(), basis, Optional.empty(), List.of());
    }

    static Verdict verdict(Name grade, Basis basis, Name rule) {
        return new Verdict(Optional.of(grade), basis, Optional.of(rule), List.of());
    }

    /** Returns what the rules say if it is plain from the total alone, else null: then the whole {@link #verdict} has to be asked. */
    @Nullable
    Verdict plain(Score score) {
        return isByTotal && score.isKnown() ? tree.find(Points.toMillionths(score.thousandths())) : null;
    }

    /** Returns what the rules say; the score, if there is a scorecard, must be presented in the situation. */
    Verdict verdict(Situation situation, @Nullable Score score) {
        for (int i = 0; i < knockouts.length; i++) {
            Truth truth = knockouts[i].truth(situation);
            if (truth == Truth.TRUE) {
                return capped(byKnockout[i], rankOfKnockout[i], situation);
            }
            if (truth == Truth.BROKEN) {
                return BROKEN;
            }
        }
        int row = rows.find(situation);
        if (row >= 0) {
            return capped(byRow[row], rankOfRow[row], situation);
        }
        if (row == Rows.NONE) {
            return byRow.length == 0 ? NO_RULE : GAP;
        }
        return look(situation, score);
    }

    private Verdict look(Situation situation, @Nullable Score score) {
        Look look = rows.look(situation);
        int row = look.first();
        if (row >= 0) {
            return look.isOverlap()
                    ? several(look.holding(), situation)
                    : capped(byRow[row], rankOfRow[row], situation);
        }
        if (look.worst() == Truth.BROKEN || (score != null && score.isBroken())) {
            return BROKEN;
        }
        List<Name> missing = missing(look.open(), situation, score);
        return look.open().isEmpty() || missing.isEmpty()
                ? GAP
                : new Verdict(Optional.empty(), Basis.UNKNOWN, Optional.empty(), missing);
    }

    /** Returns what the grading says of several rows that hold. */
    private Verdict several(BitSet holding, Situation situation) {
        int first = holding.nextSetBit(0);
        List<Name> names = holding.stream()
                .mapToObj(row -> byRow[row].grade().orElseThrow())
                .toList();
        if (grading.hit().isEmpty()) {
            return several(first, Basis.OVERLAP, names, situation);
        }
        return switch (grading.hit().get()) {
            case UNIQUE -> new Verdict(Optional.empty(), Basis.NOT_UNIQUE, Optional.empty(), List.of(), names);
            case FIRST -> capped(byRow[first], rankOfRow[first], situation);
            case COLLECT_BEST -> several(first, Basis.COLLECTED, names, situation);
            case COLLECT_WORST -> several(holding.length() - 1, Basis.COLLECTED, names, situation);
        };
    }

    /** A cap that decides instead leaves the rows that hold listed. */
    private Verdict several(int row, Basis basis, List<Name> names, Situation situation) {
        Verdict verdict = capped(verdict(byRow[row].grade().orElseThrow(), basis), rankOfRow[row], situation);
        return verdict.basis() == Basis.BROKEN
                ? verdict
                : new Verdict(verdict.grade(), verdict.basis(), verdict.rule(), verdict.missing(), names);
    }

    private static Verdict verdict(Name grade, Basis basis) {
        return verdict(grade, basis, grade);
    }

    /** Returns the facts that would tell which row holds: those the rows read, and those the points rest on. */
    private List<Name> missing(BitSet open, Situation situation, @Nullable Score score) {
        FactCatalog catalog = situation.facts().catalog();
        var missing = Missing.of(situation.facts());
        for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
            missing.addUnknown(rows.reads(row));
            for (Name name : rows.reads(row)) {
                int part = catalog.requireSlot(name) - slots.firstPart();
                for (int i = 0; score != null && i < score.size(); i++) {
                    if (i == part || catalog.requireSlot(name) == slots.total()) {
                        missing.addAll(score.part(i).missing());
                    }
                }
            }
        }
        return missing.names();
    }

    /** Returns the grades that the rows, and the caps that hold now, still allow; the score must be shown in the situation. */
    List<Name> possible(Situation situation, Score score) {
        Set<Integer> ranks = new TreeSet<>();
        for (int row = 0; row < byRow.length; row++) {
            if (rows.mayHold(row, situation, score, slots)) {
                int capped = rankOfRow[row];
                for (int cap = 0; cap < caps.length; cap++) {
                    boolean holds = rankOfCap[cap] > capped && caps[cap].truth(situation) == Truth.TRUE;
                    capped = holds ? rankOfCap[cap] : capped;
                }
                ranks.add(capped);
            }
        }
        return ranks.stream().map(rank -> grading.grades().get(rank).id()).toList();
    }

    /** A cap that would not make the grade worse is not asked. */
    private Verdict capped(Verdict verdict, int rank, Situation situation) {
        Verdict capped = verdict;
        int worst = rank;
        for (int i = 0; i < caps.length; i++) {
            if (rankOfCap[i] > worst) {
                Truth truth = caps[i].truth(situation);
                if (truth == Truth.BROKEN) {
                    return BROKEN;
                }
                if (truth == Truth.TRUE) {
                    worst = rankOfCap[i];
                    capped = byCap[i];
                }
            }
        }
        return capped;
    }

    /** Returns whether the caps let a lead have the grade of this rank. */
    boolean isAllowed(int rank, Situation situation) {
        return capped(NO_RULE, rank, situation).equals(NO_RULE);
    }

    Instant nextChange(Situation situation) {
        Instant next = rows.nextChange(situation);
        for (CompiledCondition knockout : knockouts) {
            next = earlier(next, knockout.nextChange(situation));
        }
        for (CompiledCondition cap : caps) {
            next = earlier(next, cap.nextChange(situation));
        }
        return next;
    }

    static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
