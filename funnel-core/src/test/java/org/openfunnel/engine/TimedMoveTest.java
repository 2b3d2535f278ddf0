package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Facts;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Elapsed;

/** Moves that time alone brings about, in a policy that neither scores nor grades. */
class TimedMoveTest {
    private static final Instant REGISTERED = Story.at("2026-02-13T10:00");
    private static final Instant TWO_DAYS_LATER = Story.at("2026-02-15T10:00");
    private static final Condition AGED =
            new Condition.Since(Moment.entered("fresh"), Direction.GTE, Elapsed.hours(48), Optional.of(false));

    @Test
    void aMoveWhoseConditionComesTrueByTimeHappensThen() {
        moves(engine(Move.between("age", "fresh", "old").auto(AGED)));
    }

    @Test
    void aMoveWhoseRequirementIsMetByTimeHappensThen() {
        moves(engine(Move.between("age", "fresh", "old")
                .auto(Condition.stage("fresh"))
                .requires(Requirement.of("aged", AGED))));
    }

    @Test
    void withoutSuchAMoveNothingIsEverDue() {
        FunnelEngine engine = engine(Move.between("age", "fresh", "old").requires(Requirement.of("aged", AGED)));
        assertThat(registered(engine).nextDueAt()).isEmpty();
    }

    private static void moves(FunnelEngine engine) {
        LeadState state = registered(engine);
        assertThat(state.nextDueAt()).contains(TWO_DAYS_LATER);
        Facts facts = engine.catalog().given().build();
        Decision early = engine.decide(state, facts, Command.tick(TWO_DAYS_LATER.minusSeconds(1)));
        assertThat(early.events()).isEmpty();
        Decision late = engine.decide(state, facts, Command.tick(TWO_DAYS_LATER.plusSeconds(3600)));
        assertThat(late.after().stage()).contains(Name.of("old"));
        assertThat(late.after().stageSince()).isEqualTo(TWO_DAYS_LATER);
        assertThat(late.after().nextDueAt()).isEmpty();
    }

    private static FunnelEngine engine(Move.Builder move) {
        List<Stage> stages = List.of(
                Stage.of("fresh", Stage.Kind.OPEN),
                Stage.of("old", Stage.Kind.OPEN),
                Stage.of("won", Stage.Kind.WON),
                Stage.of("lost", Stage.Kind.LOST));
        List<Move> moves = List.of(
                move.build(),
                Move.fromAnyOpen("win", "won").build(),
                Move.fromAnyOpen("lose", "lost").build());
        return FunnelEngine.of(
                FunnelPolicy.builder("aging", "1", "china", Funnel.of(stages, moves))
                        .build(),
                Calendars.china());
    }

    private static LeadState registered(FunnelEngine engine) {
        Command register = Command.register("c-1", Actor.of("mei"), REGISTERED);
        return engine.decide(
                        LeadState.none(LeadId.of("lead-1")),
                        engine.catalog().given().build(),
                        register)
                .after();
    }
}
