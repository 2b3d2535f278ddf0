package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Condition;
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
    private static final FunnelEngine ENGINE = FunnelEngine.of(policy(), Calendars.china());

    private LeadState state = LeadState.none(LeadId.of("lead-1"));
    private int number;

    private static FunnelPolicy policy() {
        Funnel funnel = Funnel.of(
                List.of(Stage.of("new", Stage.Kind.OPEN), Stage.of("won", Stage.Kind.WON)),
                List.of(Move.between("win", "new", "won").build()));
        return FunnelPolicy.builder("away", "1", "china", funnel)
                .activities(List.of(ActivityKind.of("absence", "begun", "ended"), ActivityKind.of("reply", "sent")))
                .clocks(List.of(SlaClock.of(
                                "reply",
                                Moment.registered(),
                                Moment.done("reply.sent"),
                                Allowance.within(Elapsed.hours(24)))
                        .pause(new Condition.Open(Name.of("absence"), List.of()))
                        .build()))
                .build();
    }

    private Decision does(String local, Action action) {
        Decision decision = ENGINE.decide(
                state, ENGINE.catalog().given().build(), Command.of("c-" + ++number, LI, Story.at(local), action));
        state = decision.after();
        return decision;
    }

    private Decision tells(String local, String step, String happenedAt) {
        Optional<Instant> at = Optional.of(Story.at(happenedAt));
        return does(
                local,
                new Action.Tell(ActivityId.of("a"), Name.of("absence"), Name.of(step), Optional.empty(), at, Map.of()));
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
        assertThat(state.clocks().get(0).pauses())
                .containsExactly(new Pause(Story.at("2026-03-02T12:00"), Optional.of(Story.at("2026-03-03T12:00"))));
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
}
