package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.condition.Blocker;
import org.openfunnel.engine.Change.CadenceChange;
import org.openfunnel.engine.Change.ClockChange;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Name;
import org.openfunnel.sla.ClockRun;

/** Steps told late, and steps taken back: what they did is computed again, what followed stands. */
class RetractTest {
    private final Story story = Story.ofGradeA();

    @Test
    void aResponseThatWasNoneLetsTheClockRunOn() {
        responded("2026-02-14T10:00");
        assertThat(state("first-response")).isEqualTo("MET");
        retracts(Story.LI, "2026-02-14T10:30", "f-1", "made");
        assertThat(state("first-response")).isEqualTo("AT_RISK");
        assertThat(clockChanges()).endsWith(ClockChange.MET, ClockChange.REOPENED);
        story.ticks("2026-02-14T11:00");
        assertThat(state("first-response")).isEqualTo("BREACHED");
        assertThat(story.state.history().steps().stream()
                        .map(step -> step.kind().value()))
                .containsExactly("duplicate-check");
    }

    @Test
    void aDeadlineLongPastIsBreachedWhenTheResponseIsTakenBackNotBefore() {
        responded("2026-02-14T10:00");
        retracts(Story.LI, "2026-02-16T09:00", "f-1", "made");
        story.ticks("2026-02-16T12:00");
        assertThat(run("first-response").breachedAt()).contains(Story.at("2026-02-16T09:00"));
    }

    @Test
    void aBreachWithdrawnByMistakeStandsAgain() {
        accepted();
        story.ticks("2026-02-14T12:00");
        told("2026-02-14T14:00", "2026-02-14T10:00", "f-1");
        assertThat(state("first-response")).isEqualTo("MET");
        retracts(Story.SUPERVISOR, "2026-02-14T15:00", "f-1", "made");
        assertThat(state("first-response")).isEqualTo("BREACHED");
        assertThat(clockChanges().stream().filter(ClockChange.BREACHED::equals)).hasSize(1);
    }

    @Test
    void anotherResponseStopsTheClockInstead() {
        responded("2026-02-14T10:00");
        story.followsUp(Story.LI, "2026-02-14T11:30", "f-2");
        retracts(Story.LI, "2026-02-14T12:00", "f-1", "made");
        assertThat(state("first-response")).isEqualTo("MET_LATE");
        assertThat(run("first-response").stoppedAt()).contains(Story.at("2026-02-14T11:30"));
    }

    @Test
    void aQuestionThatWasNeverAskedHasNoClock() {
        accepted();
        ask("2026-02-13T12:00", "q-1");
        retracts(Story.LI, "2026-02-13T13:00", "q-1", "asked");
        assertThat(state("tech-answer")).isEqualTo("CANCELLED");
        ask("2026-02-13T14:00", "q-1");
        assertThat(run("tech-answer").due().orElseThrow().earliest()).isEqualTo(Story.at("2026-02-14T14:00"));
    }

    @Test
    void aQuestionAskedTwiceRunsFromTheTimeThatIsLeft() {
        accepted();
        ask("2026-02-13T12:00", "q-1");
        ask("2026-02-13T15:00", "q-1");
        assertThat(run("tech-answer").startedAt()).isEqualTo(Story.at("2026-02-13T12:00"));
        Action first = new Action.Retract(
                ActivityId.of("q-1"), Name.of("asked"), Optional.of(Story.at("2026-02-13T12:00")), "not a question");
        story.does(Story.LI, "2026-02-13T16:00", first);
        assertThat(run("tech-answer").startedAt()).isEqualTo(Story.at("2026-02-13T15:00"));
        assertThat(clockChanges()).endsWith(ClockChange.MOVED);
    }

    @Test
    void aQuestionToldAfterItsAnswerIsAnswered() {
        accepted();
        story.records(Story.TECH, "2026-02-13T15:00", "q-1", "question.answered", Map.of());
        story.does(
                Story.LI,
                "2026-02-13T16:00",
                new Action.Tell(
                        ActivityId.of("q-1"),
                        Name.of("question"),
                        Name.of("asked"),
                        Optional.empty(),
                        Optional.of(Story.at("2026-02-13T12:00")),
                        Map.of(Name.of("topic"), Value.of("technical"))));
        assertThat(state("tech-answer")).isEqualTo("MET");
    }

    @Test
    void theNextFollowUpIsCountedFromTheOneThatIsLeft() {
        responded("2026-02-24T10:00");
        story.followsUp(Story.LI, "2026-02-27T10:00", "f-2");
        assertThat(nextFollowUp()).isEqualTo(Story.at("2026-03-06T18:00"));
        retracts(Story.LI, "2026-02-27T11:00", "f-2", "made");
        assertThat(nextFollowUp()).isEqualTo(Story.at("2026-03-03T18:00"));
        assertThat(cadenceChanges()).endsWith(CadenceChange.MOVED);
    }

    @Test
    void aFollowUpToldLateChangesNothingThatCameAfterIt() {
        responded("2026-02-24T10:00");
        story.followsUp(Story.LI, "2026-03-02T10:00", "f-2");
        told("2026-03-02T11:00", "2026-02-26T10:00", "f-3");
        assertThat(nextFollowUp()).isEqualTo(Story.at("2026-03-09T18:00"));
    }

    @Test
    void aFollowUpToldLateTakesBackThatOneWasMissed() {
        responded("2026-02-24T10:00");
        story.ticks("2026-03-04T10:00");
        assertThat(story.state.cadences().get(0).missed()).isEqualTo(1);
        told("2026-03-04T11:00", "2026-03-03T17:00", "f-2");
        assertThat(story.state.cadences().get(0).missed()).isZero();
        assertThat(nextFollowUp()).isEqualTo(Story.at("2026-03-10T18:00"));
    }

    @Test
    void theOnlyFollowUpTakenBackEndsTheCadenceThatCountsFromIt() {
        responded("2026-02-24T10:00");
        retracts(Story.LI, "2026-02-24T11:00", "f-1", "made");
        assertThat(story.state.cadences()).isEmpty();
        assertThat(cadenceChanges()).endsWith(CadenceChange.ENDED);
    }

    @Test
    void whatRequiredTheStepIsNotMetAnyMore() {
        responded("2026-02-14T10:00");
        retracts(Story.LI, "2026-02-24T11:00", "f-1", "made");
        Decision win = story.fires(Story.LI, "2026-02-24T12:00", "win");
        assertThat(win.blockers().stream().map(it -> it.requirement().value())).containsExactly("follow-up");
    }

    @ParameterizedTest(name = "{0} {1}.{2}: {4}")
    @CsvSource({
        "li,  p-1, made,  wrong lead, APPLIED",
        "sun, p-1, made,  wrong lead, BLOCKED",
        "li,  p-1, made,  ' ',        INVALID_INPUT",
        "li,  p-1, asked, wrong lead, NO_ROUTE",
        "li,  p-9, made,  wrong lead, NO_ROUTE",
    })
    void aStepIsTakenBackByWhoeverMayTellIt(String who, String activity, String step, String reason, String outcome) {
        accepted();
        story.records(Story.WANG, "2026-02-13T12:00", "p-1", "nurture-plan.made", Map.of());
        Actor actor = who.equals("li") ? Story.LI : Story.SUPERVISOR;
        Decision decision = story.does(
                actor,
                "2026-02-13T13:00",
                new Action.Retract(ActivityId.of(activity), Name.of(step), Optional.empty(), reason));
        String found =
                decision.fold(applied -> "APPLIED", refused -> refused.reason().name(), it -> "", it -> "", it -> "");
        assertThat(found).isEqualTo(outcome);
        assertThat(decision.blockers().stream().map(Blocker::kind).filter(Blocker.Kind.NOT_AUTHORISED::equals))
                .hasSize(outcome.equals("BLOCKED") ? 1 : 0);
    }

    private void accepted() {
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        story.offers("2026-02-13T11:00");
        story.accepts(Story.LI, "2026-02-13T11:30");
    }

    private void responded(String at) {
        accepted();
        story.followsUp(Story.LI, at, "f-1");
    }

    private void ask(String at, String activity) {
        story.records(Story.LI, at, activity, "question.asked", Map.of("topic", Value.of("technical")));
    }

    private void told(String at, String happenedAt, String activity) {
        story.does(
                Story.LI,
                at,
                new Action.Tell(
                        ActivityId.of(activity),
                        Name.of("follow-up"),
                        Name.of("made"),
                        Optional.empty(),
                        Optional.of(Story.at(happenedAt)),
                        Map.of(
                                Name.of("mode"), Value.of("phone"),
                                Name.of("content"), Value.of("asked for a quotation"))));
    }

    private void retracts(Actor actor, String at, String activity, String step) {
        Decision decision = story.does(
                actor,
                at,
                new Action.Retract(ActivityId.of(activity), Name.of(step), Optional.empty(), "told for another lead"));
        assertThat(decision.isApplied()).isTrue();
    }

    private ClockRun run(String clock) {
        return story.state.clocks().stream()
                .filter(run -> run.clock().value().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    private String state(String clock) {
        return run(clock).state(story.state.asOf()).name();
    }

    private Instant nextFollowUp() {
        return story.state.cadences().get(0).due().earliest();
    }

    private List<ClockChange> clockChanges() {
        return story.events.stream()
                .filter(event -> event.change() instanceof Change.ClockChanged)
                .map(event -> ((Change.ClockChanged) event.change()).what())
                .toList();
    }

    private List<CadenceChange> cadenceChanges() {
        return story.events.stream()
                .filter(event -> event.change() instanceof Change.CadenceChanged)
                .map(event -> ((Change.CadenceChanged) event.change()).what())
                .toList();
    }
}
