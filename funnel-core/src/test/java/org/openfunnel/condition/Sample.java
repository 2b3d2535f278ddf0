package org.openfunnel.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.moment.History;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.time.BusinessCalendar;

/** A small policy's words, and leads told in them. */
final class Sample {
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final BusinessCalendar ALWAYS = BusinessCalendar.alwaysOpen("always", ZoneId.of("Asia/Shanghai"));

    static final Vocabulary WORDS = Vocabulary.builder()
            .facts(List.of(
                    Fact.of("budget.status", FactType.choice("stated", "pending", "none")),
                    Fact.of("budget.amount", FactType.money("CNY")).onlyIf("budget.status", Comparison.eq("stated")),
                    Fact.of("budget.limit", FactType.money("CNY")),
                    Fact.of("employees", FactType.integer(0, 1_000_000)),
                    Fact.of("fit.industry", new FactType.Flag()),
                    Fact.of(
                            "needs",
                            new FactType.Items(
                                    FactType.choice("crm", "erp", "bi").options(), false)),
                    Fact.of("contact.phone", new FactType.Text()).asPersonal(),
                    Fact.of("signing.date", new FactType.Day()),
                    Fact.of("received.at", new FactType.Time()),
                    Fact.of("promised.at", new FactType.Time())))
            .formats(Map.of(Name.of("phone-11"), TextFormat.of(TextFormat.Characters.DIGITS, 11, 11)))
            .activities(Map.of(
                    Name.of("meeting"),
                    ActivityShape.of(
                            List.of(
                                    Fact.of(
                                            "spin",
                                            new FactType.Items(
                                                    FactType.choice("situation", "problem", "implication")
                                                            .options(),
                                                    false)),
                                    Fact.of("minutes", FactType.integer(0, 600))),
                            "planned",
                            "held"),
                    Name.of("objection"),
                    ActivityShape.of(
                            List.of(
                                    Fact.of("weight", FactType.choice("minor", "major")),
                                    Fact.of("cut", FactType.money("CNY"))),
                            "raised",
                            "answered"),
                    Name.of("need"),
                    ActivityShape.of(List.of(Fact.of("class", FactType.choice("rigid", "flexible"))), "named", "met")))
            .conditions(Map.of(
                    Name.of("large"), Condition.fact("employees", Comparison.gte(500)),
                    Name.of("long-meeting"), Condition.attribute("minutes", Comparison.gte(60))))
            .stages(names("new", "nurturing", "won"))
            .grades(names("A", "B", "C"))
            .scoreParts(names("budget", "need"))
            .clocks(names("proposal"))
            .cadences(names("care"))
            .roles(Map.of(
                    Name.of("seller"), Set.of(),
                    Name.of("senior-seller"), Set.of(Name.of("seller")),
                    Name.of("manager"), Set.of(Name.of("senior-seller")),
                    Name.of("expert"), Set.of()))
            .functions(Map.of(
                    Name.of("good"), known -> Truth.of(known.containsKey(Name.of("employees"))),
                    Name.of("bad"),
                            known -> {
                                throw new IllegalStateException("down");
                            }))
            .build();

    private final Map<String, Value> facts = new HashMap<>();
    private Consumer<StateFacts> state = facts -> {};
    private History history = History.EMPTY;
    private Instant asOf = NOW;
    private BusinessCalendar calendar = ALWAYS;

    static List<Name> names(String... names) {
        return Stream.of(names).map(Name::of).toList();
    }

    static Sample lead() {
        return new Sample();
    }

    Sample set(String fact, Value value) {
        facts.put(fact, value);
        return this;
    }

    Sample set(String fact, String value) {
        return set(fact, Value.of(value));
    }

    Sample set(String fact, long value) {
        return set(fact, Value.of(value));
    }

    Sample state(int slot, long number) {
        state = state.andThen(facts -> facts.set(slot, number));
        return this;
    }

    Sample stage(String stage) {
        return state(WORDS.state().stage(), WORDS.stages().indexOf(Name.of(stage)));
    }

    Sample grade(String grade) {
        return state(WORDS.state().grade(), WORDS.grades().indexOf(Name.of(grade)));
    }

    Sample total(long points) {
        return state(WORDS.state().total(), points * 1_000_000);
    }

    Sample clock(Condition.ClockState clock) {
        return state(WORDS.state().firstClock(), Vocabulary.StateSlots.number(clock));
    }

    Sample actor(String... roles) {
        return state(WORDS.state().roles(), WORDS.rolesMask(Set.copyOf(names(roles))));
    }

    Sample happened(Occurrence occurrence) {
        history = history.plus(occurrence);
        return this;
    }

    Sample entered(String stage, long hoursAgo) {
        return happened(new Milestone(Kind.ENTERED, Name.of(stage), hoursAgo(hoursAgo)));
    }

    Sample done(String id, String step, long hoursAgo, Map<String, Value> attributes, String... roles) {
        return happened(step(id, step, hoursAgo, attributes, Optional.empty(), roles));
    }

    Sample doneAbout(String id, String step, long hoursAgo, String about) {
        return happened(step(id, step, hoursAgo, Map.of(), Optional.of(ActivityId.of(about))));
    }

    static Instant hoursAgo(long hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    private static StepDone step(
            String id,
            String step,
            long hoursAgo,
            Map<String, Value> told,
            Optional<ActivityId> about,
            String... roles) {
        int dot = step.indexOf('.');
        var attributes = new TreeMap<Name, Value>();
        told.forEach((name, value) -> attributes.put(Name.of(name), value));
        return new StepDone(
                ActivityId.of(id),
                Name.of(step.substring(0, dot)),
                Name.of(step.substring(dot + 1)),
                about,
                PersonId.of("p"),
                Set.copyOf(names(roles)),
                hoursAgo(hoursAgo),
                NOW,
                attributes);
    }

    Sample at(Instant changed) {
        asOf = changed;
        return this;
    }

    Sample on(BusinessCalendar changed) {
        calendar = changed;
        return this;
    }

    Situation situation() {
        Facts.Builder given = WORDS.catalog().given();
        facts.forEach((name, value) -> given.set(Name.of(name), value));
        var stateFacts = new StateFacts(WORDS.catalog());
        state.accept(stateFacts);
        stateFacts.set(WORDS.state().asOf(), asOf);
        return Situation.of(given.build().presenting(stateFacts), history, asOf, calendar);
    }

    Truth truth(Condition condition) {
        return CompiledCondition.of(condition, WORDS, Scope.NONE).truth(situation());
    }

    Instant nextChange(Condition condition) {
        return CompiledCondition.of(condition, WORDS, Scope.NONE).nextChange(situation());
    }

    @Override
    public String toString() {
        return facts + " " + history;
    }
}
