package org.openfunnel.benchmarks.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.openfunnel.benchmarks.peer.RuleEngine;
import org.openfunnel.benchmarks.score.Graded.Rule;
import org.openfunnel.benchmarks.score.Lead.Authority;
import org.openfunnel.benchmarks.score.Lead.Budget;
import org.openfunnel.benchmarks.score.Lead.Need;

/** The scorecard as a list of rules, for engines that run lists of rules. */
final class RuleTable {
    /**
     * A rule.
     *
     * @param rule what it gives
     * @param when its condition in Java
     * @param text its condition as expression engines read it
     */
    record Row(Rule rule, Predicate<Lead> when, String text) {}

    static final List<Row> ROWS = List.of(
            new Row(ByHand.DECIDER, lead -> lead.authority() == Authority.DECIDER, "authority == 'decider'"),
            new Row(ByHand.MANAGER, lead -> lead.authority() == Authority.MANAGER, "authority == 'manager'"),
            new Row(ByHand.EXECUTOR, lead -> lead.authority() == Authority.EXECUTOR, "authority == 'executor'"),
            new Row(
                    ByHand.AMPLE,
                    lead -> lead.budget() == Budget.STATED && lead.amount() >= 500_000,
                    "budget == 'stated' && amount >= 500000"),
            new Row(
                    ByHand.MODEST,
                    lead -> lead.budget() == Budget.STATED && lead.amount() < 500_000,
                    "budget == 'stated' && amount < 500000"),
            new Row(ByHand.PENDING, lead -> lead.budget() == Budget.PENDING, "budget == 'pending'"),
            new Row(ByHand.NO_BUDGET, lead -> lead.budget() == Budget.NONE, "budget == 'none'"),
            new Row(ByHand.EXPLICIT, lead -> lead.need() == Need.EXPLICIT_MATCH, "need == 'explicit_match'"),
            new Row(ByHand.INTEREST, lead -> lead.need() == Need.INTEREST, "need == 'interest'"),
            new Row(ByHand.MONTH, lead -> lead.isDated() && lead.months() <= 1, "dated && months <= 1"),
            new Row(
                    ByHand.QUARTER,
                    lead -> lead.isDated() && lead.months() > 1 && lead.months() < 3,
                    "dated && months > 1 && months < 3"),
            new Row(
                    ByHand.HALF_YEAR,
                    lead -> lead.isDated() && lead.months() >= 3 && lead.months() <= 6,
                    "dated && months >= 3 && months <= 6"),
            new Row(ByHand.LATER, lead -> lead.isDated() && lead.months() > 6, "dated && months > 6"),
            new Row(ByHand.NO_DATE, lead -> !lead.isDated(), "!dated"));

    private RuleTable() {}

    static List<Predicate<Lead>> predicates() {
        return ROWS.stream().map(Row::when).toList();
    }

    static List<String> texts() {
        return ROWS.stream().map(Row::text).toList();
    }

    /** Returns a lead as expression engines want it. */
    static Map<String, Object> variables(Lead lead) {
        return Map.of(
                "budget", word(lead.budget()),
                "amount", lead.amount(),
                "authority", word(lead.authority()),
                "need", word(lead.need()),
                "dated", lead.isDated(),
                "months", lead.months());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Adds up what an engine fires, and grades it. */
    static <T> Graded grade(RuleEngine<T> engine, T lead) {
        List<Rule> fired = new ArrayList<>(4);
        engine.fire(lead, number -> fired.add(ROWS.get(number).rule()));
        int total = 0;
        for (Rule rule : fired) {
            total += rule.points();
        }
        return new Graded(total, ByHand.grade(total), fired);
    }
}
