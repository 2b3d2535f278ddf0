package org.openfunnel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.policy.SoundPolicy.allFacts;
import static org.openfunnel.policy.SoundPolicy.flag;
import static org.openfunnel.policy.SoundPolicy.hostFacts;
import static org.openfunnel.policy.SoundPolicy.lines;
import static org.openfunnel.policy.SoundPolicy.pool;
import static org.openfunnel.policy.SoundPolicy.sound;
import static org.openfunnel.policy.SoundPolicy.wrong;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.activity.ActivityKind.Step;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.explain.Problem;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.FactType.NumberKind;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.TextFormat.Characters;
import org.openfunnel.lead.DuplicateRule;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/** What is wrong with the words of a policy after one change: header, roles, formats, facts, intake, activities. */
class PolicyCheckTest {
    @Test
    void soundPolicyHasNoProblem() {
        assertThat(sound().check()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"words", "facts", "activities"})
    void finds(String expected, UnaryOperator<PolicyBuilder> change) {
        assertThat(SoundPolicy.problems(change.apply(sound()))).isEqualTo(expected);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                wrong("/policy/version: must have 1 to 80 printable characters, but was ` `", it -> it.version(" ")),
                wrong("/policy/calendar: must have 1 to 80 printable characters, but was ``", it -> it.calendar("")),
                wrong(
                        "/policy/handbook: must have 1 to 80 printable characters, but was `a\\u000ab`",
                        it -> it.handbook("a\nb")),
                wrong(
                        "/roles/seller/is: there is no role `clerk`; declared are seller",
                        it -> it.roles(List.of(Role.of("seller", Header.NONE, "clerk")))),
                wrong(
                        lines("/roles/a/is: role `a` implies itself", "/roles/b/is: role `b` implies itself"),
                        it -> it.roles(List.of(
                                Role.of("a", Header.NONE, "b"),
                                Role.of("b", Header.NONE, "a"),
                                Role.of("c", Header.NONE, "a")))),
                wrong(
                        "/roles/owner: `owner` has a meaning of its own here and cannot be declared",
                        it -> it.roles(List.of(Role.of("owner", Header.NONE)))),
                wrong(
                        "/roles: there can be at most 62 roles, but there are 63",
                        it -> it.roles(IntStream.range(0, 63)
                                .mapToObj(i -> Role.of("r" + i, Header.NONE))
                                .toList())),
                wrong(
                        "/formats/email: `email` has a meaning of its own here and cannot be declared",
                        it -> it.formats(formats("email", TextFormat.of(Characters.ANY, 1, 2)))),
                wrong(
                        "/formats/note/notOnly/1: must not be empty",
                        it -> it.formats(formats("note", TextFormat.notOnly(1, "x", "")))),
                wrong(
                        "/advice/hint/say: must not be empty",
                        it -> it.advice(
                                List.of(new Advice(Name.of("hint"), Header.NONE, Condition.stage("new"), Label.NONE)))),
                wrong(
                        "/claims/a/then/stage: there is no stage `old`; declared are new, won, pool",
                        it -> it.claims(List.of(
                                new Claim(Name.of("a"), Header.NONE, Optional.empty(), Condition.stage("old"))))),
                wrong(
                        "/policy/label/en: the text contains half a character",
                        it -> it.header(Header.NONE.withLabel(Label.of("\ud83d", "")))),
                wrong(
                        "/policy/about/zh: a text may have at most 20000 characters",
                        it -> it.about(Label.of("", "长".repeat(20_001)))),
                wrong(
                        "/conditions/a/check/known/1: `fit` stands twice",
                        it -> it.conditions(
                                List.of(new NamedCondition(Name.of("a"), Header.NONE, Condition.known("fit", "fit"))))),
                wrong(
                        "/conditions/a/check/condition: a leads back to itself",
                        it -> it.conditions(
                                List.of(new NamedCondition(Name.of("a"), Header.NONE, Condition.named("a"))))),
                wrong(
                        "/conditions/a/check/fact: there is no fact `fitt`; declared are " + allFacts(),
                        it -> it.conditions(List.of(new NamedCondition(
                                Name.of("a"), Header.NONE, Condition.fact("fitt", Comparison.eq(true)))))));
    }

    private static NavigableMap<Name, TextFormat> formats(String name, TextFormat format) {
        return new TreeMap<>(Map.of(Name.of(name), format));
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                wrong("/facts/fit: `fit` stands twice", it -> facts(it, flag("fit"))),
                wrong(
                        "/facts/x/min: a number must lie within ±999999999999 and have at most 9 decimal places, but was 1E-10",
                        it -> facts(
                                it,
                                Fact.of(
                                        "x",
                                        new FactType.Numeric(
                                                NumberKind.DECIMAL, new BigDecimal("1E-10"), BigDecimal.ONE, "")))),
                wrong("/facts/x/unit: must not be empty", it -> facts(it, Fact.of("x", FactType.decimal(" ")))),
                wrong(
                        "/facts/a/of/x~1y~0/group: must not be empty",
                        it -> facts(
                                it,
                                Fact.of(
                                        "a",
                                        new FactType.Choice(List.of(new FactType.Option("x/y~", Label.NONE, " ")))))),
                wrong(
                        "/facts/stage: `stage` is the lead's state and cannot be declared as a fact",
                        it -> facts(it, flag("stage"))),
                wrong(
                        "/facts/contact.phone/type: the standard fact `contact.phone` must stay of type text; only a text can"
                                + " become an enum",
                        it -> facts(it, flag("contact.phone"))),
                wrong(
                        "/facts/price/currency: a currency must be three capital letters such as CNY, but was `yuan`",
                        it -> facts(it, Fact.of("price", FactType.money("yuan")))),
                wrong(
                        "/facts/x/onlyIf/fact: whether a fact exists can hang on the stage or on an enum or a yes-or-no fact"
                                + " that always exists, but `rating` is none of these",
                        it -> facts(it, flag("x").onlyIf("rating", Comparison.gte(1)))),
                wrong(
                        "/facts/y/onlyIf/fact: whether a fact exists can hang on the stage or on an enum or a yes-or-no fact"
                                + " that always exists, but `x` is none of these",
                        it -> facts(
                                it,
                                flag("x").onlyIf("fit", Comparison.eq(true)),
                                flag("y").onlyIf("x", Comparison.eq(true)))),
                wrong(
                        "/facts/x/onlyIf: whether a fact exists can only hang on a comparison with constants",
                        it -> facts(it, flag("x").onlyIf("fit", Comparison.with(Operator.EQ, "fit")))),
                wrong(
                        "/facts/x/onlyIf: the value after `eq` must be one of small, large, but was `huge`",
                        it -> facts(it, flag("x").onlyIf("size", Comparison.eq("huge")))),
                wrong(
                        "/facts/x/onlyIf: the value after `in` must be one of new, won, pool, but was `lost`",
                        it -> facts(it, flag("x").onlyIf("stage", Comparison.in("won", "lost")))),
                wrong("/intake/duplicates/keys: a key needs at least one fact", it -> it.intake(duplicates(List.of()))),
                wrong(
                        "/intake/duplicates/keys/0: a key needs at least one fact",
                        it -> it.intake(duplicates(List.of(List.of())))),
                wrong(
                        "/intake/duplicates/keys/0/1: there is no fact `grade`; there are " + hostFacts(),
                        it -> it.intake(duplicates(List.of(List.of(Name.of("fit"), Name.of("grade")))))),
                wrong(
                        lines(
                                "/intake/by: there is no role `clerk`; declared are boss, seller",
                                "/intake/requires/a: `a` stands twice"),
                        it -> it.intake(new Intake(
                                Header.NONE,
                                Set.of(Name.of("clerk")),
                                List.of(
                                        Requirement.of("a", Condition.known("fit")),
                                        Requirement.of("a", Condition.known("size"))),
                                Optional.empty()))));
    }

    private static PolicyBuilder facts(PolicyBuilder builder, Fact... more) {
        List<Fact> all = new ArrayList<>(builder.build().facts());
        all.addAll(List.of(more));
        return builder.facts(all);
    }

    private static Intake duplicates(List<List<Name>> keys) {
        return new Intake(
                Header.NONE,
                Set.of(),
                List.of(),
                Optional.of(new DuplicateRule(Header.NONE, keys, Requirement.Severity.WARN)));
    }

    static Stream<Arguments> activities() {
        String tooLong = "a".repeat(50);
        return Stream.of(
                wrong(
                        "/activities/visit/about: there is no activity `walk`; declared are visit",
                        it -> unlinked(
                                it,
                                new ActivityKind(
                                        Name.of("visit"),
                                        Header.NONE,
                                        Optional.of(Name.of("walk")),
                                        List.of(),
                                        List.of(Step.of("made"))))),
                wrong(
                        "/activities/visit/attributes/x/onlyIf: an attribute or input always exists; `onlyIf` is for facts",
                        it -> unlinked(
                                it,
                                ActivityKind.of("visit", "made")
                                        .withAttributes(flag("x").onlyIf("fit", Comparison.eq(true))))),
                wrong(
                        "/activities/visit/attributes/x/currency: a currency must be three capital letters such as CNY, but was"
                                + " `cny`",
                        it -> unlinked(
                                it,
                                ActivityKind.of("visit", "made").withAttributes(Fact.of("x", FactType.money("cny"))))),
                wrong(
                        "/activities/visit/steps/0/id: the name of a step cannot contain a dot, but was `made.well`",
                        it -> unlinked(it, ActivityKind.of("visit", "made.well"))),
                wrong(
                        "/activities/" + tooLong + "/steps/0/id: `" + tooLong + "." + tooLong.substring(0, 29)
                                + "…` has more than 80 characters; shorten one of the two names",
                        it -> unlinked(it, ActivityKind.of(tooLong, tooLong))),
                wrong(
                        lines(
                                "/activities/visit/steps/0/needs/0: there is no attribute `mode` here; declared are none",
                                "/activities/visit/steps/0/after: there is no step `gone` here; declared are made"),
                        it -> unlinked(
                                it, kind(step("made", Set.of(Name.of("gone"))).needs("mode")))),
                wrong(
                        lines(
                                "/activities/visit/steps/0/after: step `a` can never be taken: each step that it waits for waits in turn",
                                "/activities/visit/steps/1/after: step `b` can never be taken: each step that it waits for"
                                        + " waits in turn"),
                        it -> unlinked(it, kind(step("a", Set.of(Name.of("b"))), step("b", Set.of(Name.of("a")))))),
                wrong(
                        "/activities/visit/steps/0/requires/r/check/attr: there is no attribute `x` here; declared are none",
                        it -> unlinked(
                                it,
                                kind(Step.of("made")
                                        .requires(
                                                Requirement.of("r", Condition.attribute("x", Comparison.eq(true))))))));
    }

    private static ActivityKind kind(Step... steps) {
        return new ActivityKind(Name.of("visit"), Header.NONE, Optional.empty(), List.of(), List.of(steps));
    }

    private static Step step(String id, Set<Name> after) {
        return new Step(
                Name.of(id),
                Header.NONE,
                ActivityKind.Party.US,
                Set.of(),
                List.of(),
                List.of(),
                after,
                Set.of(),
                false);
    }

    private static PolicyBuilder unlinked(PolicyBuilder builder, ActivityKind kind) {
        return builder.activities(List.of(kind));
    }

    @Test
    void saysEverythingAtOnceInTheOrderOfTheDocument() {
        List<Problem> problems = sound().version("")
                .roles(List.of(Role.of("seller", Header.NONE, "clerk")))
                .facts(List.of(
                        Fact.of("price", new FactType.Numeric(NumberKind.MONEY, BigDecimal.ONE, BigDecimal.TEN, "x"))))
                .pool(pool("lake", "new", Optional.empty()))
                .check();
        assertThat(problems)
                .extracting(Problem::pointer)
                .startsWith("/policy/version", "/roles/seller/is", "/facts/price/currency")
                .endsWith("/pool/stage");
    }

    @Test
    void refusesConditionsThatAreTooDeep() {
        Condition deep = Condition.stage("new");
        for (int i = 0; i < 100_000; i++) {
            deep = Condition.not(deep);
        }
        List<Problem> problems = sound().conditions(List.of(new NamedCondition(Name.of("deep"), Header.NONE, deep)))
                .check();
        assertThat(problems).extracting(Problem::pointer).containsExactly("/conditions/deep/check");
    }
}
