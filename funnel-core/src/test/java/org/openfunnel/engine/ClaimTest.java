package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Remedy;
import org.openfunnel.engine.Action.Claim.Earlier;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Calendars;

/** Leads that lie in the pool (S1-14), taken out, protected, given back and brought back. */
class ClaimTest {
    private final Story story = new Story(Story.rated(0, 3, 5, 0));

    @Test
    void aClaimedLeadBelongsToItsClaimantForTenDays() {
        pooled();
        Decision claim = claims(Story.LI, "2026-03-25T10:00");
        assertThat(claim.isApplied()).isTrue();
        assertThat(story.stage()).isEqualTo("claimed");
        assertThat(story.state.ownership().isOwner(Story.LI.person())).isTrue();
        assertThat(protectedUntil()).contains(Story.at("2026-04-04T10:00"));
        assertThat(story.state.nextDueAt()).contains(Story.at("2026-04-04T10:00"));
        Agenda agenda = Story.ENGINE.agenda(story.state, story.facts, Story.at("2026-03-26T10:00"));
        assertThat(agenda.items().get(0).kind()).isEqualTo(Agenda.Kind.PROTECTION);
    }

    /** The worked example of the 红圈 manual, with 10 days, 3 days after each follow-up, 20 days at most. */
    @ParameterizedTest(name = "follow-up {0}: {1}")
    @CsvSource({
        "2026-03-28T10:00, 2026-04-04T10:00",
        "2026-04-02T10:00, 2026-04-05T10:00",
        "2026-04-04T10:00, 2026-04-07T10:00",
    })
    void aFollowUpProtectsForThreeDaysMore(String followUp, String end) {
        pooled();
        claims(Story.LI, "2026-03-25T10:00");
        story.followsUp(Story.LI, followUp, "f-1");
        assertThat(protectedUntil()).contains(Story.at(end));
    }

    @Test
    void nothingProtectsLongerThanTwentyDays() {
        pooled();
        claims(Story.LI, "2026-03-25T10:00");
        for (String day : List.of("03-30", "04-03", "04-06", "04-09", "04-12", "04-13")) {
            story.followsUp(Story.LI, "2026-" + day + "T10:00", "f-" + day);
        }
        assertThat(protectedUntil()).contains(Story.at("2026-04-14T10:00"));
        story.ticks("2026-04-14T10:00");
        assertThat(story.stage()).isEqualTo("pool");
        assertThat(story.state.ownership().owner()).isEmpty();
        assertThat(last(Change.Recycled.class).person()).isEqualTo(Story.LI.person());
    }

    @Test
    void whatIsDoneExactlyAtTheEndStillProtects() {
        pooled();
        claims(Story.LI, "2026-03-25T10:00");
        story.followsUp(Story.LI, "2026-04-04T10:00", "f-1");
        assertThat(story.stage()).isEqualTo("claimed");
        story.ticks("2026-04-07T10:00");
        assertThat(story.stage()).isEqualTo("pool");
    }

    @Test
    void aLateSweepBringsTheLeadBackAtTheInstantItWasDue() {
        pooled();
        claims(Story.LI, "2026-03-25T10:00");
        story.ticks("2026-05-01T10:00");
        assertThat(story.events.stream()
                        .filter(event -> event.change() instanceof Change.Recycled)
                        .map(Event::at))
                .containsExactly(Story.at("2026-04-04T10:00"));
    }

    @Test
    void aLeadThatIsLostNeedsNoProtection() {
        pooled();
        claims(Story.LI, "2026-03-25T10:00");
        story.fires(Story.LI, "2026-03-26T10:00", "lose");
        assertThat(protectedUntil()).isEmpty();
        assertThat(last(Change.ProtectionMoved.class).until()).isEmpty();
    }

    @Test
    void nobodyTakesALeadThatSomebodyOwns() {
        pooled();
        claims(Story.LI, "2026-03-25T10:00");
        Decision second = claims(Story.WANG, "2026-03-25T10:00");
        assertThat(second.blockers().get(0).message().code()).isEqualTo("engine.not-in-pool");
        assertThat(story.state.ownership().isOwner(Story.LI.person())).isTrue();
    }

    @Test
    void whoeverOwnedTheLeadWaitsBeforeClaimingItAgainWhoeverHadItInBetween() {
        pooled();
        claims(Story.LI, "2026-03-25T10:00");
        story.fires(Story.LI, "2026-03-26T10:00", "give-back");
        claims(Story.WANG, "2026-03-26T11:00");
        story.fires(Story.WANG, "2026-03-26T12:00", "give-back");
        Blocker blocker = claims(Story.LI, "2026-03-27T10:00").blockers().get(0);
        assertThat(blocker.message().code()).isEqualTo("engine.cool-down");
        assertThat(blocker.kind()).isEqualTo(Blocker.Kind.TOO_EARLY);
        assertThat(blocker.remedies()).containsExactly(new Remedy.WaitUntil(Story.at("2026-04-25T10:00")));
        assertThat(claims(Story.LI, "2026-04-25T10:00").isApplied()).isTrue();
    }

    @Test
    void givingBackDoesNotGiveAClaimBack() {
        pooled();
        claims(Story.LI, "2026-03-25T10:00");
        story.fires(Story.LI, "2026-03-26T10:00", "give-back");
        Story other = new Story(Story.rated(0, 3, 5, 0));
        other.registers("2026-03-20T10:00");
        other.checksDuplicates("2026-03-20T10:30");
        Decision decision =
                other.does(Story.LI, "2026-03-27T10:00", new Action.Claim(List.of(earlier("D", "2026-03-25T10:00"))));
        assertThat(decision.blockers().get(0).message().code()).isEqualTo("engine.claims-of-grade-used");
    }

    @ParameterizedTest(name = "{0} claims, at {1}: {2}")
    @CsvSource({
        "B@2026-03-20T10:00,                      2026-03-25T10:00, ''",
        "B@2026-03-20T10:00 C@2026-03-23T10:00,   2026-03-25T10:00, 2026-03-27T18:00",
        "B@2026-03-20T10:00 C@2026-03-23T10:00,   2026-03-27T18:00, ''",
        "D@2026-03-23T10:00,                      2026-03-25T10:00, 2026-03-30T18:00",
        "B@2026-03-20T10:00 B@2026-03-21T10:00 B@2026-03-23T10:00, 2026-03-25T10:00, 2026-03-30T18:00",
    })
    void aClaimCountsForAWeek(String earlier, String at, String until) {
        pooled();
        List<Earlier> claims = List.of(earlier.split(" +")).stream()
                .map(it -> earlier(it.substring(0, 1), it.substring(2)))
                .toList();
        Decision decision = story.does(Story.LI, at, new Action.Claim(claims));
        assertThat(decision.blockers().stream().flatMap(it -> it.remedies().stream()))
                .isEqualTo(until.isEmpty() ? List.of() : List.of(new Remedy.WaitUntil(Story.at(until))));
    }

    @Test
    void everythingThatStandsInTheWayIsSaidAtOnce() {
        pooled();
        story.facts = Story.ENGINE.catalog().given().set("rating.need", 1).build();
        Decision decision = story.does(
                Story.TECH,
                "2026-03-25T10:00",
                new Action.Claim(List.of(earlier("D", "2026-03-24T10:00"), earlier("B", "2026-03-24T10:00"))));
        assertThat(decision.blockers().stream().map(Blocker::kind))
                .containsExactly(Blocker.Kind.NOT_AUTHORISED, Blocker.Kind.TOO_EARLY, Blocker.Kind.UNMET);
        assertThat(decision.blockers().get(2).requirement()).isEqualTo(Name.of("contact"));
    }

    @Test
    void aPolicyWithoutAPoolKnowsNoClaims() {
        FunnelPolicy policy = FunnelPolicy.builder(
                        "plain", "1", "china", Funnel.of(List.of(Stage.of("new", Stage.Kind.OPEN)), List.of()))
                .build();
        FunnelEngine engine = FunnelEngine.of(policy, Calendars.china());
        Facts nothing = engine.catalog().given().build();
        Instant at = Story.at("2026-03-25T10:00");
        LeadState registered = engine.decide(
                        LeadState.none(LeadId.of("lead-1")), nothing, Command.register("c-1", Story.LI, at))
                .after();
        Decision decision = engine.decide(registered, nothing, Command.claim("c-2", Story.LI, at, List.of()));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Decision.Reason.UNDECLARED_TRIGGER));
    }

    private void pooled() {
        story.registers("2026-03-19T10:00");
        story.checksDuplicates("2026-03-19T10:30");
        assertThat(story.stage()).isEqualTo("pool");
    }

    private Decision claims(Actor actor, String at) {
        return story.does(actor, at, new Action.Claim(List.of()));
    }

    private static Earlier earlier(String grade, String at) {
        return new Earlier(Optional.of(Name.of(grade)), Story.at(at));
    }

    private Optional<Instant> protectedUntil() {
        return story.state.ownership().protection().map(it -> it.due().earliest());
    }

    private <T extends Change> T last(Class<T> kind) {
        return story.events.stream()
                .map(Event::change)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
