package org.openfunnel.score;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.History;
import org.openfunnel.name.Name;
import org.openfunnel.time.BusinessCalendar;

/** What is known about a lead in a test, and what rules make of it. */
final class Lead {
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final BusinessCalendar ALWAYS = BusinessCalendar.alwaysOpen("always", ZoneId.of("Asia/Shanghai"));

    private final Rules rules;
    private final Vocabulary words;
    private final Map<String, Value> known = new TreeMap<>();
    private History history = History.EMPTY;
    private Instant asOf = NOW;
    private Assessment previous = Assessment.NONE;

    Lead(Rules rules) {
        this.rules = rules;
        this.words = rules.words();
    }

    Lead set(String fact, Value value) {
        known.put(fact, value);
        return this;
    }

    Lead set(String fact, String value) {
        return set(fact, Value.of(value));
    }

    Lead set(String fact, long value) {
        return set(fact, Value.of(value));
    }

    Lead set(String fact, boolean value) {
        return set(fact, Value.of(value));
    }

    Lead setAll(Map<Name, Value> values) {
        values.forEach((name, value) -> set(name.value(), value));
        return this;
    }

    Lead forget(String fact) {
        known.remove(fact);
        return this;
    }

    Lead at(Instant changed) {
        asOf = changed;
        return this;
    }

    Lead with(History changed) {
        history = changed;
        return this;
    }

    Lead after(Assessment before) {
        previous = before;
        return this;
    }

    Vocabulary words() {
        return words;
    }

    Facts facts() {
        Facts.Builder given = words.catalog().given();
        known.forEach((name, value) -> given.set(Name.of(name), value));
        return given.build();
    }

    Situation situation(StateFacts state) {
        state.set(words.state().asOf(), asOf);
        return Situation.of(facts().presenting(state), history, asOf, ALWAYS);
    }

    Situation situation() {
        return situation(new StateFacts(words.catalog()));
    }

    Scorer scorer() {
        return Scorer.of(rules.scorecard().orElseThrow(), words, rules.scoreRules());
    }

    Grader grader() {
        return Grader.of(rules.grading(), rules.scorecard(), words, rules.scoreRules());
    }

    Score score() {
        return scorer().score(situation());
    }

    Assessment assess() {
        var state = new StateFacts(words.catalog());
        return grader().assess(situation(state), state, previous);
    }

    Instant nextChange() {
        var state = new StateFacts(words.catalog());
        Situation situation = situation(state);
        return grader().nextChange(situation, state, grader().assess(situation, state, previous));
    }

    static List<String> names(List<Name> names) {
        return names.stream().map(Name::value).toList();
    }

    @Override
    public String toString() {
        return known.toString();
    }
}
