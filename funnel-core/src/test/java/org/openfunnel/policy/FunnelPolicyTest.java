package org.openfunnel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.architecture.Modules;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.HostFunction;
import org.openfunnel.condition.Truth;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.score.Grading;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

class FunnelPolicyTest {
    private static final Funnel FUNNEL = Funnel.of(
            List.of(Stage.of("new", Stage.Kind.OPEN), Stage.of("won", Stage.Kind.WON)),
            List.of(Move.between("win", "new", "won").build()));

    private static PolicyBuilder small() {
        return FunnelPolicy.builder("small", "1", "china", FUNNEL);
    }

    @Test
    void everyFormCanStandInAPolicy() {
        assertThat(WholePolicy.builder().check()).isEmpty();
    }

    @Test
    void canonicalTextOfEveryFormIsWhatItWas() throws IOException {
        assertThat(WholePolicy.builder().build().canonical() + "\n").isEqualTo(Modules.golden("whole-policy.json"));
    }

    @Test
    void leavesOutDefaults() {
        assertThat(small().build().canonical())
                .isEqualTo("{\"moves\":{\"win\":{\"from\":[\"new\"],\"to\":\"won\"}},"
                        + "\"policy\":{\"calendar\":\"china\",\"id\":\"small\",\"language\":1,\"version\":\"1\"},"
                        + "\"stages\":[{\"id\":\"new\",\"kind\":\"open\"},{\"id\":\"won\",\"kind\":\"won\"}]}");
    }

    @Test
    void hashIsTheSha256OfTheCanonicalText() {
        assertThat(small().build().hash())
                .isEqualTo("133e16de59d7792d5e1b13ac953114a119c82a33d9170dee88515a674e18aaac");
    }

    @Test
    void labelsAreContent() {
        FunnelPolicy labelled =
                small().header(Header.of(Label.of("Small", "小"), "S1-01")).build();
        assertThat(labelled.hash()).isNotEqualTo(small().build().hash());
        assertThat(labelled).isNotEqualTo(small().build());
    }

    @Test
    void orderOfWhatStandsUnderItsNameMeansNothing() {
        List<Fact> facts = List.of(Fact.of("a", new FactType.Flag()), Fact.of("b", new FactType.Flag()));
        List<Fact> reversed = new ArrayList<>(facts);
        Collections.reverse(reversed);
        FunnelPolicy one = small().facts(facts)
                .activities(List.of(ActivityKind.of("call", "made").withAttributes(facts.toArray(Fact[]::new))))
                .build();
        FunnelPolicy other = small().facts(reversed)
                .activities(List.of(ActivityKind.of("call", "made").withAttributes(reversed.toArray(Fact[]::new))))
                .build();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.hash()).isEqualTo(other.hash());
    }

    @Test
    void ofSeveralKnockOutsTheWorstGradeGoesFirst() {
        Grading grading = WholePolicy.builder().build().grading().orElseThrow();
        assertThat(grading.knockouts()).extracting(rule -> rule.grade().value()).containsExactly("invalid", "A");
    }

    @Test
    void aPolicyRebuiltIsEqual() {
        FunnelPolicy whole = WholePolicy.builder().build();
        assertThat(whole.toBuilder().build()).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(whole.toBuilder().build().hash()).isEqualTo(whole.hash());
        assertThat(whole).hasToString("whole 1.0.0");
    }

    @Test
    void refusesToBuildWhatHasProblems() {
        PolicyBuilder broken = small().advice(List.of(
                new Advice(Name.of("hint"), Header.NONE, Condition.stage("nowhere"), Label.of("Go on.", ""))));
        assertThatThrownBy(broken::build)
                .isInstanceOfSatisfying(
                        PolicyException.class,
                        thrown -> assertThat(thrown.problems())
                                .extracting(problem -> problem.pointer())
                                .containsExactly("/advice/hint/when/stage"))
                .hasMessageContaining("there is no stage `nowhere`; declared are new, won");
    }

    @Test
    void vocabularyKnowsStandardAndDeclaredFactsAndTheState() {
        var words = small().facts(List.of(Fact.of("fit", new FactType.Flag())))
                .build()
                .vocabulary();
        assertThat(words.catalog().find(Name.of("contact.phone"))).isPresent();
        assertThat(words.catalog().find(Name.of("fit"))).isPresent();
        assertThat(words.catalog().find(Name.of("stage"))).isPresent();
        assertThat(words.stages()).extracting(Name::value).containsExactly("new", "won");
    }

    @Test
    void lexiconFindsLabelsOfEveryKind() {
        var lexicon = WholePolicy.builder().build().lexicon();
        Label label = Label.of("label", "标签");
        assertThat(lexicon.label(Kind.FACT, Name.of("source.channel"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.FACT, Name.of("contact.phone"))).isEqualTo(Label.of("Phone", "联系电话"));
        assertThat(lexicon.label(Kind.ROLE, Name.of("senior"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.FORMAT, Name.of("note"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.CONDITION, Name.of("known-company"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.ACTIVITY, Name.of("letter"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.STEP, Name.of("letter.sent"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.ATTRIBUTE, Name.of("objection.topic"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.CHARACTERISTIC, Name.of("fit"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.BIN, Name.of("fit.yes"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.GRADE, Name.of("A"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.GRADE_RULE, Name.of("zealous"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.STAGE, Name.of("won"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.MOVE, Name.of("win"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.CLOCK, Name.of("touch"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.CADENCE, Name.of("follow-up"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.ADVICE, Name.of("price"))).isEqualTo(label);
        assertThat(lexicon.label(Kind.STAGE, Name.of("nowhere"))).isEqualTo(Label.NONE);
    }

    @Test
    void requirementHasItsLabelOrThatOfTheConditionItAsks() {
        var lexicon = WholePolicy.builder().build().lexicon();
        assertThat(lexicon.label(Kind.REQUIREMENT, Name.of("form"))).isEqualTo(Label.of("label", "标签"));
        assertThat(lexicon.label(Kind.REQUIREMENT, Name.of("known"))).isEqualTo(Label.of("label", "标签"));
        assertThat(lexicon.label(Kind.REQUIREMENT, Name.of("pages"))).isEqualTo(Label.NONE);
    }

    @Test
    void attributeHasItsLabelByItselfIfItIsTheSameEverywhere() {
        Fact shared = labelled("next", "Next action");
        var lexicon = small().activities(List.of(
                        ActivityKind.of("call", "made").withAttributes(shared, labelled("mode", "Way")),
                        ActivityKind.of("visit", "made").withAttributes(shared, labelled("mode", "Transport"))))
                .build()
                .lexicon();
        assertThat(lexicon.label(Kind.ATTRIBUTE, Name.of("next")).in(Language.EN))
                .isEqualTo("Next action");
        assertThat(lexicon.label(Kind.ATTRIBUTE, Name.of("mode"))).isEqualTo(Label.NONE);
        assertThat(lexicon.label(Kind.ATTRIBUTE, Name.of("visit.mode")).in(Language.EN))
                .isEqualTo("Transport");
    }

    private static Fact labelled(String name, String english) {
        return Fact.of(name, new FactType.Text()).with(Header.of(Label.of(english, english)));
    }

    @Test
    void comparisonsOfTheSameFactAreTheSameWhateverTheirOrder() {
        Comparison one = Comparison.gte(1).and(Comparison.lt(5));
        assertThat(one).isEqualTo(Comparison.lt(5).and(Comparison.gte(1)));
    }

    @Test
    void knowsWhatItsRulesReadOfALead() {
        FunnelPolicy policy = small().facts(List.of(
                        Fact.of("fit", new FactType.Flag()),
                        Fact.of("size", FactType.choice("small", "large")),
                        Fact.of("detail", new FactType.Text()).onlyIf("size", Comparison.eq("large")),
                        Fact.of("idle", new FactType.Flag())))
                .conditions(List.of(new NamedCondition(
                        Name.of("fits"),
                        Header.NONE,
                        Condition.all(
                                Condition.fact("fit", Comparison.eq(true)),
                                Condition.stage("new"),
                                Condition.happened(new Moment.AtFact(Name.of("received.at")))))))
                .build();
        assertThat(policy.reads()).extracting(Name::value).containsExactly("fit", "received.at", "size");
    }

    @Test
    void functionsOfTheHostFailUntilTheyAreGiven() {
        Condition asks = new Condition.Host(Name.of("is-rich"), List.of(Name.of("company.name")));
        FunnelPolicy policy = small().conditions(List.of(new NamedCondition(Name.of("rich"), Header.NONE, asks)))
                .build();
        assertThat(policy.functions()).containsExactly(Name.of("is-rich"));
        assertThat(policy.reads()).containsExactly(Name.of("company.name"));
        HostFunction failing = policy.vocabulary().functions().get(Name.of("is-rich"));
        assertThat(failing).isNotNull();
        assertThat(failing.ask(Map.of())).isEqualTo(Truth.BROKEN);
        HostFunction yes = known -> Truth.TRUE;
        assertThat(policy.vocabulary(Map.of(Name.of("is-rich"), yes)).functions())
                .containsValue(yes);
        assertThatThrownBy(() -> policy.vocabulary(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conditions ask the functions [is-rich], but the host has only []");
        assertThatThrownBy(() -> policy.vocabulary(Map.of(Name.of("is-rich"), HostFunction.of(2, yes))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conditions ask version 1 of the function `is-rich`, but the host has version 2");
    }
}
