package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.Change.ClockChange;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Due;
import org.openfunnel.time.WorkingDays;

/** S2-01: a lead is entered within one working day of its receipt, so the clock starts before the lead is known. */
class FactClockTest {
    private static final FunnelEngine ENGINE = FunnelEngine.of(policy(), Calendars.china());

    private LeadState state = LeadState.none(LeadId.of("lead-1"));
    private int number;

    private static FunnelPolicy policy() {
        Funnel funnel = Funnel.of(
                List.of(Stage.of("new", Stage.Kind.OPEN), Stage.of("won", Stage.Kind.WON)),
                List.of(Move.between("win", "new", "won").build()));
        return FunnelPolicy.builder("entry", "1", "china", funnel)
                .facts(List.of(Fact.of("received.at", new FactType.Time())))
                .clocks(List.of(SlaClock.of(
                                "entry",
                                new Moment.AtFact(Name.of("received.at")),
                                Moment.registered(),
                                Allowance.within(WorkingDays.of(1)))
                        .build()))
                .build();
    }

    private static Facts received(String at) {
        return ENGINE.catalog().given().set("received.at", Story.at(at)).build();
    }

    private List<ClockChange> does(String local, Action action, Facts facts) {
        Decision decision =
                ENGINE.decide(state, facts, Command.of("c-" + ++number, Actor.of("li"), Story.at(local), action));
        state = decision.after();
        return decision.events().stream()
                .map(Event::change)
                .filter(Change.ClockChanged.class::isInstance)
                .map(change -> ((Change.ClockChanged) change).what())
                .toList();
    }

    @Test
    void whoeverEntersALeadInTimeMeetsItAtOnce() {
        assertThat(does("2026-03-03T10:00", new Action.Register(List.of()), received("2026-03-02T15:00")))
                .containsExactly(ClockChange.STARTED, ClockChange.MET);
        assertThat(state.clocks().get(0).due()).contains(new Due.At(Story.at("2026-03-03T18:00")));
        assertThat(state.nextDueAt()).isEmpty();
    }

    @Test
    void whoeverEntersALeadTooLateIsLateAtOnceAndNeverWarned() {
        assertThat(does("2026-03-05T10:00", new Action.Register(List.of()), received("2026-03-02T15:00")))
                .containsExactly(ClockChange.STARTED, ClockChange.MET_LATE);
        assertThat(state.clocks().get(0).stoppedAt()).contains(Story.at("2026-03-05T10:00"));
    }

    @Test
    void aReceiptToldLaterIsMeasuredByWhenTheLeadWasEntered() {
        Facts unknown = ENGINE.catalog().given().build();
        assertThat(does("2026-03-03T10:00", new Action.Register(List.of()), unknown))
                .isEmpty();
        assertThat(does("2026-03-09T10:00", new Action.Assess(), received("2026-03-02T15:00")))
                .containsExactly(ClockChange.STARTED, ClockChange.MET);
        assertThat(state.clocks().get(0).stoppedAt()).isEqualTo(Optional.of(Story.at("2026-03-03T10:00")));
        assertThat(does("2026-03-10T10:00", new Action.Tick(), received("2026-03-02T15:00")))
                .isEmpty();
    }
}
