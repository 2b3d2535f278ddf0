package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;

/** Which conditions of the same rule answer differently, and for which lead. */
final class ConditionDifference {
    private static final List<Truth> ANSWERS = List.of(Truth.values());

    private final Pair pair;
    private final Map<String, Two> shared = new LinkedHashMap<>();

    /** A condition as it was and as it is. */
    private record Two(String oldPointer, Condition was, String pointer, Condition is) {}

    ConditionDifference(Pair pair) {
        this.pair = pair;
        Map<String, String> old = new LinkedHashMap<>();
        pair.before()
                .conditionsByPlace()
                .keySet()
                .forEach(pointer -> old.put(Keys.of(pointer, pair.before()), pointer));
        Map<String, Condition> before = pair.before().conditionsByPlace();
        pair.after().conditionsByPlace().forEach((pointer, is) -> {
            String key = Keys.of(pointer, pair.after());
            Optional.ofNullable(old.get(key))
                    .ifPresent(place -> Optional.ofNullable(before.get(place))
                            .filter(was -> isCompared(key) && !was.equals(is))
                            .filter(was ->
                                    !(was instanceof Condition.Otherwise) && !(is instanceof Condition.Otherwise))
                            .ifPresent(was -> shared.put(key, new Two(place, was, pointer, is))));
        });
        shared.values().forEach(two -> {
            exprs(0, two.oldPointer()).of(two.was());
            exprs(1, two.pointer()).of(two.is());
        });
    }

    /** Scores and grades are compared by what comes out of them; claims decide nothing. */
    private static boolean isCompared(String key) {
        return !key.startsWith("/scorecard/") && !key.startsWith("/grading/") && !key.startsWith("/claims/");
    }

    private ConditionExprs exprs(int side, String pointer) {
        return new ConditionExprs(
                pair.space(), side, Scope.of(pointer, pair.space().policy(side)));
    }

    List<Change> changes(Prover prover) {
        List<Change> changes = new ArrayList<>();
        shared.values().forEach(two -> compare(prover, two).ifPresent(changes::add));
        return changes;
    }

    private Optional<Change> compare(Prover prover, Two two) {
        Expr was = exprs(0, two.oldPointer()).of(two.was());
        Expr is = exprs(1, two.pointer()).of(two.is());
        if (was.equals(is)) {
            return Optional.empty();
        }
        Prover.Result open = Prover.Result.EXCLUDED;
        for (Truth answer : ANSWERS) {
            int old = Truths.of(answer);
            Goal goal = Goal.all(Goal.is(was, old), Goal.is(is, Truths.ALL & ~old));
            Prover.Result result = prover.find(prover.space().whole(), goal, lead -> isConfirmed(two, answer, lead));
            if (result.lead().isPresent()) {
                return Optional.of(change(two, result.lead().get()));
            }
            open = result.isOpen() ? result : open;
        }
        return open.isOpen() ? Optional.of(Pair.unproven(two.pointer(), open)) : Optional.empty();
    }

    private boolean isConfirmed(Two two, Truth was, Lead lead) {
        return old(two, lead) == was && now(two, lead) != was;
    }

    private Truth old(Two two, Lead lead) {
        return pair.old().truth(two.was(), scope(two.oldPointer(), pair.before()), lead);
    }

    private Truth now(Two two, Lead lead) {
        return pair.now().truth(two.is(), scope(two.pointer(), pair.after()), lead);
    }

    private Change change(Two two, Lead lead) {
        Finding finding = Pair.finding(FindingCode.DIFF_CONDITION, two.pointer())
                .with("rule", pair.place(Keys.of(two.pointer(), pair.after())))
                .with("before", before(old(two, lead)))
                .with("after", after(now(two, lead)));
        return Pair.change(Change.Kind.CONDITION, finding, lead);
    }

    private static Argument before(Truth truth) {
        return Argument.phrase(
                switch (truth) {
                    case TRUE -> Phrase.HELD;
                    case FALSE -> Phrase.HELD_NOT;
                    case UNKNOWN, BROKEN -> Phrase.WAS_OPEN;
                });
    }

    private static Argument after(Truth truth) {
        return Argument.phrase(
                switch (truth) {
                    case TRUE -> Phrase.HOLDS;
                    case FALSE -> Phrase.HOLDS_NOT;
                    case UNKNOWN, BROKEN -> Phrase.IS_OPEN;
                });
    }

    /** Returns the scope in the words of the core. */
    static Vocabulary.Scope scope(String pointer, FunnelPolicy policy) {
        String[] steps = pointer.split("/", -1);
        Optional<Name> owner =
                steps.length > 2 && Name.isValid(steps[2]) ? Optional.of(Name.of(steps[2])) : Optional.empty();
        if (steps[1].equals("moves")) {
            return owner.flatMap(policy.funnel()::findMove)
                    .map(move -> Vocabulary.Scope.ofMove(move.id(), move.input()))
                    .orElse(Vocabulary.Scope.NONE);
        }
        Optional<ActivityShape> shape = owner.flatMap(
                kind -> Optional.ofNullable(policy.vocabulary().activities().get(kind)));
        return steps[1].equals("activities") && shape.isPresent()
                ? Vocabulary.Scope.ofStep(owner.orElseThrow(), shape.get())
                : Vocabulary.Scope.NONE;
    }
}
