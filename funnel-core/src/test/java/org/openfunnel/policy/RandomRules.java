package org.openfunnel.policy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.TextFormat.Characters;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.name.Source;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** Random rules in the words of {@link WholePolicy}, and policies made of them. */
public final class RandomRules {
    private static final Vocabulary WORDS = WholePolicy.builder().build().vocabulary();

    private RandomRules() {}

    /** Returns policies: {@link WholePolicy} with random conditions, moments, amounts, texts and formats. */
    public static Arbitrary<FunnelPolicy> policies() {
        return Combinators.combine(headers(), formats(), conditions().list().ofMaxSize(3), clocks())
                .as((header, format, conditions, clock) -> WholePolicy.builder()
                        .header(header)
                        .about(header.label())
                        .formats(with("note", format))
                        .advice(advice(conditions, header))
                        .clocks(clocks(clock))
                        .build());
    }

    private static NavigableMap<Name, TextFormat> with(String name, TextFormat format) {
        var formats = new TreeMap<>(WholePolicy.builder().build().formats());
        formats.put(Name.of(name), format);
        return formats;
    }

    private static List<Advice> advice(List<Condition> conditions, Header header) {
        return IntStream.range(0, conditions.size())
                .mapToObj(at -> new Advice(Name.of("a" + at), header, conditions.get(at), Label.of("Go on.", "")))
                .toList();
    }

    private static List<SlaClock> clocks(SlaClock more) {
        var clocks = new TreeMap<>(WholePolicy.builder().build().clocks());
        clocks.put(more.id(), more);
        return List.copyOf(clocks.values());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("a", "Z", "9", " ", "\"", "\\", "/", "\n", "\t", "\u0001", "客", "“", "😀")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    static Arbitrary<Label> labels() {
        return Combinators.combine(texts(), texts()).as(Label::of);
    }

    static Arbitrary<Header> headers() {
        Arbitrary<List<Source>> sources = Arbitraries.of("S0-01", "S1-11", "own rule")
                .map(Source::of)
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        return Combinators.combine(labels(), sources, labels(), labels()).as(Header::new);
    }

    static Arbitrary<TextFormat> formats() {
        Arbitrary<List<String>> words =
                texts().filter(text -> !text.isBlank()).list().uniqueElements().ofMaxSize(2);
        return Combinators.combine(
                        headers(),
                        Arbitraries.of(Characters.class),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(9, 10, Integer.MAX_VALUE),
                        words,
                        words,
                        words)
                .as(TextFormat::new);
    }

    /** Returns amounts of time of every kind, none negative and none zero. */
    public static Arbitrary<Amount> amounts() {
        Arbitrary<Duration> lengths = Combinators.combine(
                        Arbitraries.of(0L, 1L, 9L, 9_999_999L),
                        Arbitraries.of(1, 60, 3600),
                        Arbitraries.of(0, 1, 500_000_000))
                .as((count, unit, nanos) -> Duration.ofSeconds(count * unit, nanos))
                .filter(length -> !length.isZero());
        Arbitrary<Amount> single = Arbitraries.oneOf(
                lengths.map(Elapsed::of),
                Combinators.combine(lengths, Arbitraries.of(WorkingTime.Tie.class))
                        .as(WorkingTime::new),
                workingDays(),
                Combinators.combine(
                                Arbitraries.of(CalendarPeriod.Unit.class),
                                Arbitraries.integers().between(1, 99),
                                Arbitraries.of(CalendarPeriod.Roll.class))
                        .as(CalendarPeriod::new),
                Combinators.combine(Arbitraries.of(FixedPoint.Period.class), Arbitraries.of(CalendarPeriod.Roll.class))
                        .as(FixedPoint.EndOf::new),
                Combinators.combine(
                                Arbitraries.of(DayOfWeek.class),
                                Arbitraries.of(true, false),
                                Arbitraries.of(CalendarPeriod.Roll.class))
                        .as(FixedPoint.Weekday::new));
        return Arbitraries.oneOf(single, single.list().ofMinSize(1).ofMaxSize(3).map(AmountSum::new));
    }

    private static Arbitrary<WorkingDays> workingDays() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(WorkingDays.TimeOfDay.class),
                        Arbitraries.of(LocalTime.of(9, 30), LocalTime.of(16, 0, 1), LocalTime.MIDNIGHT)
                                .optional())
                .as((count, at, cutOff) -> cutOff.map(WorkingDays.of(count).at(at)::cutOff)
                        .orElse(WorkingDays.of(count).at(at)));
    }

    static Arbitrary<SlaClock> clocks() {
        return Combinators.combine(moments(), moments(), amounts(), conditions().optional(), headers())
                .as((start, stop, within, when, header) -> {
                    SlaClock.Builder clock = SlaClock.of("a", start, stop, Allowance.within(within))
                            .header(header);
                    return when.map(clock::when).orElse(clock).build();
                });
    }

    /** Returns moments of every kind. */
    public static Arbitrary<Moment> moments() {
        Arbitrary<Moment> single = Arbitraries.oneOf(
                Arbitraries.of(Kind.REGISTERED, Kind.ASSESSED, Kind.OFFERED, Kind.ACCEPTED, Kind.DECLINED, Kind.CLAIMED)
                        .map(Moment::reached),
                reached(Arbitraries.of(Kind.ENTERED, Kind.LEFT), "new", "won", "pool", "lost"),
                reached(Arbitraries.of(Kind.GRADED), "A", "B", "invalid"),
                reached(Arbitraries.of(Kind.DUE, Kind.MET, Kind.BREACHED), "reply", "touch"),
                Arbitraries.of("promised.at", "received.at").map(name -> new Moment.AtFact(Name.of(name))),
                where().list().ofMaxSize(2).map(where -> new Moment.Done(Name.of("letter"), Name.of("sent"), where)));
        return Arbitraries.oneOf(single, single.list().ofMinSize(1).ofMaxSize(3).map(Moment.AnyOf::new));
    }

    private static Arbitrary<Moment> reached(Arbitrary<Kind> kinds, String... subjects) {
        return Combinators.combine(kinds, names(subjects)).as(Moment.Reached::new);
    }

    private static Arbitrary<Set<Name>> names(String... names) {
        return Arbitraries.of(names).map(Name::of).set().ofMaxSize(names.length);
    }

    private static Arbitrary<AttributeIs> where() {
        return Arbitraries.of(
                AttributeIs.of("pages", Comparison.gte(2)),
                AttributeIs.of("pages", Comparison.from(1, 9)),
                AttributeIs.of("parts", Comparison.of(Operator.HAS, Value.of("goals"))));
    }

    /** Returns sound conditions of every kind, up to three deep. */
    public static Arbitrary<Condition> conditions() {
        return conditions(3)
                .filter(it -> CompiledCondition.check(it, WORDS, Scope.NONE).isEmpty());
    }

    private static Arbitrary<Condition> conditions(int depth) {
        if (depth == 0) {
            return atoms();
        }
        Arbitrary<Condition> inner = conditions(depth - 1);
        Arbitrary<List<Condition>> parts = inner.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                atoms(),
                parts.map(Condition.All::new),
                parts.map(Condition.Any::new),
                parts.map(list -> new Condition.AtLeast((list.size() + 1) / 2, list)),
                Combinators.combine(inner, ifUnknown()).as(Condition.Not::new));
    }

    private static Arbitrary<Optional<Boolean>> ifUnknown() {
        return Arbitraries.of(true, false).optional();
    }

    private static Arbitrary<Condition> atoms() {
        return Arbitraries.oneOf(
                comparisons(),
                Combinators.combine(
                                Arbitraries.of("total", "budget", "fit").map(Name::of),
                                Arbitraries.of(Comparison.gte(8), Comparison.known(), Comparison.lt(-3)),
                                ifUnknown())
                        .as(Condition.OfScore::new),
                names("A", "B").filter(it -> !it.isEmpty()).map(Condition.InGrade::new),
                names("new", "won").filter(it -> !it.isEmpty()).map(Condition.InStage::new),
                names("seller", "boss").filter(it -> !it.isEmpty()).map(Condition.ByActor::new),
                Arbitraries.of(ClockState.class)
                        .set()
                        .ofMinSize(1)
                        .map(states -> new Condition.OfClock(Name.of("touch"), states)),
                Arbitraries.of(Condition.known("fit", "mood"), Condition.named("known-company")),
                happened(),
                Combinators.combine(moments(), Arbitraries.of(Direction.class), amounts(), ifUnknown())
                        .as(Condition.Since::new),
                Combinators.combine(
                                Arbitraries.of("signing.date", "promised.at").map(Name::of),
                                Arbitraries.of(Direction.class),
                                amounts(),
                                ifUnknown())
                        .as(Condition.Until::new));
    }

    private static Arbitrary<Condition> comparisons() {
        Arbitrary<Condition.OfFact> facts = Arbitraries.of(
                of("fit", Comparison.eq(false)),
                of("mood", Comparison.in("warm", "cold")),
                of("mood", Comparison.in("cold")),
                of("months", Comparison.of(Operator.LTE, Value.of(new BigDecimal("0.125")))),
                of("company.name", Comparison.eq("1e3")),
                of("signing.date", Comparison.of(Operator.NE, Value.of(LocalDate.of(2026, 2, 28)))),
                of("received.at", Comparison.with(Operator.GT, "registered.at")));
        return Combinators.combine(facts, ifUnknown())
                .as((fact, unknown) -> new Condition.OfFact(fact.fact(), fact.is(), unknown));
    }

    private static Condition.OfFact of(String fact, Comparison is) {
        return Condition.fact(fact, is);
    }

    private static Arbitrary<Condition> happened() {
        return Combinators.combine(
                        moments(),
                        moments().optional(),
                        Arbitraries.of(Comparison.gte(1), Comparison.lte(2), Comparison.from(2, 5))
                                .optional(),
                        names("seller", "boss"))
                .as((moment, after, count, byEach) ->
                        new Condition.Happened(moment, after, count, byEach, new TreeMap<>(), false));
    }
}
