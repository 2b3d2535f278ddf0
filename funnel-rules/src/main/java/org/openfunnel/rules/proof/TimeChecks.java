package org.openfunnel.rules.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.AmountText;
import org.openfunnel.explain.Kind;
import org.openfunnel.followup.Cadence;
import org.openfunnel.followup.Touch;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.sla.Alert;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Amount;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** Looks for clocks and cadences that contradict each other, never come due, or warn when it is too late. */
final class TimeChecks {
    private final Prover prover;
    private final FunnelPolicy policy;
    private final Set<Name> reached;

    TimeChecks(Prover prover, Set<Name> reachedStages) {
        this.prover = prover;
        this.policy = prover.policy();
        this.reached = reachedStages;
        prover.space().stage();
        prover.space().grade();
    }

    void check() {
        List<SlaClock> clocks = List.copyOf(policy.clocks().values());
        List<Cadence> cadences = policy.cadences().values().stream()
                .filter(cadence -> cadence.subject() == Cadence.Subject.LEAD)
                .toList();
        clocks.forEach(this::clock);
        cadences.forEach(cadence -> cadence.anchor()
                .ifPresent(anchor -> starts(
                        "/cadences/" + cadence.id() + "/anchor",
                        Argument.phrase(Phrase.THE_CADENCE, "name", name(cadence)),
                        anchor)));
        for (int one = 0; one < clocks.size(); one++) {
            for (SlaClock other : clocks.subList(one + 1, clocks.size())) {
                contradict(clocks.get(one), other);
            }
        }
        for (int one = 0; one < cadences.size(); one++) {
            for (Cadence other : cadences.subList(one + 1, cadences.size())) {
                contradict(cadences.get(one), other);
            }
        }
    }

    private void clock(SlaClock clock) {
        String pointer = "/clocks/" + clock.id();
        if (clock.start().equals(clock.stop())) {
            prover.add(prover.finding(FindingCode.PROOF_STOPS_AT_START, pointer + "/stop")
                    .with("clock", name(clock)));
        }
        starts(pointer + "/start", Argument.phrase(Phrase.THE_CLOCK, "name", name(clock)), clock.start());
        stillOnEntering(pointer + "/start", clock);
        for (int at = 0; at < clock.alerts().size(); at++) {
            alert(pointer + "/alerts/" + at, clock.alerts().get(at), clock.within());
        }
    }

    /** Entering a lost or a resting stage cancels clocks. */
    private void stillOnEntering(String pointer, SlaClock clock) {
        if (clock.start() instanceof Moment.Reached entered
                && entered.kind() == Occurrence.Kind.ENTERED
                && !entered.subjects().isEmpty()
                && entered.subjects().stream().allMatch(this::isStill)) {
            prover.add(prover.finding(FindingCode.PROOF_STARTS_STILL, pointer)
                    .with("clock", Argument.phrase(Phrase.THE_CLOCK, "name", name(clock)))
                    .with("stage", stages(entered.subjects())));
        }
    }

    private boolean isStill(Name stage) {
        return policy.funnel()
                .find(stage)
                .map(Stage::kind)
                .map(Stage.Kind::isStill)
                .orElse(false);
    }

    private void starts(String pointer, Argument rule, Moment start) {
        if (start instanceof Moment.Reached entered
                && entered.kind() == Occurrence.Kind.ENTERED
                && !entered.subjects().isEmpty()
                && entered.subjects().stream().noneMatch(reached::contains)) {
            prover.add(prover.finding(FindingCode.PROOF_NEVER_STARTS, pointer)
                    .with("clock", rule)
                    .with("missing", stages(entered.subjects())));
        }
    }

    private Argument stages(Set<Name> names) {
        return prover.space().words().names(Kind.STAGE, names);
    }

    private Argument name(SlaClock clock) {
        return prover.space().words().name(Kind.CLOCK, clock.id());
    }

    private Argument name(Cadence cadence) {
        return prover.space().words().name(Kind.CADENCE, cadence.id());
    }

    private void alert(String pointer, Alert alert, Allowance within) {
        if (alert.at() instanceof Alert.Before before && within instanceof Allowance.Within allowed) {
            List<Amount> amounts = new ArrayList<>(allowed.amount().byGrade().values());
            allowed.amount().always().ifPresent(amounts::add);
            amounts.stream()
                    .filter(amount -> isAtLeast(before.amount(), amount))
                    .findFirst()
                    .ifPresent(amount -> prover.add(prover.finding(FindingCode.PROOF_WARNS_TOO_LATE, pointer)
                            .with("before", said(before.amount()))
                            .with("within", said(amount))));
        }
    }

    static Argument said(Amount amount) {
        return Argument.message(AmountText.of(amount));
    }

    /** Returns whether one amount is as long as another of the same kind; nothing is known of different kinds. */
    private static boolean isAtLeast(Amount one, Amount other) {
        if (one instanceof Elapsed first && other instanceof Elapsed second) {
            return isAtLeast(first.length(), second.length());
        }
        if (one instanceof WorkingTime first && other instanceof WorkingTime second) {
            return isAtLeast(first.length(), second.length());
        }
        if (one instanceof WorkingDays first && other instanceof WorkingDays second) {
            return first.count() >= second.count();
        }
        return one instanceof CalendarPeriod first
                && other instanceof CalendarPeriod second
                && first.unit() == second.unit()
                && first.count() >= second.count();
    }

    private static boolean isAtLeast(Duration one, Duration other) {
        return one.compareTo(other) >= 0;
    }

    private void contradict(SlaClock one, SlaClock other) {
        boolean isSame = one.start().equals(other.start())
                && one.stop().equals(other.stop())
                && one.per().equals(other.per());
        if (isSame
                && one.within() instanceof Allowance.Within first
                && other.within() instanceof Allowance.Within second) {
            String pointer = "/clocks/" + other.id();
            meet(pointer, one.when(), other.when(), FindingCode.PROOF_CLOCKS_CONTRADICT, grade -> {
                Optional<Amount> left = first.amount().forGrade(grade);
                Optional<Amount> right = second.amount().forGrade(grade);
                return left.isEmpty() || right.isEmpty() || left.equals(right)
                        ? Optional.empty()
                        : Optional.of(Map.of(
                                "first", name(one),
                                "second", name(other),
                                "within", said(left.get()),
                                "other", said(right.get())));
            });
        }
    }

    private void contradict(Cadence one, Cadence other) {
        boolean isSame = one.touches().stream()
                .map(Touch::moment)
                .anyMatch(moment -> other.touches().stream().map(Touch::moment).anyMatch(moment::equals));
        if (isSame) {
            meet("/cadences/" + other.id(), one.when(), other.when(), FindingCode.PROOF_CADENCES_CONTRADICT, grade -> {
                Optional<CalendarPeriod> left = one.every().forGrade(grade);
                Optional<CalendarPeriod> right = other.every().forGrade(grade);
                return left.isEmpty() || right.isEmpty() || left.equals(right)
                        ? Optional.empty()
                        : Optional.of(Map.of(
                                "first", name(one),
                                "second", name(other),
                                "every", said(left.get()),
                                "other", said(right.get())));
            });
        }
    }

    /** What two rules say that differs for a lead of a grade, if anything does. */
    private interface Quarrel {
        Optional<Map<String, Argument>> of(Optional<Name> grade);
    }

    /** Looks for a lead of each grade, and of none, to which both rules apply that say different things. */
    private void meet(
            String pointer, Optional<Condition> one, Optional<Condition> other, FindingCode code, Quarrel quarrel) {
        Axis grades = prover.space().grade();
        var exprs = new ConditionExprs(prover.space(), 0, Scope.NONE);
        List<Goal> both = new ArrayList<>();
        one.ifPresent(when -> both.add(Goal.is(exprs.of(when), Truths.TRUE)));
        other.ifPresent(when -> both.add(Goal.is(exprs.of(when), Truths.TRUE)));
        for (int region = 0; region < grades.size(); region++) {
            Optional<Name> grade = grades.value(region).map(value -> Name.of(value.toString()));
            Optional<Map<String, Argument>> words = quarrel.of(grade);
            if (words.isPresent()) {
                var only = new BitSet();
                only.set(region);
                Box box = prover.space().whole().only(grades.number(), only);
                Prover.Result result =
                        prover.find(box, new Goal.All(both), lead -> holds(one, lead) && holds(other, lead));
                report(pointer, code, result, words.get());
            }
        }
    }

    private boolean holds(Optional<Condition> when, Lead lead) {
        return when.map(it -> prover.evaluator().truth(it, Vocabulary.Scope.NONE, lead) == Truth.TRUE)
                .orElse(true);
    }

    private void report(String pointer, FindingCode code, Prover.Result result, Map<String, Argument> words) {
        result.lead().ifPresent(lead -> {
            Finding finding = prover.finding(code, pointer).with("lead", lead.words());
            for (Map.Entry<String, Argument> word : words.entrySet()) {
                finding = finding.with(word.getKey(), word.getValue());
            }
            prover.add(finding);
        });
        if (result.isOpen()) {
            Argument question = Argument.phrase(
                    Phrase.WHETHER_RHYTHMS_APART, Map.of("first", words.get("first"), "second", words.get("second")));
            prover.unproven(pointer, question, result.doubt());
        }
    }

    /** Returns the grades, for the checks of coverage. */
    static Set<Name> grades(FunnelPolicy policy) {
        Set<Name> grades = new TreeSet<>();
        policy.grading().ifPresent(grading -> grading.grades().forEach(row -> grades.add(row.id())));
        return grades;
    }
}
