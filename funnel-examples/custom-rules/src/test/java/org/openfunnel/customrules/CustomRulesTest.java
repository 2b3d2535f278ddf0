package org.openfunnel.customrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.HostFunction;
import org.openfunnel.engine.Action;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Extensions;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.ownership.Owner;
import org.openfunnel.rules.Policies;
import org.openfunnel.time.Calendars;

class CustomRulesTest {
    private static final Actor SELLER = Actor.of("li", "seller");
    private static final Instant FRIDAY = Instant.parse("2026-02-13T02:00:00Z");

    private final FunnelEngine engine = CustomRules.engine();

    private static Facts facts(FunnelEngine of, String company, String industry) {
        return of.catalog()
                .given()
                .set("company.name", company)
                .set("company.industry", industry)
                .set("fit.size", 6)
                .build();
    }

    private static Decision registered(FunnelEngine by, Facts facts) {
        return by.decide(LeadState.none(LeadId.of("42")), facts, Command.register("c-1", SELLER, FRIDAY));
    }

    private static Decision won(FunnelEngine by, Facts facts) {
        return by.decide(registered(by, facts).after(), facts, Command.fire("c-2", SELLER, FRIDAY, "win", Map.of()));
    }

    private String why(Facts facts) {
        return Wording.of(Language.EN, engine.policy().lexicon(), engine.zone())
                .tell(engine.explainGrade(registered(engine, facts).after(), facts)
                        .orElseThrow());
    }

    @Test
    void theBonusCountsAndIsExplained() {
        assertThat(why(facts(engine, "Acme", "software"))).isEqualTo("""
                grade A
                  because
                    the score is 11, as asked: at least 10
                  11 of 15 points
                    Industry: 5 of 5 points, by the rule `industry-bonus v2` of the host
                      Industry is `software`
                    Size: 6 of 10 points, rated by a person (Fit by size)
                  what costs points, most first
                    Size: 4 points below the most
                """);
    }

    @Test
    void anotherIndustryGetsNoBonus() {
        assertThat(why(facts(engine, "Acme", "farming"))).startsWith("grade B").contains("Industry: 0 of 5 points");
    }

    @Test
    void onlyRegisteredCompaniesAreWon() {
        assertThat(won(engine, facts(engine, "Acme", "software")).isApplied()).isTrue();
        Decision refused = won(engine, facts(engine, "Nobody Ltd", "software"));
        assertThat(refused.isApplied()).isFalse();
        assertThat(Wording.of(Language.EN, engine.policy().lexicon(), engine.zone())
                        .say(refused.blockers().get(0).message()))
                .isEqualTo("Registered company is not met: the host's check `registered-company` says no");
    }

    @Test
    void aLookUpThatFailsBlocks() {
        HostFunction down = known -> {
            throw new IllegalStateException("the register cannot be read");
        };
        FunnelEngine without = FunnelEngine.of(
                CustomRules.policy(),
                Calendars.china(),
                Extensions.NONE
                        .withScoreRule("industry-bonus", CustomRules.industryBonus())
                        .withFunction("registered-company", down)
                        .withOwnerSelector("industry-desk", CustomRules.industryDesk()));
        assertThat(won(without, facts(without, "Acme", "software")).isApplied()).isFalse();
    }

    private Owner owner(String industry) {
        Facts facts = facts(engine, "Acme", industry);
        List<Candidate> sellers = List.of(Candidate.of("li", 5, "seller"), Candidate.of("wu", 0, "seller"));
        Command offer = Command.of("c-2", SELLER, FRIDAY, new Action.Offer(sellers));
        return engine.decide(registered(engine, facts).after(), facts, offer)
                .after()
                .ownership()
                .owner()
                .orElseThrow();
    }

    @Test
    void whoKnowsTheIndustryOwnsTheLead() {
        assertThat(owner("software")).hasToString("li");
        assertThat(owner("farming")).hasToString("wu");
    }

    @Test
    void thePolicyWritesBack() {
        assertThat(Policies.load("again", Policies.write(engine.policy())).policy())
                .contains(engine.policy());
    }

    @Test
    void aPolicyIsNotRunWithoutTheRulesItAsks() {
        assertThatThrownBy(() -> FunnelEngine.of(CustomRules.policy(), Calendars.china()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conditions ask the functions [registered-company], but the host has only []");
    }
}
