package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.sla.Allowance;
import org.openfunnel.time.Amount;

/** Which deadlines and rhythms changed, grade by grade. */
final class TimeDifference {
    private final Pair pair;
    private final List<Change> changes = new ArrayList<>();

    TimeDifference(Pair pair) {
        this.pair = pair;
    }

    List<Change> changes() {
        pair.before()
                .clocks()
                .forEach((name, was) -> Optional.ofNullable(
                                pair.after().clocks().get(name))
                        .ifPresent(is -> {
                            if (was.within() instanceof Allowance.Within old
                                    && is.within() instanceof Allowance.Within now) {
                                compare(
                                        "/clocks/" + name + "/within",
                                        pair.place("/clocks/" + name),
                                        old.amount(),
                                        now.amount());
                            }
                        }));
        pair.before()
                .cadences()
                .forEach((name, was) -> Optional.ofNullable(
                                pair.after().cadences().get(name))
                        .ifPresent(is -> compare(
                                "/cadences/" + name + "/every",
                                pair.place("/cadences/" + name),
                                was.every(),
                                is.every())));
        pair.before()
                .assignment()
                .flatMap(it -> it.accept())
                .ifPresent(was -> pair.after()
                        .assignment()
                        .flatMap(it -> it.accept())
                        .ifPresent(is -> compare(
                                "/assignment/accept/within",
                                Argument.phrase(Phrase.ACCEPTANCE),
                                ByGrade.always(was.within()),
                                ByGrade.always(is.within()))));
        return changes;
    }

    private <T extends Amount> void compare(String pointer, Argument rule, ByGrade<T> was, ByGrade<T> is) {
        if (was.always().isPresent() && is.always().isPresent()) {
            compare(pointer, rule, Optional.empty(), was.always(), is.always());
            return;
        }
        Set<Name> grades = new TreeSet<>(TimeChecks.grades(pair.before()));
        grades.addAll(TimeChecks.grades(pair.after()));
        for (Name grade : grades) {
            Optional<Name> of = Optional.of(grade);
            compare(pointer, rule, of, was.forGrade(of), is.forGrade(of));
        }
    }

    private void compare(
            String pointer,
            Argument rule,
            Optional<Name> grade,
            Optional<? extends Amount> was,
            Optional<? extends Amount> is) {
        if (!was.equals(is)) {
            Argument of = grade.map(name -> Argument.phrase(
                            Phrase.OF_GRADE, "grade", pair.space().words().name(Kind.GRADE, name)))
                    .orElse(Argument.phrase(Phrase.OF_ALL));
            Finding finding = Pair.finding(FindingCode.DIFF_TIME, pointer)
                    .with("rule", rule)
                    .with("of", of)
                    .with("before", said(was))
                    .with("after", said(is));
            changes.add(Pair.change(Change.Kind.TIME, finding));
        }
    }

    private static Argument said(Optional<? extends Amount> amount) {
        return amount.isPresent() ? TimeChecks.said(amount.get()) : Argument.phrase(Phrase.NO_TIME);
    }
}
