package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Due;

/** What becomes of a lead when the data of its calendar change. Friday 13 February 2026 is a working day, and so is the 14th. */
class NewCalendarTest {
    private static final BusinessCalendar CHINA = Calendars.china().require("china");
    private static final Text REASON = new Text("storm", "台风");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 13);
    private static final FunnelEngine STORM = engine(CHINA.withClosed("2026.2", Map.of(FRIDAY, REASON)));

    private final Story story = Story.ofGradeA();

    private static FunnelEngine engine(BusinessCalendar calendar) {
        return FunnelEngine.of(BantPolicy.policy(), Calendars.of(calendar));
    }

    private Decision tick(FunnelEngine engine, String local) {
        return engine.decide(story.state, story.facts, Command.tick(Story.at(local)));
    }

    private static List<String> changes(Decision decision) {
        return decision.events().stream()
                .map(Event::change)
                .map(change -> change instanceof Change.ClockChanged clock
                        ? clock.run().clock() + " " + clock.what()
                        : change.getClass().getSimpleName())
                .collect(Collectors.toList());
    }

    private static ClockRun check(Decision decision) {
        return decision.after().clocks().get(0);
    }

    @Test
    void theNextDecisionMovesAnOpenDeadlineAlthoughNothingIsDue() {
        story.registers("2026-02-13T10:00");
        Decision moved = tick(STORM, "2026-02-13T10:01");
        assertThat(changes(moved)).containsExactly("duplicate-check MOVED");
        assertThat(check(moved).due()).contains(new Due.At(Story.at("2026-02-14T18:00")));
        assertThat(check(moved).calendarVersion()).isEqualTo("2026.2");
        assertThat(moved.after().nextDueAt()).contains(Story.at("2026-02-14T18:00"));
        story.state = moved.after();
        assertThat(tick(STORM, "2026-02-13T10:02").events()).isEmpty();
    }

    @Test
    void nobodyIsLateByACalendarThatWasWrong() {
        story.registers("2026-02-13T10:00");
        Decision late = tick(STORM, "2026-02-14T10:00");
        assertThat(changes(late)).containsExactly("duplicate-check MOVED");
        Decision breached = tick(STORM, "2026-02-14T18:01");
        assertThat(changes(breached)).containsExactly("duplicate-check MOVED", "duplicate-check BREACHED");
        assertThat(breached.events().get(1).at()).isEqualTo(Story.at("2026-02-14T18:00"));
    }

    @Test
    void aDeadlineThatMovesForwardIsDueWhenTheNewDataSay() {
        story.registers("2026-02-13T10:00");
        BusinessCalendar earlier = CHINA.toBuilder()
                .version("2026.2")
                .override(FRIDAY, REASON, Hours.parse("09:00-12:00"))
                .build();
        Decision late = tick(engine(earlier), "2026-02-13T14:00");
        assertThat(changes(late)).containsExactly("duplicate-check MOVED", "duplicate-check BREACHED");
        assertThat(late.events().get(1).at()).isEqualTo(Story.at("2026-02-13T12:00"));
        assertThat(late.events().get(1).recordedAt()).isEqualTo(Story.at("2026-02-13T14:00"));
    }

    @Test
    void aBreachThatTheNewDataTakeBackIsWithdrawn() {
        story.registers("2026-02-13T10:00");
        story.ticks("2026-02-13T18:30");
        assertThat(story.state.clocks().get(0).state(story.state.asOf())).isEqualTo(ClockState.BREACHED);
        Decision back = tick(STORM, "2026-02-13T18:40");
        assertThat(changes(back)).containsExactly("duplicate-check BREACH_WITHDRAWN", "duplicate-check MOVED");
        assertThat(check(back).state(back.after().asOf())).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void nextYearsDataMakeAKnownDueOfOneBeyond() {
        story.registers("2026-12-31T18:30");
        assertThat(story.state.clocks().get(0).due().orElseThrow()).isInstanceOf(Due.Beyond.class);
        BusinessCalendar next = CHINA.toBuilder()
                .version("2027.1")
                .validTo(LocalDate.of(2027, 12, 31))
                .closed(LocalDate.of(2027, 1, 1), REASON)
                .build();
        Decision known = tick(engine(next), "2027-01-01T12:00");
        assertThat(changes(known)).containsExactly("duplicate-check MOVED");
        assertThat(check(known).due()).contains(new Due.At(Story.at("2027-01-04T18:00")));
    }

    @Test
    void touchesAndOffersMoveToo() {
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        story.offers("2026-02-13T11:00");
        story.accepts(Story.LI, "2026-02-13T11:30");
        story.followsUp(Story.LI, "2026-02-13T12:00", "call-1");
        BusinessCalendar closed = CHINA.withClosed("2026.2", LocalDate.of(2026, 2, 24), REASON);
        assertThat(story.state.cadences().get(0).due()).isEqualTo(new Due.At(Story.at("2026-02-24T18:00")));
        Decision moved = tick(engine(closed), "2026-02-24T10:00");
        assertThat(changes(moved)).containsExactly("CadenceChanged");
        assertThat(moved.after().cadences().get(0).due()).isEqualTo(new Due.At(Story.at("2026-02-25T18:00")));
    }

    @Test
    void aStandingOfferIsComputedAgainOnce() {
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        story.offers("2026-02-13T11:00");
        Decision moved = tick(STORM, "2026-02-13T11:10");
        assertThat(changes(moved)).contains("OfferMoved");
        story.state = moved.after();
        assertThat(tick(STORM, "2026-02-13T11:20").events()).isEmpty();
        assertThat(LocalDateTime.of(2026, 2, 13, 12, 0).atZone(CHINA.zone()).toInstant())
                .isEqualTo(story.state.ownership().offer().orElseThrow().due().earliest());
    }
}
