package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.engine.Change.CadenceChange;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.followup.Cadence;
import org.openfunnel.followup.Deferral;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Header;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Calendars;

/** Weekly calls, at most three, put off when the customer names a date and for two weeks after a complaint. */
class DeferredTouchTest {
    private static final Actor LI = Actor.of("li");
    private static final FunnelEngine ENGINE = FunnelEngine.of(policy(), Calendars.china());

    private LeadState state = LeadState.none(LeadId.of("lead-1"));
    private int number;

    private static FunnelPolicy policy() {
        Funnel funnel = Funnel.of(
                List.of(Stage.of("new", Stage.Kind.OPEN), Stage.of("won", Stage.Kind.WON)),
                List.of(Move.between("win", "new", "won").build()));
        ActivityKind call = new ActivityKind(
                Name.of("call"),
                Header.NONE,
                Optional.empty(),
                List.of(Fact.of("next", new FactType.Day())),
                List.of(ActivityKind.Step.of("made")));
        return FunnelPolicy.builder("calls", "1", "china", funnel)
                .activities(List.of(call, ActivityKind.of("complaint", "made")))
                .cadences(List.of(Cadence.of(
                                "calls",
                                Moment.registered(),
                                ByGrade.always(CalendarPeriod.weeks(1)),
                                Moment.done("call.made"))
                        .defer(
                                new Deferral(Moment.done("call.made"), new Deferral.Told(Name.of("next"))),
                                new Deferral(
                                        Moment.done("complaint.made"), new Deferral.Passed(CalendarPeriod.weeks(2))))
                        .atMost(3)
                        .build()))
                .build();
    }

    private Decision tells(String local, String kind, Map<Name, Value> attributes) {
        return does(
                local,
                new Action.Tell(
                        ActivityId.of("a-" + number),
                        Name.of(kind),
                        Name.of("made"),
                        Optional.empty(),
                        Optional.empty(),
                        attributes));
    }

    private Decision does(String local, Action action) {
        Decision decision = ENGINE.decide(
                state, ENGINE.catalog().given().build(), Command.of("c-" + ++number, LI, Story.at(local), action));
        state = decision.after();
        return decision;
    }

    private static List<CadenceChange> changes(Decision decision) {
        return decision.events().stream()
                .map(Event::change)
                .filter(Change.CadenceChanged.class::isInstance)
                .map(change -> ((Change.CadenceChanged) change).what())
                .toList();
    }

    @Test
    void touchesArePutOffByWhatIsToldAndRestAfterTheLast() {
        does("2026-03-02T10:00", new Action.Register(List.of()));
        assertThat(state.nextDueAt()).contains(Story.at("2026-03-09T18:00"));
        Decision complaint = tells("2026-03-03T10:00", "complaint", Map.of());
        assertThat(changes(complaint)).containsExactly(CadenceChange.DEFERRED);
        assertThat(state.nextDueAt()).contains(Story.at("2026-03-17T18:00"));
        assertThat(does("2026-03-16T10:00", new Action.Tick()).events()).isEmpty();
        assertThat(changes(tells("2026-03-16T11:00", "call", Map.of()))).containsExactly(CadenceChange.TOUCHED);
        assertThat(state.nextDueAt()).contains(Story.at("2026-03-23T18:00"));
        Decision named = tells("2026-03-18T11:00", "call", Map.of(Name.of("next"), Value.of(LocalDate.of(2026, 6, 1))));
        assertThat(changes(named)).containsExactly(CadenceChange.TOUCHED, CadenceChange.DEFERRED);
        assertThat(state.nextDueAt()).contains(Story.at("2026-06-01T18:00"));
        Decision last = tells("2026-06-01T10:00", "call", Map.of());
        assertThat(state.nextDueAt()).isEmpty();
        assertThat(ENGINE.agenda(state, ENGINE.catalog().given().build(), Story.at("2026-07-01T10:00"))
                        .items())
                .isEmpty();
        assertThat(Wording.of(Language.EN, ENGINE.policy().lexicon(), ENGINE.zone())
                        .say(last.events().get(1).message()))
                .isEqualTo("calls: done; this was the last touch");
    }
}
