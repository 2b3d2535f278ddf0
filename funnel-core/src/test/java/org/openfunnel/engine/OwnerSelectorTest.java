package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.engine.Change.NeedReason;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Header;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.Assignment.Acceptance;
import org.openfunnel.ownership.Assignment.Selector;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.ownership.Owner;
import org.openfunnel.ownership.Ranking;
import org.openfunnel.ownership.Ranking.OwnerSelector;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.policy.PolicyBuilder;
import org.openfunnel.policy.Role;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Elapsed;

/** A rule of the host that chooses who is asked. */
class OwnerSelectorTest {
    private static final Instant NOW = Instant.parse("2026-02-13T02:00:00Z");
    private static final Actor BOSS = Actor.of("sun", "boss");
    private static final Name INDUSTRY = Name.of("company.industry");

    /** Whoever has the name of the industry comes first. */
    private static final OwnerSelector BY_NAME = OwnerSelector.of(2, (known, candidates) -> {
        String industry = ((Value.Text) known.get(INDUSTRY)).value();
        return candidates.stream()
                .map(Candidate::person)
                .filter(person -> person.value().startsWith(industry))
                .toList();
    });

    private static Assignment assignment(Optional<String> fallback) {
        return new Assignment(
                        Header.NONE,
                        Optional.empty(),
                        Set.of(Name.of("boss")),
                        List.of(),
                        ByGrade.always(Set.of(Name.of("seller"))),
                        List.of(),
                        Optional.of(new Acceptance(Header.NONE, Elapsed.hours(1), 3)),
                        fallback.map(Name::of))
                .withSelector(new Selector(Name.of("by-name"), 2, List.of(INDUSTRY, Name.of("stage"))));
    }

    private static PolicyBuilder policy(Assignment assignment) {
        return FunnelPolicy.builder(
                        "chosen",
                        "1",
                        "china",
                        Funnel.of(
                                List.of(Stage.of("new", Stage.Kind.OPEN), Stage.of("won", Stage.Kind.WON)), List.of()))
                .roles(List.of(Role.of("seller", Header.NONE), Role.of("boss", Header.NONE)))
                .assignment(assignment);
    }

    private static FunnelEngine engine(Optional<String> fallback, OwnerSelector selector) {
        return FunnelEngine.of(
                policy(assignment(fallback)).build(),
                Calendars.china(),
                Extensions.NONE.withOwnerSelector("by-name", selector));
    }

    private static FunnelEngine engine(OwnerSelector selector) {
        return engine(Optional.of("boss"), selector);
    }

    private static Facts facts(FunnelEngine engine) {
        return engine.catalog().given().set("company.industry", "steel").build();
    }

    private static LeadState registered(FunnelEngine engine) {
        return engine.decide(LeadState.none(LeadId.of("1")), facts(engine), Command.register("c-1", BOSS, NOW))
                .after();
    }

    private static Decision offered(FunnelEngine engine, LeadState state, Candidate... candidates) {
        return engine.decide(
                state,
                facts(engine),
                Command.of("c-" + state.revision(), BOSS, NOW, new Action.Offer(List.of(candidates))));
    }

    private static Decision offered(FunnelEngine engine, Candidate... candidates) {
        return offered(engine, registered(engine), candidates);
    }

    private static Candidate seller(String person) {
        return Candidate.of(person, 3, "seller");
    }

    private static Optional<String> askedNow(Decision decision) {
        return decision.after().ownership().offer().map(offer -> offer.to().value());
    }

    private static List<String> changes(Decision decision) {
        return decision.events().stream()
                .map(event -> event.change().getClass().getSimpleName())
                .toList();
    }

    @Test
    void whomTheRuleNamesFirstIsAsked() {
        Decision decision = offered(engine(BY_NAME), seller("an"), seller("steel-wu"), seller("steel-li"));
        assertThat(askedNow(decision)).contains("steel-li");
        assertThat(decision.read()).containsEntry(INDUSTRY, Optional.of(Value.of("steel")));
    }

    @Test
    void theRuleSeesTheStateAndOnlyThoseWhoCanBeAskedInTheOrderOfTheirIds() {
        List<Object> seen = new ArrayList<>();
        OwnerSelector watching = OwnerSelector.of(2, (known, candidates) -> {
            seen.add(known);
            seen.add(candidates.stream().map(it -> it.person().value()).toList());
            return List.of(candidates.get(0).person());
        });
        var away = new Candidate(PersonId.of("ai"), Set.of(Name.of("seller")), 0, Optional.empty(), true);
        offered(engine(watching), seller("wu"), away, Candidate.of("bo", 0, "boss"), seller("li"));
        assertThat(seen)
                .containsExactly(
                        Map.of(INDUSTRY, Value.of("steel"), Name.of("stage"), Value.of("new")), List.of("li", "wu"));
    }

    @Test
    void whoDidNotAcceptIsNotOfferedToTheRuleAgain() {
        FunnelEngine engine = engine(BY_NAME);
        Candidate[] both = {seller("steel-li"), seller("steel-wu")};
        LeadState state = offered(engine, both).after();
        LeadState declined = engine.decide(
                        state,
                        facts(engine),
                        Command.of("no", Actor.of("steel-li", "seller"), NOW, new Action.Decline("busy")))
                .after();
        assertThat(askedNow(offered(engine, declined, both))).contains("steel-wu");
    }

    @Test
    void aRuleThatWantsNobodyIsARefusal() {
        Decision decision = offered(engine(BY_NAME), seller("an"));
        assertThat(decision.isApplied()).isFalse();
        assertThat(decision.blockers().get(0).message().code()).isEqualTo("engine.nobody-chosen");
    }

    @Test
    void theRuleIsNotAskedWhenSomethingElseStandsInTheWay() {
        FunnelEngine engine = engine(OwnerSelector.of(2, (known, candidates) -> {
            throw new AssertionError("asked");
        }));
        assertThat(offered(engine, Candidate.of("bo", 0, "boss"))
                        .blockers()
                        .get(0)
                        .message()
                        .code())
                .isEqualTo("engine.nobody-to-offer");
        Command bySeller = Command.of("c", Actor.of("li", "seller"), NOW, new Action.Offer(List.of(seller("li"))));
        assertThat(engine.decide(registered(engine), facts(engine), bySeller)
                        .blockers()
                        .get(0)
                        .kind())
                .isEqualTo(Blocker.Kind.NOT_AUTHORISED);
    }

    static List<OwnerSelector> failing() {
        return List.of(
                OwnerSelector.of(2, (known, candidates) -> {
                    throw new IllegalStateException("the table cannot be read");
                }),
                OwnerSelector.of(2, (known, candidates) -> List.of(PersonId.of("stranger"))),
                OwnerSelector.of(
                        2,
                        (known, candidates) -> List.of(
                                candidates.get(0).person(), candidates.get(0).person())));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void aRuleThatFailsLeavesTheLeadToTheFallbackAndSaysSo(OwnerSelector selector) {
        FunnelEngine engine = engine(selector);
        Decision decision = offered(engine, seller("steel-li"));
        assertThat(decision.isApplied()).isTrue();
        assertThat(changes(decision)).containsExactly("OwnerSet", "OwnerNeeded");
        assertThat(decision.events().get(1).change()).isEqualTo(new Change.OwnerNeeded(NeedReason.SELECTOR_FAILED));
        assertThat(decision.after().ownership().owner()).contains(new Owner.Fallback(Name.of("boss")));
        assertThat(decision.after().ownership().isWanted()).isTrue();
        assertThat(decision.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.kind()).isEqualTo(Blocker.Kind.BROKEN));
        assertThat(changes(offered(engine, decision.after(), seller("steel-li"))))
                .containsExactly("OwnerNeeded");
    }

    @Test
    void withoutAFallbackAnOwnerIsNeeded() {
        Decision decision = offered(engine(Optional.empty(), failing().get(0)), seller("steel-li"));
        assertThat(changes(decision)).containsExactly("OwnerNeeded");
        assertThat(decision.after().ownership().owner()).isEmpty();
    }

    @Test
    void theRuleIsSeenInExplanations() {
        FunnelEngine engine = engine(BY_NAME);
        assertThat(told(engine, Language.EN))
                .contains(
                        "offered to steel-li, to be accepted by", "    chosen by the rule `by-name v2` of the host\n");
        assertThat(told(engine, Language.ZH)).contains("    由宿主系统的规则“by-name v2”选出\n");
        FunnelEngine down = engine(failing().get(0));
        assertThat(told(down, Language.EN))
                .contains(
                        "an owner is needed: the rule of the host that chooses them failed\n",
                        "nobody was asked, because the rule `by-name v2` of the host that chooses owners failed\n");
        assertThat(told(down, Language.ZH)).contains("未询问任何人：宿主系统的选人规则“by-name v2”失败\n");
    }

    private static String told(FunnelEngine engine, Language language) {
        Command offer = Command.of("c-2", BOSS, NOW, new Action.Offer(List.of(seller("steel-li"))));
        return Wording.of(language, engine.policy().lexicon(), engine.zone())
                .tell(engine.explain(registered(engine), facts(engine), offer));
    }

    @Test
    void theRankingSaysWhyEachStandsWhereTheyStand() {
        FunnelEngine engine = engine(BY_NAME);
        List<Candidate> candidates = List.of(seller("steel-wu"), seller("an"), seller("steel-li"));
        Ranking ranking = engine.rank(registered(engine), facts(engine), candidates);
        assertThat(ranking.ranked().stream().map(OwnerSelectorTest::told))
                .containsExactly(
                        "steel-li: place 1: chosen by the rule `by-name v2` of the host; works 3 open leads",
                        "steel-wu: place 2: chosen by the rule `by-name v2` of the host; works 3 open leads");
        assertThat(ranking.passedOver().stream().map(OwnerSelectorTest::told))
                .containsExactly("an: the rule `by-name v2` of the host does not choose them");
        FunnelEngine down = engine(failing().get(0));
        Ranking broken = down.rank(registered(down), facts(down), candidates);
        assertThat(broken.isBroken()).isTrue();
        assertThat(broken.ranked()).isEmpty();
        assertThat(broken.passedOver()).hasSize(3);
    }

    private static String told(Ranking.Placed placed) {
        return placed.candidate().person() + ": "
                + Wording.of(Language.EN, Lexicon.NONE, ZoneOffset.UTC).say(placed.why());
    }

    @Test
    void aPolicyIsNotRunWithoutTheRuleItAsks() {
        FunnelPolicy policy = policy(assignment(Optional.empty())).build();
        assertThatThrownBy(() -> FunnelEngine.of(policy, Calendars.china()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the assignment asks the owner selector `by-name v2`, but the host has none of this name");
        assertThatThrownBy(() -> FunnelEngine.of(
                        policy,
                        Calendars.china(),
                        Extensions.NONE.withOwnerSelector("by-name", (known, candidates) -> List.of())))
                .hasMessage("the assignment asks the owner selector `by-name v2`, but the host has version 1");
    }

    @Test
    void theVersionIsContent() {
        Assignment one = assignment(Optional.empty());
        Assignment other = one.withSelector(new Selector(Name.of("by-name"), 3, List.of(INDUSTRY, Name.of("stage"))));
        assertThat(policy(one).build().hash())
                .isNotEqualTo(policy(other).build().hash());
        assertThat(policy(one).build().reads()).contains(INDUSTRY);
    }

    @Test
    void anOrderBesideTheRuleIsRefused() {
        Assignment plain = assignment(Optional.empty());
        var both = new Assignment(
                plain.header(),
                plain.when(),
                plain.by(),
                plain.requires(),
                plain.candidates(),
                List.of(Assignment.Order.NAME),
                Optional.of(new Selector(Name.of("by-name"), 1, List.of(Name.of("company.industri")))),
                plain.accept(),
                plain.fallback());
        assertThat(policy(both).check())
                .extracting(it -> it.pointer() + " " + it.message().code())
                .containsExactly(
                        "/assignment/selector policy.selector-and-order",
                        "/assignment/selector/reads/0 policy.no-such-fact");
    }
}
