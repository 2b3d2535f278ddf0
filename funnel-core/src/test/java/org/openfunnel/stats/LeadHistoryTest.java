package org.openfunnel.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openfunnel.stats.FunnelStatsTest.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.Adoption;
import org.openfunnel.engine.Change;
import org.openfunnel.engine.Change.ClockChange;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.PolicyRef;
import org.openfunnel.fact.Value;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Owner;
import org.openfunnel.score.Assessment;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.sla.ClockRun.Target;
import org.openfunnel.stats.LeadHistory.Entry;
import org.openfunnel.stats.LeadHistory.Rating;
import org.openfunnel.stats.LeadHistory.Timing;
import org.openfunnel.time.Due;
import org.openfunnel.time.Elapsed;

/** What the events of a lead tell statistics. */
class LeadHistoryTest {
    private static final LeadId LEAD = LeadId.of("42");
    private static final PolicyRef POLICY = new PolicyRef(Name.of("sales"), "1", "abc");
    private static final Name REPLY = Name.of("reply");

    private final List<Event> events = new ArrayList<>();

    private void at(int day, Change change) {
        events.add(new Event(LEAD, events.size() + 1L, day(day), day(day), Optional.empty(), change));
    }

    private void registered() {
        at(0, new Change.Registered(POLICY, Name.of("new"), List.of()));
    }

    private static Change moved(String from, String to, Map<Name, Value> input) {
        return new Change.Moved(Name.of("go"), Name.of(from), Name.of(to), false, input);
    }

    private static Entry entry(String stage, int day, String reason) {
        return new Entry(Name.of(stage), day(day), reason);
    }

    @Test
    void stagesComeWithTheReasonsOfTheirMoves() {
        registered();
        at(1, moved("new", "talk", Map.of()));
        at(
                3,
                moved(
                        "talk",
                        "lost",
                        Map.of(Name.of("reason"), Value.of("price"), Name.of("why"), Value.of("budget cut"))));
        assertThat(LeadHistory.from(events).lead()).isEqualTo(LEAD);
        assertThat(LeadHistory.from(events).entries())
                .containsExactly(entry("new", 0, ""), entry("talk", 1, ""), entry("lost", 3, "price"));
        assertThat(LeadHistory.from(events, Name.of("why")).entries().get(2).reason())
                .isEqualTo("budget cut");
    }

    @Test
    void thePoolIsAStageWhereTheLeadGoesInAndOut() {
        registered();
        at(1, moved("new", "pool", Map.of()));
        PersonId li = PersonId.of("li");
        at(2, new Change.Claimed(li, Name.of("pool"), Name.of("talk"), Optional.empty()));
        at(4, new Change.Recycled(li, Name.of("talk"), Name.of("pool")));
        at(5, new Change.Claimed(li, Name.of("pool"), Name.of("pool"), Optional.empty()));
        assertThat(LeadHistory.from(events).entries())
                .containsExactly(entry("new", 0, ""), entry("pool", 1, ""), entry("talk", 2, ""), entry("pool", 4, ""));
    }

    @Test
    void thePersonWhoOwnedItLastIsTheOwner() {
        registered();
        assertThat(LeadHistory.from(events).label(LeadHistory.OWNER)).isEmpty();
        at(1, new Change.Accepted(PersonId.of("wang")));
        at(2, new Change.OwnerSet(new Owner.Person(PersonId.of("li"))));
        at(3, new Change.OwnerSet(new Owner.Fallback(Name.of("supervisor"))));
        at(4, new Change.OwnerReleased());
        assertThat(LeadHistory.from(events).label(LeadHistory.OWNER)).isEqualTo("li");
    }

    @Test
    void whatWasBeforeAnAdoptionIsToldInTheNewNames() {
        registered();
        at(0, new Change.Assessed(graded("A"), false));
        at(0, new Change.ClockChanged(ClockChange.STARTED, run(0)));
        Adoption adoption = new Adoption(
                        POLICY, new PolicyRef(Name.of("sales"), "2", "def"), names(), names(), names(), names())
                .stage("new", "fresh")
                .grade("A", "hot")
                .clock("reply", "answer");
        at(2, new Change.Adopted(adoption, Name.of("fresh"), Optional.empty()));
        ClockRun answered = run(0).named(Name.of("answer")).stop(day(3));
        at(3, new Change.ClockChanged(ClockChange.MET, answered));
        at(4, moved("fresh", "talk", Map.of()));
        LeadHistory history = LeadHistory.from(events);
        assertThat(history.entries()).containsExactly(entry("fresh", 0, ""), entry("talk", 4, ""));
        assertThat(history.ratings())
                .containsExactly(new Rating(day(0), Optional.of(Name.of("hot")), Optional.empty()));
        assertThat(history.timings())
                .containsExactly(new Timing(Name.of("answer"), day(0), Optional.of(day(3)), Optional.empty()));
    }

    private static NavigableMap<Name, Name> names() {
        return new TreeMap<>();
    }

    private static Assessment graded(String grade) {
        Assessment none = Assessment.NONE;
        return new Assessment(
                none.score(),
                none.computed(),
                none.since(),
                none.byHand(),
                none.reviewed(),
                none.review(),
                Optional.of(Name.of(grade)));
    }

    /** A run of five days. */
    private static ClockRun run(int start) {
        return run(start, Optional.empty());
    }

    private static ClockRun run(int start, Optional<Instant> breachedAt) {
        return new ClockRun(
                REPLY,
                Optional.empty(),
                day(start),
                new Target.Within(Elapsed.of(Duration.ofDays(5))),
                List.of(),
                Optional.of(new Due.At(day(start + 5))),
                List.of(),
                "office",
                "1",
                breachedAt,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aClockIsKeptOrBrokenByItsDeadline() {
        registered();
        at(0, new Change.ClockChanged(ClockChange.STARTED, run(0)));
        at(5, new Change.ClockChanged(ClockChange.MET, run(0).stop(day(5))));
        at(6, new Change.ClockChanged(ClockChange.STARTED, run(6)));
        at(11, new Change.ClockChanged(ClockChange.BREACHED, run(6, Optional.of(day(11)))));
        at(
                12,
                new Change.ClockChanged(
                        ClockChange.MET_LATE, run(6, Optional.of(day(11))).stop(day(12))));
        at(13, new Change.ClockChanged(ClockChange.STARTED, run(13)));
        at(14, new Change.ClockChanged(ClockChange.CANCELLED, run(13).cancel(day(14))));
        at(15, new Change.ClockChanged(ClockChange.STARTED, run(15)));
        assertThat(LeadHistory.from(events).timings())
                .containsExactly(
                        new Timing(REPLY, day(0), Optional.of(day(5)), Optional.empty()),
                        new Timing(REPLY, day(6), Optional.empty(), Optional.of(day(11))),
                        new Timing(REPLY, day(13), Optional.empty(), Optional.empty()),
                        new Timing(REPLY, day(15), Optional.empty(), Optional.of(day(20))));
    }

    @Test
    void aBreachThatWasWithdrawnIsNone() {
        registered();
        at(0, new Change.ClockChanged(ClockChange.STARTED, run(0)));
        at(5, new Change.ClockChanged(ClockChange.BREACHED, run(0, Optional.of(day(5)))));
        at(
                6,
                new Change.ClockChanged(
                        ClockChange.BREACH_WITHDRAWN,
                        run(0, Optional.of(day(5))).stop(day(4))));
        assertThat(LeadHistory.from(events).timings())
                .containsExactly(new Timing(REPLY, day(0), Optional.of(day(4)), Optional.empty()));
    }

    @Test
    void refusesEventsOfWhichSomeAreMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadHistory.from(List.of()))
                .withMessage("a history must have an event");
        registered();
        at(1, moved("new", "talk", Map.of()));
        events.remove(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadHistory.from(events))
                .withMessage("the next event of lead `42` must have revision 1, but was 2 of lead `42`");
    }

    @Test
    void refusesWhatIsToldOutOfOrder() {
        LeadHistory.Builder history = LeadHistory.builder(LEAD).entered("new", day(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.entered("talk", day(1)))
                .withMessageStartingWith("a history must be told in order, but lead `42` came to stage `talk` at ");
        history.graded("A", day(2));
        assertThatIllegalArgumentException().isThrownBy(() -> history.graded("B", day(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadHistory.builder(LEAD).build())
                .withMessage("a history must have a stage, but lead `42` entered none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timing(REPLY, day(0), Optional.of(day(1)), Optional.of(day(1))));
    }

    @Test
    void aHostAddsWhatOnlyItKnows() {
        registered();
        LeadHistory history = LeadHistory.from(events);
        LeadHistory labelled = history.toBuilder().label("product", "x").build();
        assertThat(labelled.label("product")).isEqualTo("x");
        assertThat(labelled).isNotEqualTo(history);
        assertThat(history.toBuilder().build()).isEqualTo(history).hasSameHashCodeAs(history);
    }
}
