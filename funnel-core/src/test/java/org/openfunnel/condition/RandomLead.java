package org.openfunnel.condition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
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
import org.openfunnel.time.BusinessCalendar.Hours;

/** A random lead, told once to the evaluator and once to {@link Plain}. */
final class RandomLead {
    private static final BusinessCalendar OFFICE = BusinessCalendar.builder("office", ZoneId.of("Asia/Shanghai"))
            .version("1")
            .source("test")
            .validFrom(LocalDate.of(2026, 2, 20))
            .validTo(LocalDate.of(2026, 3, 10))
            .weekly(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    Hours.of(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    Hours.of(LocalTime.of(13, 0), LocalTime.of(18, 0)))
            .build();

    private final Random random;
    private final RandomWords values;
    private final Vocabulary words;
    private final Map<Name, Value> known = new HashMap<>();
    private final List<Occurrence> happened;
    private final Map<Name, Value> attributes = new TreeMap<>();
    private final ActivityId subject = ActivityId.of("t0");

    RandomLead(Random random, RandomRules rules) {
        this.random = random;
        this.values = rules.values();
        this.words = rules.words();
        for (Fact fact : words.catalog().hostFacts()) {
            if (values.chance(65)) {
                known.put(fact.name(), values.value(fact.type()));
            }
        }
        state();
        this.happened = happened();
        tell(attributes, words.activities().get(Name.of("talk")));
    }

    private void state() {
        put("stage", Value.of(values.pick(List.of("s1", "s2", "s3"))));
        put("grade", Value.of(values.pick(List.of("A", "B"))));
        put("score.total", Value.of(random.nextInt(10)));
        put("score.fit", Value.of(random.nextInt(10)));
        put("owner", Value.of("a"));
        put("clock.reply", Value.of(values.pick(List.of("not-started", "met", "breached", "running"))));
        put("actor.roles", values.pick(List.of(Value.ofItems("low"), Value.ofItems("low", "high"), Value.ofItems())));
    }

    private void put(String fact, Value value) {
        if (values.chance(75)) {
            known.put(Name.of(fact), value);
        }
    }

    private List<Occurrence> happened() {
        List<Occurrence> all = new ArrayList<>();
        for (int i = 0; i < random.nextInt(9); i++) {
            all.add(values.chance(40) ? milestone() : step());
        }
        all.sort(Comparator.comparing(Occurrence::at));
        List<Occurrence> latest = new ArrayList<>();
        for (Occurrence one : all) {
            latest.removeIf(other -> one instanceof Milestone m
                    && other instanceof Milestone o
                    && m.kind() == o.kind()
                    && m.subject().equals(o.subject()));
            latest.add(one);
        }
        return latest;
    }

    private Instant past() {
        return RandomWords.NOW.minusSeconds(3600L * random.nextInt(100));
    }

    private Milestone milestone() {
        return switch (random.nextInt(3)) {
            case 0 -> new Milestone(Kind.ENTERED, values.pick(Sample.names("s1", "s2")), past());
            case 1 -> new Milestone(Kind.GRADED, values.pick(Sample.names("A", "B")), past());
            default -> new Milestone(Kind.DUE, values.pick(Sample.names("reply", "care")), past());
        };
    }

    private StepDone step() {
        boolean isTalk = values.chance(70);
        Name kind = Name.of(isTalk ? "talk" : "note");
        ActivityShape shape = words.activities().get(kind);
        Map<Name, Value> told = new TreeMap<>();
        tell(told, shape);
        return new StepDone(
                ActivityId.of((isTalk ? "t" : "n") + random.nextInt(3)),
                kind,
                values.pick(shape.steps()),
                values.chance(50) ? Optional.empty() : Optional.of(ActivityId.of("t" + random.nextInt(2))),
                PersonId.of("p"),
                Set.copyOf(Sample.names(values.pick(List.of("low", "high", "other")))),
                past(),
                RandomWords.NOW,
                told);
    }

    private void tell(Map<Name, Value> told, ActivityShape shape) {
        shape.attributes().stream()
                .filter(attribute -> values.chance(60))
                .forEach(attribute -> told.put(attribute.name(), values.value(attribute.type())));
    }

    Plain plain() {
        return new Plain(
                words, known, happened, RandomWords.NOW, OFFICE, attributes, Optional.of(subject), Optional.empty());
    }

    Situation situation() {
        Facts.Builder given = words.catalog().given();
        var state = new StateFacts(words.catalog());
        known.forEach((name, value) -> {
            int slot = words.catalog().requireSlot(name);
            if (slot < words.catalog().hostSize()) {
                given.set(name, value);
            } else {
                present(state, slot, value);
            }
        });
        state.set(words.state().asOf(), RandomWords.NOW);
        Facts facts = given.build().presenting(state);
        return Situation.of(facts, History.of(happened), RandomWords.NOW, OFFICE)
                .checking(subject, attributes);
    }

    private void present(StateFacts state, int slot, Value value) {
        Name name = words.catalog().fact(slot).name();
        if (name.value().equals("owner")) {
            state.set(slot, (Object) value.toString());
        } else if (value instanceof Value.Quantity number) {
            state.set(slot, number.value().movePointRight(6).longValueExact());
        } else if (name.value().equals("stage")) {
            state.set(slot, words.stages().indexOf(Name.of(value.toString())));
        } else if (name.value().equals("grade")) {
            state.set(slot, words.grades().indexOf(Name.of(value.toString())));
        } else if (value instanceof Value.Items roles) {
            var names = new TreeSet<Name>();
            roles.value().forEach(role -> names.add(Name.of(role)));
            state.set(slot, words.rolesMask(names));
        } else {
            ClockState clock =
                    ClockState.valueOf(value.toString().replace('-', '_').toUpperCase(java.util.Locale.ROOT));
            state.set(slot, Vocabulary.StateSlots.number(clock));
        }
    }

    @Override
    public String toString() {
        return known + " " + happened + " " + attributes;
    }
}
