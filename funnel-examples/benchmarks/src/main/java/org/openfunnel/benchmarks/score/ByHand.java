package org.openfunnel.benchmarks.score;

import java.util.List;
import org.openfunnel.benchmarks.score.Graded.Rule;

/** Scorecard and grades as somebody writes them by hand who wants to know which rules fired. */
final class ByHand {
    static final Rule AMPLE = new Rule("budget.ample", 10);
    static final Rule MODEST = new Rule("budget.modest", 7);
    static final Rule PENDING = new Rule("budget.pending", 5);
    static final Rule NO_BUDGET = new Rule("budget.none", 0);
    static final Rule DECIDER = new Rule("authority.decider", 10);
    static final Rule MANAGER = new Rule("authority.manager", 7);
    static final Rule EXECUTOR = new Rule("authority.executor", 3);
    static final Rule EXPLICIT = new Rule("need.explicit", 10);
    static final Rule INTEREST = new Rule("need.interest", 5);
    static final Rule MONTH = new Rule("timeline.month", 10);
    static final Rule QUARTER = new Rule("timeline.quarter", 7);
    static final Rule HALF_YEAR = new Rule("timeline.half-year", 5);
    static final Rule LATER = new Rule("timeline.later", 2);
    static final Rule NO_DATE = new Rule("timeline.none", 0);

    private ByHand() {}

    static Graded grade(Lead lead) {
        Rule budget = budget(lead);
        Rule authority = authority(lead);
        Rule need = lead.need() == Lead.Need.EXPLICIT_MATCH ? EXPLICIT : INTEREST;
        Rule timeline = lead.isDated() ? timeline(lead.months()) : NO_DATE;
        int total = budget.points() + authority.points() + need.points() + timeline.points();
        return new Graded(total, grade(total), List.of(authority, budget, need, timeline));
    }

    private static Rule budget(Lead lead) {
        return switch (lead.budget()) {
            case STATED -> lead.amount() >= 500_000 ? AMPLE : MODEST;
            case PENDING -> PENDING;
            case NONE -> NO_BUDGET;
        };
    }

    private static Rule authority(Lead lead) {
        return switch (lead.authority()) {
            case DECIDER -> DECIDER;
            case MANAGER -> MANAGER;
            case EXECUTOR -> EXECUTOR;
        };
    }

    private static Rule timeline(double months) {
        if (months <= 1) {
            return MONTH;
        }
        if (months < 3) {
            return QUARTER;
        }
        return months <= 6 ? HALF_YEAR : LATER;
    }

    static String grade(int total) {
        if (total >= 30) {
            return "A";
        }
        if (total >= 20) {
            return "B";
        }
        return total >= 10 ? "C" : "D";
    }
}
