package org.openfunnel.rules.proof;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.OfScore;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Value;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.score.Scorecard;

/** Looks at each condition by itself: whether it can hold, and whether it can fail. */
final class ConditionChecks {
    private final Prover prover;
    private final Map<String, Expr> byPlace = new LinkedHashMap<>();

    ConditionChecks(Prover prover) {
        this.prover = prover;
        prover.policy().conditionsByPlace().forEach((pointer, condition) -> {
            if (!(condition instanceof Condition.Otherwise) && !pointer.startsWith("/claims/")) {
                Scope scope = Scope.of(pointer, prover.policy());
                byPlace.put(pointer, new ConditionExprs(prover.space(), 0, scope).of(condition));
            }
        });
    }

    void check() {
        byPlace.forEach(this::check);
        prover.policy().conditionsByPlace().forEach(this::thresholds);
    }

    private void check(String pointer, Expr expr) {
        Box whole = prover.space().whole();
        Prover.Result holds = prover.find(whole, Goal.is(expr, Truths.TRUE), lead -> true);
        Prover.Result fails =
                prover.find(whole, Goal.is(expr, Truths.FALSE | Truths.UNKNOWN | Truths.BROKEN), lead -> true);
        if (holds.isExcluded()) {
            prover.add(prover.finding(FindingCode.PROOF_NEVER_HOLDS, pointer));
        } else if (fails.isExcluded()) {
            prover.add(prover.finding(FindingCode.PROOF_ALWAYS_HOLDS, pointer));
        }
        if (holds.isOpen() || fails.isOpen()) {
            prover.unproven(
                    pointer, Argument.phrase(Phrase.WHETHER_IT_HOLDS), holds.isOpen() ? holds.doubt() : fails.doubt());
        }
    }

    private void thresholds(String pointer, Condition condition) {
        Cuts.parts(condition).forEach(part -> thresholds(pointer, part));
        if (condition instanceof OfScore score && prover.policy().scorecard().isPresent()) {
            score.is().clauses().forEach(clause -> threshold(pointer, score, clause));
        }
    }

    private void threshold(String pointer, OfScore score, Clause clause) {
        if (!(clause.operand() instanceof Operand.Constant constant)
                || !(constant.value() instanceof Value.Quantity number)) {
            return;
        }
        Scorecard card = prover.policy().scorecard().orElseThrow();
        BigDecimal min = bound(card, score, true);
        BigDecimal max = bound(card, score, false);
        Operator operator = clause.operator();
        boolean asksMore = operator == Operator.GT || operator == Operator.GTE || operator == Operator.EQ;
        boolean asksLess = operator == Operator.LT || operator == Operator.LTE || operator == Operator.EQ;
        boolean isTooHigh = asksMore && number.value().compareTo(max) > 0;
        boolean isTooLow = asksLess && number.value().compareTo(min) < 0;
        if (isTooHigh || isTooLow) {
            prover.add(prover.finding(FindingCode.PROOF_BEYOND_SCORE, pointer)
                    .with("score", prover.space().words().score(score.part()))
                    .with("min", Argument.number(min))
                    .with("max", Argument.number(max))
                    .with("came", Argument.number(number.value())));
        }
    }

    private static BigDecimal bound(Scorecard card, OfScore score, boolean isLeast) {
        if (score.part().equals(OfScore.TOTAL)) {
            return (isLeast ? card.min() : card.max()).toDecimal();
        }
        return card.characteristics().stream()
                .filter(one -> one.id().equals(score.part()))
                .map(one -> (isLeast ? one.min() : one.max()).toDecimal())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
