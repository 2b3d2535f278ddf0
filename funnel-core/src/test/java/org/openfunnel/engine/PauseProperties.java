package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.time.Elapsed;

/** A clock stands still by what happened, whenever and in whatever order it was told, and whatever was told by mistake. */
class PauseProperties {
    private static final Instant START = Story.at("2026-03-02T09:00");
    private static final Condition AWAY = new Condition.Open(Name.of("absence"), List.of());
    private static final List<FunnelEngine> ENGINES = List.of(
            LatePauseTest.engine(AWAY),
            LatePauseTest.engine(Condition.all(new Condition.InStage(Set.of(Name.of("new"))), AWAY)),
            LatePauseTest.engine(new Condition.Since(
                    Moment.done("absence.begun"), Direction.LT, Elapsed.hours(5), Optional.of(false))));

    /** Something told: at which minute after the start it happened, and was told. */
    private record Told(String activity, String step, int happened, int told) {}

    @Provide
    Arbitrary<List<Told>> stories() {
        Arbitrary<Integer> happened = Arbitraries.integers().between(1, 60);
        Arbitrary<Integer> later = Arbitraries.integers().between(0, 30);
        Arbitrary<Told> absence = Combinators.combine(
                        Arbitraries.of("a", "b"), Arbitraries.of("begun", "ended"), happened, later)
                .as((activity, step, at, delay) -> new Told(activity, step, at * 60, (at + delay) * 60));
        return absence.list().ofMinSize(1).ofMaxSize(7).map(PauseProperties::apart);
    }

    /** Several things may happen in one minute, but each is told in one of its own. */
    private static List<Told> apart(List<Told> stories) {
        List<Told> apart = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            Told one = stories.get(i);
            apart.add(new Told(one.activity(), one.step(), one.happened(), one.told() + i));
        }
        return apart;
    }

    @Property
    void toldLateIsAsGoodAsToldAtOnce(@ForAll("stories") List<Told> story) {
        List<Told> atOnce = new ArrayList<>();
        for (Told one : story) {
            int own = one.happened() + atOnce.size();
            atOnce.add(new Told(one.activity(), one.step(), own, own));
        }
        List<Told> late = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            Told one = atOnce.get(i);
            late.add(new Told(
                    one.activity(), one.step(), one.happened(), story.get(i).told() + 60));
        }
        for (FunnelEngine engine : ENGINES) {
            Lead slow = new Lead(engine).tells(late, 0);
            Lead quick = new Lead(engine).tells(atOnce, 0);
            slow.does(10_000, new Action.Tick());
            quick.does(10_000, new Action.Tick());
            assertThat(slow.run().pauses()).isEqualTo(quick.run().pauses());
            assertThat(slow.run().due()).isEqualTo(quick.run().due());
        }
    }

    @Property
    void takenBackIsAsGoodAsNeverTold(
            @ForAll("stories") List<Told> story, @ForAll("stories") List<Told> mistakes, @ForAll("replies") int reply) {
        Told mistake = new Told(
                "c",
                mistakes.get(0).step(),
                mistakes.get(0).happened(),
                mistakes.get(0).told() + 10);
        List<Told> mistaken = new ArrayList<>(story);
        mistaken.add(mistake);
        for (FunnelEngine engine : ENGINES) {
            Lead taken = new Lead(engine).tells(mistaken, reply);
            Lead never = new Lead(engine).tells(story, reply);
            taken.does(
                    10_000,
                    new Action.Retract(
                            ActivityId.of("c"), Name.of(mistake.step()), Optional.empty(), "told for another lead"));
            never.does(10_000, new Action.Tick());
            Instant now = taken.state.asOf();
            assertThat(taken.run().state(now)).isEqualTo(never.run().state(now));
            if (never.run().isOpen()) {
                assertThat(taken.run().pauses()).isEqualTo(never.run().pauses());
                assertThat(taken.run().due()).isEqualTo(never.run().due());
            }
        }
    }

    /** Half past an hour, when nothing else is told; or never. */
    @Provide
    Arbitrary<Integer> replies() {
        return Arbitraries.integers().between(20, 120).map(hour -> hour > 80 ? 0 : hour * 60 + 30);
    }

    /** A lead whose story is told. */
    private static final class Lead {
        private final FunnelEngine engine;
        private LeadState state = LeadState.none(LeadId.of("lead-1"));
        private int number;

        Lead(FunnelEngine engine) {
            this.engine = engine;
            does(0, new Action.Register(List.of()));
        }

        /** Tells a story in the order in which it is told, and the reply at a minute of its own, or none at minute 0. */
        Lead tells(List<Told> story, int reply) {
            List<Told> all = new ArrayList<>(story);
            if (reply > 0) {
                all.add(new Told("reply", "sent", reply, reply));
            }
            all.sort(Comparator.comparing(Told::told));
            all.forEach(this::tells);
            return this;
        }

        private void tells(Told one) {
            Name kind = Name.of(one.activity().equals("reply") ? "reply" : "absence");
            does(
                    one.told(),
                    new Action.Tell(
                            ActivityId.of(one.activity()),
                            kind,
                            Name.of(one.step()),
                            Optional.empty(),
                            Optional.of(minute(one.happened())),
                            Map.of()));
        }

        private static Instant minute(int number) {
            return START.plus(Duration.ofMinutes(number));
        }

        void does(int minute, Action action) {
            Command command = Command.of("c-" + ++number, Actor.of("li"), minute(minute), action);
            Decision decision = engine.decide(state, engine.catalog().given().build(), command);
            assertThat(decision.blockers()).isEmpty();
            assertThat(decision.warnings()).isEmpty();
            state = decision.after();
        }

        ClockRun run() {
            return state.clocks().get(0);
        }
    }
}
