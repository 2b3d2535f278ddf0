package org.openfunnel.benchmarks.many;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openfunnel.benchmarks.many.Rulebook.Rule;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.moment.History;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Grader;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Scorecard;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;

/** The rules as a scorecard: a characteristic for each attribute, a bin for each rule. */
final class Funnel {
    private static final Instant NOW = Instant.parse("2026-02-13T02:00:00Z");
    private static final BusinessCalendar CALENDAR = Calendars.china().require("china");

    private final Vocabulary words;
    private final Grader grader;

    Funnel(List<Rule> rules) {
        FunnelPolicy policy = policy(rules);
        words = policy.vocabulary();
        grader = Grader.of(policy.grading().orElseThrow(), policy.scorecard(), words);
    }

    private static FunnelPolicy policy(List<Rule> rules) {
        var stages = List.of(Stage.of("open", Stage.Kind.OPEN), Stage.of("won", Stage.Kind.WON));
        return FunnelPolicy.builder("many", "1", "china", org.openfunnel.stage.Funnel.of(stages, List.of()))
                .facts(IntStream.range(0, Rulebook.ATTRIBUTES)
                        .mapToObj(i -> Fact.of(Rulebook.attribute(i), FactType.integer(0, Rulebook.VALUES)))
                        .toList())
                .scorecard(new Scorecard(Header.NONE, characteristics(rules)))
                .grading(Grading.of(List.of(
                        new Grading.Row(Name.of("A"), Header.NONE, Optional.of(Condition.total(Comparison.gte(0)))))))
                .build();
    }

    private static List<Characteristic> characteristics(List<Rule> rules) {
        Map<Integer, List<Rule>> byAttribute =
                rules.stream().collect(Collectors.groupingBy(Rule::attribute, TreeMap::new, Collectors.toList()));
        return byAttribute.values().stream().map(Funnel::characteristic).toList();
    }

    private static Characteristic characteristic(List<Rule> rules) {
        String attribute = Rulebook.attribute(rules.get(0).attribute());
        return new Characteristic(
                Name.of(attribute),
                Header.NONE,
                org.openfunnel.score.Points.ZERO,
                org.openfunnel.score.Points.of(9),
                Optional.empty(),
                Optional.empty(),
                rules.stream().map(rule -> bin(rule, attribute)).toList());
    }

    private static Bin bin(Rule rule, String attribute) {
        return new Bin(
                Name.of(rule.id().substring(attribute.length() + 1)),
                Header.NONE,
                Condition.fact(attribute, Comparison.from(rule.from(), rule.to())),
                org.openfunnel.score.Points.of(rule.points()));
    }

    Facts facts(long[] lead) {
        Facts.Builder facts = words.catalog().given();
        for (int attribute = 0; attribute < lead.length; attribute++) {
            facts.set(Rulebook.attribute(attribute), BigDecimal.valueOf(lead[attribute]));
        }
        return facts.build();
    }

    Assessment assess(Facts facts) {
        StateFacts view = new StateFacts(words.catalog());
        return grader.assess(Situation.of(facts.presenting(view), History.EMPTY, NOW, CALENDAR), view, Assessment.NONE);
    }
}
