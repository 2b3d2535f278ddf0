package org.openfunnel.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.condition.Condition.all;
import static org.openfunnel.condition.Condition.any;
import static org.openfunnel.condition.Condition.attribute;
import static org.openfunnel.condition.Condition.fact;
import static org.openfunnel.condition.Condition.happened;
import static org.openfunnel.condition.Condition.known;
import static org.openfunnel.condition.Condition.named;
import static org.openfunnel.condition.Condition.not;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Problem;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.WorkingDays;

class ConditionCheckTest {
    private static final Condition GOOD = fact("employees", Comparison.gte(1));

    private static Name name(String name) {
        return Name.of(name);
    }

    static List<Arguments> names() {
        return List.of(
                wrong(fact("employes", Comparison.gte(1)), "/fact no-such-fact"),
                wrong(all(GOOD, any(GOOD, known("employees", "x"))), "/all/1/any/1/known/1 no-such-fact"),
                wrong(new Condition.AtLeast(1, List.of(known("x"))), "/of/0/known/0 no-such-fact"),
                wrong(attribute("minutes", Comparison.gte(1)), "/attr no-such-attribute"),
                wrong(Condition.stage("won", "lost"), "/stage no-such-stage"),
                wrong(Condition.grade("D"), "/grade no-such-grade"),
                wrong(Condition.actor("boss"), "/actor no-such-role"),
                wrong(new Condition.OfClock(name("x"), Set.of(ClockState.MET)), "/clock no-such-clock"),
                wrong(new Condition.OfScore(name("x"), Comparison.gte(1), Optional.empty()), "/score no-such-score"),
                wrong(new Condition.Open(name("x"), List.of()), "/open no-such-activity"),
                wrong(new Condition.Every(name("x"), GOOD), "/every no-such-activity"),
                wrong(new Condition.Every(name("need"), known("clas")), "/check/known/0 no-such-fact"),
                wrong(named("x"), "/condition no-such-condition"),
                wrong(
                        new Condition.Host(name("x"), Sample.names("employees", "y")),
                        "/host no-such-function",
                        "/reads/1 no-such-fact"));
    }

    static List<Arguments> moments() {
        return List.of(
                wrong(happened(Moment.done("meting.held")), "/done no-such-activity"),
                wrong(happened(Moment.done("meeting.hold")), "/done no-such-step"),
                wrong(happened(Moment.entered("lost")), "/entered no-such-stage"),
                wrong(happened(Moment.graded("D")), "/graded no-such-grade"),
                wrong(happened(Moment.reached(Occurrence.Kind.MET, "x")), "/met no-such-clock"),
                wrong(happened(Moment.reached(Occurrence.Kind.ACCEPTED, "x")), "/accepted no-subject"),
                wrong(happened(new Moment.AtFact(name("x"))), "/fact no-such-fact"),
                wrong(happened(new Moment.AtFact(name("employees"))), "/fact not-an-instant"),
                wrong(
                        happened(new Moment.AnyOf(List.of(Moment.registered(), Moment.entered("lost")))),
                        "/any/1/entered no-such-stage"),
                wrong(happened(Moment.registered()).after(Moment.entered("lost")), "/after/entered no-such-stage"),
                wrong(
                        happened(Moment.done("meeting.held", AttributeIs.of("minute", Comparison.gte(1)))),
                        "/where/attr no-such-attribute"),
                wrong(
                        happened(Moment.done("meeting.held", AttributeIs.of("minutes", Comparison.known()))),
                        "/where where-needs-value"),
                wrong(
                        happened(Moment.done(
                                "meeting.held", AttributeIs.of("minutes", Comparison.with(Operator.EQ, "employees")))),
                        "/where where-needs-constants"),
                wrong(
                        new Condition.Open(name("objection"), List.of(AttributeIs.of("weight", Comparison.eq("huge")))),
                        "/where/eq fact.constant-misfit"),
                wrong(since(Moment.entered("lost")), "/since/entered no-such-stage"),
                wrong(until("x", Elapsed.hours(1)), "/until no-such-fact"),
                wrong(until("employees", Elapsed.hours(1)), "/until not-an-instant-or-date"),
                wrong(
                        until("promised.at", WorkingDays.of(1).at(WorkingDays.TimeOfDay.SAME_TIME)),
                        " until-needs-days"));
    }

    static List<Arguments> misfits() {
        return List.of(
                wrong(fact("employees", Comparison.eq("many")), "/eq fact.constant-misfit"),
                wrong(fact("budget.status", Comparison.gte(1)), "/gte fact.operator-misfit"),
                wrong(fact("budget.status", Comparison.in("stated", "maybe")), "/in fact.constant-misfit"),
                wrong(fact("contact.phone", Comparison.format("phone")), "/format fact.no-such-format"),
                wrong(fact("employees", Comparison.with(Operator.LT, "x")), "/lt/fact no-such-fact"),
                wrong(fact("employees", Comparison.with(Operator.LT, "budget.limit")), "/lt/fact incomparable"),
                wrong(fact("employees", Comparison.with(Operator.LT, "employees")), "/lt/fact same-fact"),
                wrong(Condition.total(Comparison.eq("high")), "/eq fact.constant-misfit"),
                wrong(counted(Comparison.of(Operator.IS, Value.of("known"))), "/count count-needs-numbers"),
                wrong(covering("minutes"), "/covers/minutes covers-needs-a-list"),
                wrong(covering("spins"), "/covers/spins no-such-attribute"),
                wrong(covering("spin"), "/covers/spin fact.no-such-option"),
                wrong(new Condition.Host(name("good"), Sample.names("as-of")), "/reads/0 host-reads-time"));
    }

    static List<Arguments> structure() {
        Condition unsaid = new Condition.OfFact(name("employees"), Comparison.gte(1), Optional.empty());
        Condition said = new Condition.OfFact(name("employees"), Comparison.gte(1), Optional.of(true));
        return List.of(
                wrong(not(unsaid), "/not not-needs-if-unknown"),
                wrong(not(all(said, named("large"))), "/not not-needs-if-unknown"),
                wrong(all(GOOD, not(any(Condition.stage("won"), unsaid))), "/all/1/not not-needs-if-unknown"),
                right(not(said)),
                right(new Condition.Not(unsaid, Optional.of(false))),
                right(not(known("employees"))),
                right(not(new Condition.Open(name("objection"), List.of()))),
                right(not(happened(Moment.done("meeting.held")))),
                right(not(fact("employees", Comparison.known()))),
                right(not(Condition.grade("A"))),
                wrong(new Condition.Otherwise(true), "/otherwise otherwise-not-last"),
                wrong(
                        new Condition.Every(name("need"), new Condition.Otherwise(true)),
                        "/check/otherwise otherwise-not-last"),
                wrong(named("long-meeting"), "/condition not-here"),
                wrong(about(), "/about about-nothing"),
                right(new Condition.Every(name("meeting"), named("long-meeting"))),
                right(new Condition.Every(name("need"), about())));
    }

    @ParameterizedTest
    @MethodSource({"names", "moments", "misfits", "structure"})
    void findsWhatIsWrong(Condition condition, List<String> expected) {
        List<Problem> problems = CompiledCondition.check(condition, Sample.WORDS, Scope.NONE);
        assertThat(problems)
                .map(problem ->
                        problem.pointer() + " " + problem.message().code().replace("condition.", ""))
                .isEqualTo(expected);
        for (Language language : Language.values()) {
            Wording wording = Wording.of(language, Lexicon.NONE, java.time.ZoneOffset.UTC);
            problems.forEach(problem ->
                    assertThat(wording.say(problem.message())).isNotBlank().doesNotContainPattern("\\{\\d}"));
        }
    }

    private static Arguments wrong(Condition condition, String... problems) {
        return Arguments.of(condition, List.of(problems));
    }

    private static Arguments right(Condition condition) {
        return Arguments.of(condition, List.of());
    }

    @Test
    void givesTheCandidatesForAWrongName() {
        Problem problem = CompiledCondition.check(Condition.stage("lost"), Sample.WORDS, Scope.NONE)
                .get(0);
        assertThat(problem.message().args())
                .containsExactly(Arg.of("lost"), Arg.of(Kind.STAGE, Sample.names("new", "nurturing", "won")));
    }

    @Test
    void readsTheAttributesOfItsScope() {
        Scope meeting = Scope.ofStep(name("meeting"), Sample.WORDS.activities().get(name("meeting")));
        assertThat(CompiledCondition.check(named("long-meeting"), Sample.WORDS, meeting))
                .isEmpty();
        assertThat(CompiledCondition.check(about(), Sample.WORDS, meeting)).isEmpty();
    }

    @Test
    void findsCyclesOfNamedConditions() {
        Vocabulary words = wordsWith(Map.of(
                name("a"), all(GOOD, named("b")), name("b"), named("a"), name("c"), named("a"), name("d"), GOOD));
        assertThat(words.problems())
                .map(problem -> problem.pointer() + " " + problem.message().code())
                .containsExactly(
                        "/conditions/a/check/all/1/condition condition.endless",
                        "/conditions/b/check/condition condition.endless",
                        "/conditions/c/check/condition condition.endless");
        assertThatThrownBy(() -> CompiledCondition.of(GOOD, words, Scope.NONE)).hasMessageContaining("endless");
    }

    @Test
    void countsNamedConditionsWhereTheyStandWithoutWalkingThem() {
        Map<Name, Condition> doubling = new HashMap<>();
        doubling.put(name("n0"), GOOD);
        for (int i = 1; i <= 60; i++) {
            doubling.put(name("n" + i), all(named("n" + (i - 1)), named("n" + (i - 1))));
        }
        Vocabulary words = wordsWith(doubling);
        assertThat(CompiledCondition.check(named("n60"), words, Scope.NONE))
                .map(problem -> problem.message().code())
                .contains("condition.too-large");
        assertThat(CompiledCondition.check(named("n6"), words, Scope.NONE)).isEmpty();
    }

    @Test
    void allowsTwoHundredAndFiftySixParts() {
        List<Condition> parts = new ArrayList<>(java.util.Collections.nCopies(255, GOOD));
        assertThat(CompiledCondition.check(new Condition.All(parts), Sample.WORDS, Scope.NONE))
                .isEmpty();
        parts.add(GOOD);
        assertThat(CompiledCondition.check(new Condition.All(parts), Sample.WORDS, Scope.NONE))
                .hasSize(1);
    }

    private static Vocabulary wordsWith(Map<Name, Condition> conditions) {
        return Vocabulary.builder()
                .facts(Sample.WORDS.catalog().hostFacts())
                .stages(Sample.WORDS.stages())
                .conditions(conditions)
                .build();
    }

    private static Condition since(Moment moment) {
        return new Condition.Since(moment, Direction.GTE, Elapsed.hours(1), Optional.empty());
    }

    private static Condition until(String fact, org.openfunnel.time.Amount amount) {
        return new Condition.Until(name(fact), Direction.GTE, amount, Optional.empty());
    }

    private static Condition counted(Comparison count) {
        return new Condition.Happened(
                Moment.registered(), Optional.empty(), Optional.of(count), Set.of(), new TreeMap<>(), false);
    }

    private static Condition covering(String attribute) {
        return new Condition.Happened(
                Moment.done("meeting.held"),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                new TreeMap<>(Map.of(name(attribute), Set.of("trouble"))),
                false);
    }

    private static Condition about() {
        return new Condition.Happened(
                Moment.done("meeting.held"), Optional.empty(), Optional.empty(), Set.of(), new TreeMap<>(), true);
    }
}
