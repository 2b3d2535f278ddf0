package org.openfunnel.target;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Problem;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.target.Goal.Target;
import org.openfunnel.target.TargetPeriod.Unit;
import org.openfunnel.target.TargetRules.Level;
import org.openfunnel.target.TargetRules.Metric;
import org.openfunnel.target.TargetRules.Quota;

/** The plan of handbook 003 and the rules that it obeys. */
final class Plans {
    static final TargetRules RULES = new TargetRules(
            Header.from("S3-01"),
            Set.of(Unit.YEAR, Unit.QUARTER),
            List.of(Metric.money("revenue", "CNY"), Metric.count("new-customers"), Metric.ratio("repurchase")),
            List.of(Level.of("team"), Level.of("group"), Level.of("person"), Level.of("action")),
            Set.of(Name.of("revenue")),
            Set.of(Name.of("sales-manager")),
            List.of(Quota.of("valid-leads", 3, Unit.WEEK), Quota.of("intent-customers", 2, Unit.DAY)));

    private Plans() {}

    /** S3-02: 5 000 000 yuan, 20 new customers, at least 60 % of key customers buy again. */
    static Goal team(Goal... parts) {
        return Goal.of("team", "sales", revenue("5000000"), customers("20"), repurchase("60"))
                .withParts(parts);
    }

    /** S3-04: group 1 takes 2 000 000 yuan, one of its managers 800 000 in an industry, and 4 new customers. */
    static Goal group(Goal... parts) {
        return Goal.of("group", "group-1", revenue("2000000")).withParts(parts);
    }

    static Goal manager() {
        return Goal.of("person", "fang", revenue("800000"), customers("4")).withWhat(Label.of("Industry A", "A 行业"));
    }

    static Target revenue(String amount) {
        return Target.of("revenue", amount, "CNY");
    }

    static Target customers(String amount) {
        return Target.of("new-customers", amount, "count");
    }

    static Target repurchase(String amount) {
        return Target.of("repurchase", amount, "percent");
    }

    static TargetPlan plan(Goal goal) {
        return TargetPlan.of("2024-Q1", goal);
    }

    static List<String> problems(TargetPlan plan, Language language) {
        return plan.check(RULES).problems().stream()
                .map(problem -> say(problem, language))
                .toList();
    }

    static String say(Problem problem, Language language) {
        return problem.pointer() + " " + wording(language).say(problem.message());
    }

    static Wording wording(Language language) {
        return Wording.of(language, Lexicon.NONE, ZoneOffset.UTC);
    }
}
