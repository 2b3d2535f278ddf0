package org.openfunnel.rules.proof;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.History;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Grader;
import org.openfunnel.time.BusinessCalendar;

/** Looks at every lead of a policy over facts of few values, one after the other. Shares nothing with the prover. */
final class EveryLead {
    static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private final FunnelPolicy policy;
    private final Vocabulary words;
    private final Grader grader;
    private final List<Seen> leads = new ArrayList<>();

    /** One lead with its grade. */
    record Seen(Map<Name, Value> facts, Situation situation, Optional<Name> grade) {}

    EveryLead(FunnelPolicy policy, List<Fact> facts) {
        this(policy, facts, List.of(History.EMPTY));
    }

    /** Looks at every lead with each of some histories. */
    EveryLead(FunnelPolicy policy, List<Fact> facts, List<History> histories) {
        this.policy = policy;
        this.words = policy.vocabulary();
        this.grader = Grader.of(policy.grading().orElseThrow(), policy.scorecard(), words);
        histories.forEach(history -> add(facts, 0, new LinkedHashMap<>(), history));
    }

    List<Seen> leads() {
        return leads;
    }

    private void add(List<Fact> facts, int at, Map<Name, Value> given, History history) {
        if (at == facts.size()) {
            leads.add(see(given, history));
            return;
        }
        add(facts, at + 1, given, history);
        for (Value value : values(facts.get(at).type())) {
            given.put(facts.get(at).name(), value);
            add(facts, at + 1, given, history);
            given.remove(facts.get(at).name());
        }
    }

    private static List<Value> values(FactType type) {
        List<Value> values = new ArrayList<>();
        if (type instanceof FactType.Numeric number) {
            for (long i = number.min().longValue(); i <= number.max().longValue(); i++) {
                values.add(Value.of(i));
            }
        } else if (type instanceof FactType.Flag) {
            values.addAll(List.of(Value.of(true), Value.of(false)));
        } else {
            type.options().forEach(option -> values.add(Value.of(option.id())));
        }
        return values;
    }

    Seen see(Map<Name, Value> given) {
        return see(given, History.EMPTY);
    }

    private Seen see(Map<Name, Value> given, History history) {
        Facts.Builder builder = words.catalog().given();
        given.forEach(builder::set);
        var view = new StateFacts(words.catalog());
        view.set(words.state().asOf(), AT);
        Situation situation = Situation.of(
                builder.build().presenting(view), history, AT, BusinessCalendar.alwaysOpen("test", ZoneOffset.UTC));
        Optional<Name> grade = grader.assess(situation, view, Assessment.NONE).grade();
        grade.ifPresent(it -> view.set(words.state().grade(), words.grades().indexOf(it)));
        return new Seen(Map.copyOf(given), situation, grade);
    }

    Truth truth(Condition condition, Seen lead) {
        return CompiledCondition.of(condition, words, Vocabulary.Scope.NONE).truth(lead.situation());
    }

    /** Whether everything is known, or cannot exist, that some conditions ask of the facts and the score directly. */
    boolean isKnown(List<Condition> conditions, Seen lead) {
        return conditions.stream()
                .filter(condition -> !(condition instanceof Condition.Otherwise))
                .flatMap(condition -> CompiledCondition.of(condition, words, Vocabulary.Scope.NONE).reads().stream())
                .flatMap(fact -> Stream.concat(Stream.of(fact), guard(fact).stream()))
                .allMatch(
                        fact -> lead.situation().facts().state(words.catalog().requireSlot(fact)) != FactState.UNKNOWN);
    }

    /** The fact on which it hangs whether another one exists. */
    private Optional<Name> guard(Name fact) {
        return words.catalog().find(fact).flatMap(Fact::onlyIf).map(Fact.OnlyIf::fact);
    }

    FunnelPolicy policy() {
        return policy;
    }
}
