package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Calendars;

/** What can be done now, how to get somewhere, and the picture of it. */
class WayTest {
    private static final Instant NOW = Story.at("2026-02-13T12:00");
    private final Story story = Story.ofGradeA();

    @Test
    void everyTriggerIsListedWithWhatStandsInItsWay() {
        accepted();
        List<Way> ways = Story.ENGINE.available(story.state, story.facts, Story.LI, NOW);
        assertThat(ways.stream().map(way -> way.trigger().value())).containsExactly("give-back", "lose", "win");
        assertThat(ways.get(0).refused()).contains(Decision.Reason.NO_ROUTE);
        assertThat(ways.get(1).isOpen()).isTrue();
        assertThat(ways.get(1).input().stream().map(fact -> fact.name().value()))
                .containsExactly("reason");
        assertThat(ways.get(2).blockers().stream().map(it -> it.requirement().value()))
                .containsExactly("follow-up");
    }

    @Test
    void whoeverMayNotFireATriggerIsTold() {
        accepted();
        Way win = Story.ENGINE
                .available(story.state, story.facts, Story.TECH, NOW)
                .get(2);
        assertThat(win.blockers().get(0).kind()).isEqualTo(Blocker.Kind.NOT_AUTHORISED);
    }

    @Test
    void nothingIsAvailableForALeadThatIsNotRegistered() {
        assertThat(Story.ENGINE.available(story.state, story.facts, Story.LI, NOW))
                .isEmpty();
        assertThat(Story.ENGINE.pathTo(story.state, story.facts, Story.LI, NOW, Name.of("won")))
                .isEmpty();
        assertThat(Story.ENGINE.chart(story.state, story.facts, Story.LI, NOW)).isEqualTo(Story.ENGINE.chart());
    }

    @Test
    void aPathSaysEverythingThatIsMissingOnIt() {
        story.registers("2026-02-13T10:00");
        Way.Path path = path("won");
        assertThat(path.legs().stream().map(leg -> leg.move() + " " + leg.kind()))
                .containsExactly("screen AUTOMATIC", "nurture AUTOMATIC", "win FIRED");
        assertThat(path.missing().stream().map(it -> it.requirement().value()))
                .containsExactly("screen", "nurture", "follow-up");
    }

    @Test
    void ofTwoShortPathsTheOneWithFewerBlockersIsTaken() {
        FunnelPolicy policy = diamond();
        FunnelEngine engine = FunnelEngine.of(policy, Calendars.china());
        Facts facts = engine.catalog().given().build();
        Actor ann = Actor.of("ann");
        LeadState state = engine.decide(LeadState.none(LeadId.of("lead-1")), facts, Command.register("c", ann, NOW))
                .after();
        Way.Path path = engine.pathTo(state, facts, ann, NOW, Name.of("won")).orElseThrow();
        assertThat(path.legs().stream().map(leg -> leg.move().value())).containsExactly("b-talk", "b-win");
        assertThat(path.missing()).isEmpty();
        assertThat(engine.pathTo(state, facts, ann, NOW, Name.of("new"))
                        .orElseThrow()
                        .legs())
                .isEmpty();
        assertThat(engine.pathTo(state, facts, ann, NOW, Name.of("alone"))).isEmpty();
    }

    @Test
    void thePathOutOfThePoolIsAClaim() {
        story.facts = Story.rated(0, 3, 5, 0);
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        Way.Leg leg = path("claimed").legs().get(0);
        assertThat(leg.kind()).isEqualTo(Chart.EdgeKind.CLAIMED);
        assertThat(leg.blockers()).isEmpty();
    }

    @Test
    void aLeadOfAnotherPolicyIsTheCallersMistake() {
        story.registers("2026-02-13T10:00");
        FunnelEngine other =
                FunnelEngine.of(BantPolicy.policy().toBuilder().version("2").build(), Calendars.china());
        Facts facts = other.catalog().given().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.available(story.state, facts, Story.LI, NOW))
                .withMessageContaining("another policy");
    }

    @Test
    void aChartMarksWhereTheLeadIsAndWhatIsBlocked() {
        accepted();
        Chart chart = Story.ENGINE.chart(story.state, story.facts, Story.LI, NOW);
        assertThat(chart.current().orElseThrow().stage()).isEqualTo(Name.of("nurturing"));
        Map<String, Integer> blocked = chart.edges().stream()
                .filter(edge -> !edge.blockers().isEmpty())
                .collect(Collectors.toMap(
                        edge -> edge.from() + " " + edge.move(),
                        edge -> edge.blockers().size()));
        assertThat(blocked).isEqualTo(Map.of("nurturing win", 1, "nurturing archive", 1, "nurturing shelve", 1));
        assertThat(chart.edges())
                .contains(
                        new Chart.Edge(
                                Name.of("claim"),
                                Chart.EdgeKind.CLAIMED,
                                Name.of("pool"),
                                Name.of("claimed"),
                                List.of()),
                        new Chart.Edge(
                                Name.of("recycle"),
                                Chart.EdgeKind.RECYCLED,
                                Name.of("claimed"),
                                Name.of("pool"),
                                List.of()));
    }

    @Test
    void mermaidDrawsStagesStatusesAndBlockedMoves() {
        FunnelEngine engine = FunnelEngine.of(diamond(), Calendars.china());
        Facts facts = engine.catalog().given().build();
        Actor ann = Actor.of("ann");
        LeadState state = engine.decide(LeadState.none(LeadId.of("lead-1")), facts, Command.register("c", ann, NOW))
                .after();
        String drawn = engine.chart(state, facts, ann, NOW).mermaid(Language.ZH);
        assertThat(drawn.lines().filter(line -> !line.contains("classDef")))
                .containsExactly(
                        "flowchart LR",
                        "  s0(\"&quot;培育&quot; / 潜在客户\"):::current",
                        "  s1(\"a\"):::open",
                        "  s2(\"b\"):::open",
                        "  s3(\"won\"):::won",
                        "  s4(\"alone\"):::lost",
                        "  s0 -.->|\"a-talk ✗ 公司\"| s1",
                        "  s0 -->|\"b-talk\"| s2",
                        "  s1 -->|\"a-win\"| s3",
                        "  s2 -->|\"b-win\"| s3",
                        "  linkStyle 0 stroke:#c0392b,color:#c0392b");
    }

    @Test
    void plantUmlDrawsTheSame() {
        FunnelEngine engine = FunnelEngine.of(diamond(), Calendars.china());
        assertThat(engine.chart().plantUml(Language.EN).lines())
                .containsExactly(
                        "@startuml",
                        "hide empty description",
                        "state \"&quot;Nurture&quot; / lead\" as s0 #eef5ff",
                        "state \"a\" as s1 #eef5ff",
                        "state \"b\" as s2 #eef5ff",
                        "state \"won\" as s3 #e6f4e6",
                        "state \"alone\" as s4 #f2f2f2",
                        "[*] --> s0",
                        "s0 --> s1 : a-talk",
                        "s0 --> s2 : b-talk",
                        "s1 --> s3 : a-win",
                        "s2 --> s3 : b-win",
                        "@enduml");
    }

    @ParameterizedTest
    @EnumSource
    void aWholeFunnelCanBeDrawnInBothLanguages(Language language) {
        accepted();
        Chart chart = Story.ENGINE.chart(story.state, story.facts, Story.LI, NOW);
        assertThat(chart.mermaid(language))
                .contains(language == Language.ZH ? "领取" : "claim")
                .contains(":::current");
        assertThat(chart.plantUml(language))
                .contains(language == Language.ZH ? "退回" : "recycle")
                .contains("dashed");
    }

    private Way.Path path(String stage) {
        return Story.ENGINE
                .pathTo(story.state, story.facts, Story.LI, NOW, Name.of(stage))
                .orElseThrow();
    }

    private void accepted() {
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        story.offers("2026-02-13T11:00");
        story.accepts(Story.LI, "2026-02-13T11:30");
    }

    /** Two ways to the same stage; on the first of them something is missing. The stage worked is not the status shown: S0-13. */
    private static FunnelPolicy diamond() {
        Stage start = new Stage(
                Name.of("new"),
                Header.of(Label.of("\"Nurture\"", "\"培育\"")),
                Stage.Kind.OPEN,
                Label.of("lead", "潜在客户"),
                List.of(),
                List.of(),
                Label.NONE,
                Label.NONE);
        Requirement company =
                Requirement.of("company", Condition.known("company.name")).with(Header.of(Label.of("Company", "公司")));
        Funnel funnel = Funnel.of(
                List.of(
                        start,
                        Stage.of("a", Stage.Kind.OPEN),
                        Stage.of("b", Stage.Kind.OPEN),
                        Stage.of("won", Stage.Kind.WON),
                        Stage.of("alone", Stage.Kind.LOST)),
                List.of(
                        Move.between("a-talk", "new", "a").requires(company).build(),
                        Move.between("b-talk", "new", "b").build(),
                        Move.between("a-win", "a", "won").build(),
                        Move.between("b-win", "b", "won").build()));
        return FunnelPolicy.builder("diamond", "1", "china", funnel).build();
    }
}
