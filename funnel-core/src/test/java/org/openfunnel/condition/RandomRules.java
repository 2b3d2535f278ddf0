package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** Random conditions over random words; all of them pass the check of a step of the activity {@code talk}. */
final class RandomRules {
    static final Scope SCOPE = Scope.ofStep(Name.of("talk"), RandomWords.ACTIVITIES.get(Name.of("talk")));

    private final Random random;
    private final RandomWords values;
    private final Vocabulary words;

    private RandomRules(Random random, List<Fact> facts, Map<Name, Condition> named) {
        this.random = random;
        this.values = new RandomWords(random);
        this.words = Vocabulary.builder()
                .facts(facts)
                .formats(RandomWords.formats())
                .activities(RandomWords.ACTIVITIES)
                .conditions(named)
                .stages(Sample.names("s1", "s2", "s3"))
                .grades(Sample.names("A", "B"))
                .scoreParts(Sample.names("fit"))
                .clocks(Sample.names("reply"))
                .cadences(Sample.names("care"))
                .roles(Map.of(
                        Name.of("low"), Set.of(),
                        Name.of("high"), Set.copyOf(Sample.names("low")),
                        Name.of("other"), Set.of()))
                .functions(Map.of(
                        Name.of("some"), known -> Truth.of(known.size() % 2 == 0),
                        Name.of("needy"), known -> known.isEmpty() ? Truth.UNKNOWN : Truth.TRUE,
                        Name.of("down"),
                                known -> {
                                    throw new IllegalStateException();
                                }))
                .build();
    }

    /** Returns random rules with two named conditions. */
    static RandomRules of(Random random) {
        List<Fact> facts = new RandomWords(random).facts();
        var first = new RandomRules(random, facts, Map.of());
        return new RandomRules(
                random, facts, Map.of(Name.of("one"), first.condition(1), Name.of("two"), first.condition(1)));
    }

    Vocabulary words() {
        return words;
    }

    RandomWords values() {
        return values;
    }

    Condition condition(int depth) {
        if (depth == 0 || values.chance(20)) {
            return atom(false);
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.All(parts(depth));
            case 1 -> new Condition.Any(parts(depth));
            case 2 -> {
                List<Condition> parts = parts(depth);
                yield new Condition.AtLeast(1 + random.nextInt(parts.size()), parts);
            }
            case 3 -> not(condition(depth - 1));
            default ->
                words.conditions().isEmpty()
                        ? atom(false)
                        : new Condition.Named(values.pick(Sample.names("one", "two")));
        };
    }

    private List<Condition> parts(int depth) {
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            parts.add(condition(depth - 1));
        }
        return parts;
    }

    private Condition not(Condition part) {
        Optional<Boolean> said =
                CompiledCondition.mayBeUnknown(part, words) ? Optional.of(random.nextBoolean()) : ifUnknown();
        return new Condition.Not(part, said);
    }

    private Optional<Boolean> ifUnknown() {
        return values.chance(70) ? Optional.empty() : Optional.of(random.nextBoolean());
    }

    /** Returns a condition without another inside, or one that looks at every activity. */
    Condition atom(boolean isInEvery) {
        return switch (random.nextInt(isInEvery ? 10 : 16)) {
            case 0, 1, 2 -> ofFact(values.pick(words.catalog().facts()));
            case 3 -> known(isInEvery);
            case 4, 5 -> ofAttribute();
            case 6 ->
                new Condition.OfScore(
                        values.pick(Sample.names("total", "fit")),
                        comparison(FactType.decimal(""), "score."),
                        ifUnknown());
            case 7 -> happened();
            case 8 -> new Condition.Since(moment(2), values.pick(List.of(Direction.values())), amount(), ifUnknown());
            case 9 ->
                new Condition.Until(
                        values.pick(Sample.names("at", "day")),
                        values.pick(List.of(Direction.values())),
                        amount(),
                        ifUnknown());
            case 10 -> new Condition.InStage(Set.copyOf(some("s1", "s2", "s3")));
            case 11 -> new Condition.InGrade(Set.copyOf(some("A", "B")));
            case 12 -> new Condition.ByActor(Set.copyOf(some("low", "high", "other")));
            case 13 -> new Condition.OfClock(Name.of("reply"), clockStates());
            case 14 -> new Condition.Host(values.pick(Sample.names("some", "needy", "down")), some("f0", "f1", "at"));
            default -> activities();
        };
    }

    private List<Name> some(String... names) {
        List<Name> all = new ArrayList<>(Sample.names(names));
        all.removeIf(name -> values.chance(40));
        return all.isEmpty() ? Sample.names(names[0]) : all;
    }

    private Set<ClockState> clockStates() {
        return Set.of(
                values.pick(List.of(ClockState.NOT_STARTED, ClockState.MET)),
                values.pick(List.of(ClockState.BREACHED, ClockState.AT_RISK)));
    }

    private Condition ofFact(Fact fact) {
        return new Condition.OfFact(
                fact.name(), comparison(fact.type(), fact.name().value()), ifUnknown());
    }

    /** Returns a comparison with constants, or with another fact of the same type. */
    private Comparison comparison(FactType type, String but) {
        List<Name> peers = words.catalog().facts().stream()
                .filter(fact -> fact.type().equals(type))
                .map(Fact::name)
                .filter(name -> !name.value().equals(but))
                .toList();
        return values.comparison(type, peers);
    }

    private Condition known(boolean isInEvery) {
        return new Condition.Known(isInEvery && random.nextBoolean() ? Sample.names("mood") : some("f0", "f1", "f2"));
    }

    private Condition ofAttribute() {
        Fact attribute = values.pick(RandomWords.ACTIVITIES.get(Name.of("talk")).attributes());
        return new Condition.OfAttribute(
                attribute.name(), comparison(attribute.type(), attribute.name().value()), ifUnknown());
    }

    private Condition activities() {
        return values.chance(50)
                ? new Condition.Open(Name.of("talk"), values.chance(50) ? List.of() : where())
                : new Condition.Every(Name.of("talk"), values.chance(70) ? atom(true) : not(atom(true)));
    }

    private List<AttributeIs> where() {
        Fact attribute = values.pick(RandomWords.ACTIVITIES.get(Name.of("talk")).attributes());
        Comparison is = values.comparison(attribute.type(), List.of());
        return is.asksState() ? List.of() : List.of(new AttributeIs(attribute.name(), is));
    }

    private Condition happened() {
        boolean isOfParts = values.chance(20);
        Moment moment = isOfParts ? Moment.done("talk.begun") : moment(2);
        var covers = new TreeMap<Name, Set<String>>();
        if (isOfParts) {
            covers.put(Name.of("parts"), Set.of("x", "y"));
        }
        return new Condition.Happened(
                moment,
                values.chance(70) ? Optional.empty() : Optional.of(moment(1)),
                values.chance(60) ? Optional.empty() : Optional.of(count()),
                values.chance(70) ? Set.of() : Set.copyOf(some("low", "other")),
                covers,
                values.chance(15));
    }

    private Comparison count() {
        return values.chance(50) ? Comparison.gte(random.nextInt(3)) : Comparison.lte(random.nextInt(2));
    }

    Moment moment(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 6)) {
            case 0 -> Moment.entered(values.chance(40) ? new String[0] : new String[] {"s2"});
            case 1 -> Moment.graded("A");
            case 2 -> Moment.reached(Kind.DUE, values.pick(List.of("reply", "care")));
            case 3 -> new Moment.AtFact(Name.of("at"));
            case 4 -> Moment.done("note.written");
            case 5 ->
                new Moment.Done(
                        Name.of("talk"),
                        values.pick(Sample.names("begun", "ended")),
                        values.chance(60) ? List.of() : where());
            default -> new Moment.AnyOf(List.of(moment(depth - 1), moment(depth - 1)));
        };
    }

    Amount amount() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Elapsed.hours(random.nextInt(60) - 5L);
            case 2 -> WorkingTime.hours(random.nextInt(30));
            case 3 -> WorkingDays.of(random.nextInt(5));
            case 4 -> WorkingDays.of(1 + random.nextInt(3)).cutOff(java.time.LocalTime.NOON);
            case 5 -> CalendarPeriod.days(random.nextInt(6));
            case 6 -> FixedPoint.endOf(values.pick(List.of(FixedPoint.Period.WORKING_DAY, FixedPoint.Period.WEEK)));
            default -> AmountSum.of(WorkingDays.of(1), WorkingTime.hours(3));
        };
    }
}
