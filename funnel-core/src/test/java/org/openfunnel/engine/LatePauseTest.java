package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.engine.Change.ClockChange;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.ClockRun.Pause;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Due;
import org.openfunnel.time.Elapsed;

/** A clock that stands still while the customer is away, which people tell when they get round to it. */
class LatePauseTest {
    private static final Actor LI = Actor.of("li");
    private static final Condition AWAY = new Condition.Open(Name.of("absence"), List.of());
    private static final Condition NEW = new Condition.InStage(Set.of(Name.of("new")));

    private FunnelEngine engine = engine(AWAY);
    private LeadState state = LeadState.none(LeadId.of("lead-1"));
    private int number;

    static FunnelEngine engine(Condition pause) {
        Funnel funnel = Funnel.of(
                List.of(Stage.of("new", Stage.Kind.OPEN), Stage.of("known", Stage.Kind.OPEN)),
                List.of(Move.between("meet", "new", "known").build()));
        FunnelPolicy policy = FunnelPolicy.builder("away", "1", "china", funnel)
                .activities(List.of(
                        ActivityKind.of("absence", "begun", "ended"),
                        ActivityKind.of("reply", "sent"),
                        ActivityKind.of("visit", "made")))
                .clocks(List.of(SlaClock.of(
                                "reply",
                                Moment.registered(),
                                Moment.done("reply.sent"),
                                Allowance.within(Elapsed.hours(24)))
                        .pause(pause)
                        .build()))
                .build();
        return FunnelEngine.of(policy, Calendars.china());
    }

    private Decision does(String local, Action action) {
        Decision decision = engine.decide(
                state, engine.catalog().given().build(), Command.of("c-" + ++number, LI, Story.at(local), action));
        state = decision.after();
        return decision;
    }

    private Decision tells(String local, String step, String happenedAt) {
        Optional<Instant> at = Optional.of(Story.at(happenedAt));
        return does(
                local,
                new Action.Tell(ActivityId.of("a"), Name.of("absence"), Name.of(step), Optional.empty(), at, Map.of()));
    }

    private Decision retracts(String local, String step) {
        return does(
                local,
                new Action.Retract(ActivityId.of("a"), Name.of(step), Optional.empty(), "told for another lead"));
    }

    private Decision replies(String local) {
        return does(
                local,
                new Action.Tell(
                        ActivityId.of("r"),
                        Name.of("reply"),
                        Name.of("sent"),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
    }

    private static Pause pause(String from, String to) {
        return new Pause(Story.at(from), Optional.of(Story.at(to)));
    }

    private static List<ClockChange> clockChanges(Decision decision) {
        return decision.events().stream()
                .map(Event::change)
                .filter(Change.ClockChanged.class::isInstance)
                .map(change -> ((Change.ClockChanged) change).what())
                .toList();
    }

    @Test
    void aPauseToldLateBeginsAndEndsWhenItHappened() {
        does("2026-03-02T09:00", new Action.Register(List.of()));
        tells("2026-03-02T15:00", "begun", "2026-03-02T12:00");
        assertThat(state.clocks().get(0).due()).isEmpty();
        tells("2026-03-04T10:00", "ended", "2026-03-03T12:00");
        assertThat(state.clocks().get(0).pauses()).containsExactly(pause("2026-03-02T12:00", "2026-03-03T12:00"));
        assertThat(state.clocks().get(0).due()).contains(new Due.At(Story.at("2026-03-04T09:00")));
    }

    @Test
    void aPauseToldAfterABreachTakesItBack() {
        does("2026-03-02T09:00", new Action.Register(List.of()));
        assertThat(clockChanges(does("2026-03-03T09:30", new Action.Tick()))).containsExactly(ClockChange.BREACHED);
        Decision told = tells("2026-03-03T10:00", "begun", "2026-03-03T08:00");
        assertThat(clockChanges(told)).containsExactly(ClockChange.BREACH_WITHDRAWN, ClockChange.PAUSED);
        assertThat(state.clocks().get(0).breachedAt()).isEmpty();
        tells("2026-03-03T11:00", "ended", "2026-03-03T11:00");
        assertThat(state.clocks().get(0).due()).contains(new Due.At(Story.at("2026-03-03T12:00")));
    }

    @Test
    void anEndToldBeforeItsBeginningEndsThePauseAllTheSame() {
        does("2026-03-02T09:00", new Action.Register(List.of()));
        tells("2026-03-02T18:00", "ended", "2026-03-02T17:00");
        Decision told = tells("2026-03-02T19:00", "begun", "2026-03-02T12:00");
        assertThat(clockChanges(told)).containsExactly(ClockChange.MOVED);
        assertThat(state.clocks().get(0).pauses()).containsExactly(pause("2026-03-02T12:00", "2026-03-02T17:00"));
        assertThat(state.clocks().get(0).due()).contains(new Due.At(Story.at("2026-03-03T14:00")));
    }

    @Test
    void aLateStepThatHasNothingToDoWithThePauseLeavesItAlone() {
        does("2026-03-02T09:00", new Action.Register(List.of()));
        tells("2026-03-02T12:00", "begun", "2026-03-02T12:00");
        does(
                "2026-03-02T15:00",
                new Action.Tell(
                        ActivityId.of("v"),
                        Name.of("visit"),
                        Name.of("made"),
                        Optional.empty(),
                        Optional.of(Story.at("2026-03-02T10:00")),
                        Map.of()));
        assertThat(state.clocks().get(0).pauses())
                .containsExactly(new Pause(Story.at("2026-03-02T12:00"), Optional.empty()));
    }

    @Test
    void aPauseThatWasTakenBackNeverWas() {
        does("2026-03-02T09:00", new Action.Register(List.of()));
        tells("2026-03-02T12:00", "begun", "2026-03-02T12:00");
        Decision taken = retracts("2026-03-02T15:00", "begun");
        assertThat(clockChanges(taken)).containsExactly(ClockChange.RESUMED);
        assertThat(taken.warnings()).isEmpty();
        assertThat(state.clocks().get(0).pauses()).isEmpty();
        assertThat(state.clocks().get(0).due()).contains(new Due.At(Story.at("2026-03-03T09:00")));
    }

    @Test
    void aReplyThatOnlyAPauseMadeTimelyWasLate() {
        does("2026-03-02T09:00", new Action.Register(List.of()));
        tells("2026-03-02T12:00", "begun", "2026-03-02T12:00");
        tells("2026-03-03T12:00", "ended", "2026-03-03T12:00");
        replies("2026-03-04T08:00");
        assertThat(state.clocks().get(0).state(state.asOf())).isEqualTo(ClockState.MET);
        assertThat(clockChanges(retracts("2026-03-04T10:00", "begun"))).containsExactly(ClockChange.MET_LATE);
        assertThat(state.clocks().get(0).state(state.asOf())).isEqualTo(ClockState.MET_LATE);
        assertThat(clockChanges(tells("2026-03-04T11:00", "begun", "2026-03-02T12:00")))
                .containsExactly(ClockChange.MET);
    }

    @Test
    void aStageThatHasNotChangedSinceIsKnown() {
        engine = engine(Condition.all(NEW, AWAY));
        does("2026-03-02T09:00", new Action.Register(List.of()));
        tells("2026-03-02T12:00", "begun", "2026-03-02T12:00");
        Decision taken = retracts("2026-03-02T15:00", "begun");
        assertThat(taken.warnings()).isEmpty();
        assertThat(state.clocks().get(0).pauses()).isEmpty();
    }

    @Test
    void whatDependsOnAnEarlierStageStaysAndTheDecisionSaysSo() {
        engine = engine(Condition.all(NEW, AWAY));
        does("2026-03-02T09:00", new Action.Register(List.of()));
        tells("2026-03-02T12:00", "begun", "2026-03-02T12:00");
        does("2026-03-02T13:00", new Action.Fire(Name.of("meet"), Map.of()));
        List<Pause> before = state.clocks().get(0).pauses();
        Decision taken = retracts("2026-03-02T15:00", "begun");
        assertThat(before).containsExactly(pause("2026-03-02T12:00", "2026-03-02T13:00"));
        assertThat(state.clocks().get(0).pauses()).isEqualTo(before);
        assertThat(taken.warnings().stream().map(it -> it.message().code())).containsExactly("engine.pauses-unknown");
    }
}
