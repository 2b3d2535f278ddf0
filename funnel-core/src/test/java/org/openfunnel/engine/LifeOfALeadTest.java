package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.condition.Blocker;
import org.openfunnel.engine.Agenda.Status;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Owner;
import org.openfunnel.ownership.Ownership;

/** Handbook 001 driven through one function, over the Spring Festival of 2026. */
class LifeOfALeadTest {
    private final Story story = Story.ofGradeA();

    @Test
    void aWebFormBecomesALeadThatIsCheckedBeforeTheDayEnds() {
        Decision decision = story.registers("2026-02-13T10:00");
        assertThat(decision.isApplied()).isTrue();
        assertThat(story.stage()).isEqualTo("captured");
        assertThat(story.grade()).isEqualTo("A");
        assertThat(dueOf("duplicate-check")).isEqualTo(Story.at("2026-02-13T18:00"));
        assertThat(story.state.nextDueAt()).contains(Story.at("2026-02-13T18:00"));
    }

    @Test
    void aLeadWithAnInvalidPhoneIsArchivedAtOnce() {
        story.facts = Story.base().set("contact.phone", "12345").build();
        story.registers("2026-02-13T10:00");
        assertThat(story.grade()).isEqualTo("invalid");
        assertThat(story.stage()).isEqualTo("archived");
        assertThat(story.state.nextDueAt()).isEmpty();
    }

    @Test
    void aLeadThatIsReadyAsksForAnOwner() {
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        assertThat(story.stage()).isEqualTo("screening");
        assertThat(story.state.ownership().isWanted()).isTrue();
        assertThat(changes()).contains("OwnerNeeded");
    }

    @Test
    void anOfferNotAcceptedWithinAnHourGoesToTheSupervisorAndThenToTheNext() {
        offered("2026-02-13T11:00");
        assertThat(story.state.ownership().offer().orElseThrow().to().value()).isEqualTo("li");
        story.ticks("2026-02-13T11:59");
        assertThat(story.state.ownership().offer()).isPresent();

        story.ticks("2026-02-13T15:00");
        Ownership ownership = story.state.ownership();
        assertThat(ownership.owner()).contains(new Owner.Fallback(Name.of("supervisor")));
        assertThat(ownership.isWanted()).isTrue();
        assertThat(at("OfferEnded")).isEqualTo(Story.at("2026-02-13T12:00"));

        story.offers("2026-02-13T15:10");
        assertThat(story.state.ownership().offer().orElseThrow().to().value()).isEqualTo("wang");
        story.accepts(Story.WANG, "2026-02-13T16:10");
        assertThat(story.state.ownership().isOwner(Story.WANG.person())).isTrue();
        assertThat(story.stage()).isEqualTo("nurturing");
    }

    @Test
    void aCommandIsJudgedByWhatIsKnownNow() {
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        story.facts = Story.base().set("authority.level", "decider").build();
        Decision decision = story.offers("2026-02-13T11:00");
        assertThat(decision.blockers().stream().map(it -> it.requirement().value()))
                .contains("score");
        assertThat(story.grade()).isEqualTo("A");
    }

    @Test
    void anOfferOfALeadThatIsLostIsTakenBack() {
        offered("2026-02-13T11:00");
        story.fires(Story.SUPERVISOR, "2026-02-13T11:10", "lose");
        assertThat(story.state.ownership().offer()).isEmpty();
        story.ticks("2026-02-13T15:00");
        assertThat(story.state.ownership().owner()).isEmpty();
        Agenda agenda = Story.ENGINE.agenda(story.state, story.facts, Story.at("2026-02-13T15:00"));
        assertThat(agenda.items()).isEmpty();
    }

    @Test
    void onlyThePersonAskedMayAccept() {
        offered("2026-02-13T11:00");
        Decision decision = story.accepts(Story.WANG, "2026-02-13T11:10");
        assertThat(decision.blockers().get(0).kind()).isEqualTo(Blocker.Kind.NOT_AUTHORISED);
        assertThat(story.stage()).isEqualTo("screening");
    }

    @Test
    void aResponseAfterTwentyFourHoursIsLate() {
        accepted("2026-02-13T11:00", "2026-02-13T11:30");
        assertThat(dueOf("first-response")).isEqualTo(Story.at("2026-02-14T11:00"));
        story.ticks("2026-02-14T06:00");
        assertThat(changes()).contains("Alerted");
        story.followsUp(Story.LI, "2026-02-14T11:00", "f-1");
        assertThat(state("first-response")).isEqualTo("MET");
    }

    @Test
    void aCallMadeInTimeAndToldLateWithdrawsTheBreach() {
        accepted("2026-02-13T11:00", "2026-02-13T11:30");
        story.ticks("2026-02-14T12:00");
        assertThat(state("first-response")).isEqualTo("BREACHED");
        story.does(
                Story.LI,
                "2026-02-14T14:00",
                new Action.Tell(
                        org.openfunnel.name.ActivityId.of("f-1"),
                        Name.of("follow-up"),
                        Name.of("made"),
                        Optional.empty(),
                        Optional.of(Story.at("2026-02-14T10:00")),
                        Map.of(
                                Name.of("mode"), Value.of("phone"),
                                Name.of("content"), Value.of("asked for a quotation"))));
        assertThat(state("first-response")).isEqualTo("MET");
        assertThat(story.events.stream()
                        .map(event -> event.change() instanceof Change.ClockChanged it
                                ? it.what().name()
                                : ""))
                .contains("BREACHED", "BREACH_WITHDRAWN", "MET");
    }

    @Test
    void aWeeklyFollowUpThatFallsIntoTheFestivalMovesToTheDayAfter() {
        accepted("2026-02-13T11:00", "2026-02-13T11:30");
        story.followsUp(Story.LI, "2026-02-14T10:00", "f-1");
        assertThat(story.state.cadences()).hasSize(1);
        assertThat(story.state.cadences().get(0).due().earliest()).isEqualTo(Story.at("2026-02-24T18:00"));
    }

    @Test
    void aRefusalSaysEverythingThatIsMissingAndChangesNothing() {
        accepted("2026-02-13T11:00", "2026-02-13T11:30");
        story.facts = Story.base()
                .set("authority.level", "executor")
                .set("rating.need", 9)
                .build();
        LeadState before = story.state;
        Decision decision = story.fires(Story.LI, "2026-02-13T12:00", "win");
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Decision.Reason.BLOCKED));
        assertThat(decision.blockers().stream().map(it -> it.requirement().value()))
                .containsExactly("budget", "decider", "follow-up");
        assertThat(decision.blockers().stream().map(Blocker::kind))
                .containsExactly(Blocker.Kind.UNMET, Blocker.Kind.UNMET, Blocker.Kind.UNMET);
        assertThat(story.state).isEqualTo(before);
    }

    @Test
    void aWonLeadKeepsItsReason() {
        accepted("2026-02-13T11:00", "2026-02-13T11:30");
        story.followsUp(Story.LI, "2026-02-14T10:00", "f-1");
        Decision decision = story.fires(Story.LI, "2026-03-02T10:00", "win");
        assertThat(decision.isApplied()).isTrue();
        assertThat(story.stage()).isEqualTo("won");
        assertThat(moved().input()).containsEntry(Name.of("reason"), Value.of("best offer"));
    }

    @Test
    void aLeadOfGradeDRestsInThePoolAndIsLookedAtAgainAfterThreeMonths() {
        story.facts = Story.rated(0, 3, 5, 0);
        story.registers("2025-11-28T10:00");
        story.checksDuplicates("2025-11-28T11:00");
        assertThat(story.grade()).isEqualTo("D");
        assertThat(story.stage()).isEqualTo("pool");
        assertThat(story.state.cadences().get(0).due().earliest()).isEqualTo(Story.at("2026-02-28T18:00"));
        assertThat(story.state.clocks()).noneMatch(run -> run.isOpen());

        story.facts = Story.rated(5, 5, 5, 5);
        story.does(Story.SUPERVISOR, "2026-02-28T09:00", new Action.Assess());
        assertThat(story.grade()).isEqualTo("B");
        assertThat(story.stage()).isEqualTo("screening");
    }

    @Test
    void aTechnicalQuestionHasAClockOfItsOwn() {
        accepted("2026-02-13T11:00", "2026-02-13T11:30");
        ask("q-1", "technical", "2026-02-13T12:00");
        ask("q-2", "technical", "2026-02-13T13:00");
        ask("q-3", "credentials", "2026-02-13T14:00");
        story.records(Story.TECH, "2026-02-14T12:00", "q-1", "question.answered", Map.of());
        Agenda agenda = Story.ENGINE.agenda(story.state, story.facts, Story.at("2026-02-14T14:00"));
        List<Agenda.Item> questions = agenda.items().stream()
                .filter(item -> item.subject().isPresent())
                .toList();
        assertThat(questions.stream().map(item -> item.subject().orElseThrow().value()))
                .containsExactly("q-2", "q-3");
        assertThat(questions.get(0).status()).isEqualTo(Status.OVERDUE);
        assertThat(questions.get(0).left()).contains(Duration.ofHours(-1));
        assertThat(questions.get(1).due()).isEmpty();
    }

    @Test
    void adviceIsShownWhileItsConditionHolds() {
        story.registers("2026-02-13T10:00");
        Agenda agenda = Story.ENGINE.agenda(story.state, story.facts, Story.at("2026-02-13T10:00"));
        assertThat(agenda.advice().stream().map(hint -> hint.advice().value())).containsExactly("strategy-a");
    }

    @ParameterizedTest
    @CsvSource({
        "win,    NO_ROUTE",
        "fly,    UNDECLARED_TRIGGER",
        "shelve, UNDECLARED_TRIGGER",
    })
    void whatCannotBeAskedHereSaysWhy(String trigger, Decision.Reason reason) {
        story.registers("2026-02-13T10:00");
        Decision decision = story.fires(Story.LI, "2026-02-13T10:10", trigger);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(decision.blockers()).hasSize(1);
    }

    @Test
    void nobodyMovesALeadThatIsNotRegistered() {
        Decision decision = story.fires(Story.LI, "2026-02-13T10:10", "win");
        assertThat(decision.blockers().get(0).message().code()).isEqualTo("engine.not-registered");
    }

    @Test
    void aMakerWithoutTheRoleIsTurnedAway() {
        Decision decision = story.does(Actor.of("x", "seller"), "2026-02-13T10:00", new Action.Register(List.of()));
        assertThat(decision.blockers().get(0).kind()).isEqualTo(Blocker.Kind.NOT_AUTHORISED);
    }

    @Test
    void aVagueNoteIsWarnedAboutAndTaken() {
        accepted("2026-02-13T11:00", "2026-02-13T11:30");
        Decision decision = story.records(
                Story.LI,
                "2026-02-13T12:00",
                "f-1",
                "follow-up.made",
                Map.of("mode", Value.of("phone"), "content", Value.of("客户表示有兴趣。")));
        assertThat(decision.isApplied()).isTrue();
        assertThat(decision.warnings().stream().map(it -> it.requirement().value()))
                .containsExactly("specific");
    }

    @Test
    void whatIsMissingInAStepIsNamed() {
        accepted("2026-02-13T11:00", "2026-02-13T11:30");
        Decision decision =
                story.records(Story.LI, "2026-02-13T12:00", "f-1", "follow-up.made", Map.of("mode", Value.of("fax")));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Decision.Reason.INVALID_INPUT));
        assertThat(decision.blockers().stream().map(it -> it.requirement().value()))
                .containsExactly("mode", "content");
    }

    private void offered(String at) {
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        story.offers(at);
    }

    private void accepted(String offered, String accepted) {
        offered(offered);
        story.accepts(Story.LI, accepted);
    }

    private void ask(String activity, String topic, String at) {
        story.records(Story.LI, at, activity, "question.asked", Map.of("topic", Value.of(topic)));
    }

    private java.time.Instant dueOf(String clock) {
        return story.state.clocks().stream()
                .filter(run -> run.clock().value().equals(clock))
                .map(run -> run.due().orElseThrow().earliest())
                .findFirst()
                .orElseThrow();
    }

    private String state(String clock) {
        return story.state.clocks().stream()
                .filter(run -> run.clock().value().equals(clock))
                .map(run -> run.state(story.state.asOf()).name())
                .findFirst()
                .orElseThrow();
    }

    private List<String> changes() {
        return story.events.stream()
                .map(event -> event.change().getClass().getSimpleName())
                .toList();
    }

    private java.time.Instant at(String change) {
        return story.events.stream()
                .filter(event -> event.change().getClass().getSimpleName().equals(change))
                .map(Event::at)
                .findFirst()
                .orElseThrow();
    }

    private Change.Moved moved() {
        return (Change.Moved) story.events.stream()
                .map(Event::change)
                .filter(Change.Moved.class::isInstance)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
