package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.time.Calendars;

/** The laws that every decision obeys, on random stories of one lead. */
class EngineProperties {
    private static final Instant START = Story.at("2026-02-12T08:00");
    private static final FunnelEngine ENGINE = Story.ENGINE;
    /** The next version of the policy, which has no clock for questions. */
    private static final FunnelEngine NEXT = FunnelEngine.of(next(), Calendars.china());

    /** Something that somebody does after some time, with what is known then. */
    record Turn(Duration later, Actor actor, Action action, Facts facts) {}

    @Property(tries = 300)
    void stateIsTheFoldOfEvents(@ForAll("stories") List<Turn> story) {
        LeadState state = none();
        for (Decision decision : play(story)) {
            LeadState folded = decision.before();
            for (Event event : decision.events()) {
                folded = folded.apply(event);
            }
            assertThat(folded).isEqualTo(decision.after());
            assertThat(decision.before()).isEqualTo(state);
            assertThat(decision.after().revision())
                    .isEqualTo(state.revision() + decision.events().size());
            state = decision.after();
        }
    }

    @Property(tries = 300)
    void onlyWhatIsAppliedChangesAnything(@ForAll("stories") List<Turn> story) {
        for (Decision decision : play(story)) {
            if (!decision.isApplied()) {
                assertThat(decision.events()).isEmpty();
                assertThat(decision.after()).isEqualTo(decision.before());
            }
            if (decision instanceof Decision.Refused refused) {
                assertThat(refused.blockers()).isNotEmpty();
            }
        }
    }

    @Property(tries = 300)
    void tickingThroughIsTickingTo(
            @ForAll("stories") List<Turn> story, @ForAll("days") Duration first, @ForAll("days") Duration second) {
        LeadState state = last(story);
        Facts facts = story.get(story.size() - 1).facts();
        Instant t1 = now(story).plus(first);
        Instant t2 = t1.plus(second);
        LeadState through = tick(tick(state, facts, t1), facts, t2);
        assertThat(through).isEqualTo(tick(state, facts, t2));
        assertThat(tick(through, facts, t2)).isEqualTo(through);
    }

    @Property(tries = 300)
    void aCommandComesAfterWhatWasDueBefore(@ForAll("stories") List<Turn> story, @ForAll("turns") Turn turn) {
        LeadState state = last(story);
        Instant at = now(story).plus(turn.later());
        LeadState ticked = tick(state, turn.facts(), at.minusNanos(1));
        Decision direct = decide(state, turn, at);
        Decision caughtUp = decide(ticked, turn, at);
        assertThat(direct.getClass()).isEqualTo(caughtUp.getClass());
        assertThat(direct.blockers()).isEqualTo(caughtUp.blockers());
        if (direct.isApplied()) {
            assertThat(direct.after()).isEqualTo(caughtUp.after());
        }
    }

    @Property(tries = 300)
    void nothingChangesBeforeNextDueAtAndSomethingDoesThen(
            @ForAll("stories") List<Turn> story, @ForAll("days") Duration ahead) {
        LeadState state = last(story);
        Facts facts = story.get(story.size() - 1).facts();
        Instant due = state.nextDueAt().orElse(Instant.MAX);
        Instant before = now(story).plus(ahead);
        if (before.isBefore(due)) {
            assertThat(ENGINE.decide(state, facts, Command.tick(before)).events())
                    .isEmpty();
        }
        if (!due.equals(Instant.MAX)) {
            Decision then = ENGINE.decide(state, facts, Command.tick(due));
            assertThat(then.events()).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void aCommandHasAnEffectOnce(@ForAll("stories") List<Turn> story, @ForAll("turns") Turn turn) {
        LeadState state = last(story);
        Command command = Command.of("once", turn.actor(), now(story).plus(turn.later()), turn.action());
        Decision first = ENGINE.decide(state, turn.facts(), command);
        Decision second = ENGINE.decide(first.after(), turn.facts(), command);
        if (turn.action() instanceof Action.Tick) {
            assertThat(second.after()).isEqualTo(first.after());
        } else if (first.isApplied()) {
            assertThat(second).isEqualTo(new Decision.Duplicate(first.after()));
        } else {
            assertThat(second).isEqualTo(first);
        }
    }

    @Property(tries = 200)
    void aCommandForAnOldRevisionIsStale(@ForAll("stories") List<Turn> story, @ForAll("turns") Turn turn) {
        LeadState state = last(story);
        Command command = Command.of("old", turn.actor(), now(story).plus(turn.later()), turn.action())
                .expecting(state.revision() + 1);
        assertThat(ENGINE.decide(state, turn.facts(), command))
                .isEqualTo(new Decision.Stale(state, state.revision() + 1));
    }

    @Property(tries = 200)
    void whatIsAvailableIsWhatFiringIsAnsweredWith(@ForAll("stories") List<Turn> story, @ForAll("turns") Turn turn) {
        LeadState state = last(story);
        Instant at = now(story).plus(turn.later());
        for (Way way : ENGINE.available(state, turn.facts(), turn.actor(), at)) {
            Map<Name, Value> input = way.input().isEmpty() ? Map.of() : Map.of(Name.of("reason"), Value.of("because"));
            Decision fired = ENGINE.decide(
                    state, turn.facts(), Command.of("fire", turn.actor(), at, new Action.Fire(way.trigger(), input)));
            assertThat(way.isOpen()).isEqualTo(fired.isApplied());
            assertThat(way.blockers()).isEqualTo(fired.blockers());
            if (fired instanceof Decision.Refused refused) {
                assertThat(way.refused()).contains(refused.reason());
            }
        }
    }

    @Property(tries = 100)
    void aPathLeadsFromHereToThere(@ForAll("stories") List<Turn> story) {
        LeadState state = last(story);
        if (state.stage().isEmpty()) {
            return;
        }
        Facts facts = story.get(story.size() - 1).facts();
        ENGINE.policy().funnel().stages().forEach(stage -> {
            var path = ENGINE.pathTo(state, facts, Story.LI, now(story), stage.id());
            Name at = ENGINE.chart(state, facts, Story.LI, now(story))
                    .current()
                    .orElseThrow()
                    .stage();
            for (Way.Leg leg : path.map(Way.Path::legs).orElse(List.of())) {
                assertThat(leg.from()).isEqualTo(at);
                at = leg.to();
            }
            assertThat(path.isEmpty() || at.equals(stage.id())).isTrue();
        });
    }

    @Property(tries = 200)
    void aLeadGoesOnUnderAnotherVersionFromWhereverItIs(
            @ForAll("stories") List<Turn> story, @ForAll("turns") Turn turn) {
        LeadState state = last(story);
        Adoption adoption = Adoption.between(ENGINE.policy(), NEXT.policy());
        Facts facts = NEXT.catalog().given().set("rating.need", 5).build();
        Decision adopted =
                NEXT.decide(state, facts, Command.of("adopt", turn.actor(), now(story), new Action.Adopt(adoption)));
        assertThat(adopted.isApplied()).isEqualTo(state.stage().isPresent());
        LeadState folded = state;
        for (Event event : adopted.events()) {
            folded = folded.apply(event);
        }
        assertThat(folded).isEqualTo(adopted.after());
        Decision after = NEXT.decide(
                folded, facts, Command.of("turn", turn.actor(), now(story).plus(turn.later()), turn.action()));
        assertThat(after).isNotInstanceOf(Decision.WrongPolicy.class);
        assertThat(after.after().clocks().stream().filter(run -> run.isOpen()))
                .noneMatch(run -> run.clock().equals(Name.of("tech-answer")));
    }

    @Property(tries = 300)
    void oneOwnerAtATime(@ForAll("stories") List<Turn> story) {
        for (Decision decision : play(story)) {
            LeadState state = decision.before();
            for (Event event : decision.events()) {
                if (event.change() instanceof Change.Claimed) {
                    assertThat(state.ownership().hasPerson()).isFalse();
                }
                state = state.apply(event);
                assertThat(state.ownership().protection().isEmpty()
                                || state.ownership().hasPerson())
                        .isTrue();
            }
        }
    }

    private static FunnelPolicy next() {
        List<SlaClock> clocks = ENGINE.policy().clocks().values().stream()
                .filter(clock -> !clock.id().equals(Name.of("tech-answer")))
                .toList();
        return ENGINE.policy().toBuilder().version("2").clocks(clocks).build();
    }

    private static LeadState none() {
        return LeadState.none(LeadId.of("lead-1"));
    }

    private static List<Decision> play(List<Turn> story) {
        List<Decision> decisions = new ArrayList<>();
        LeadState state = none();
        Instant at = START;
        for (int i = 0; i < story.size(); i++) {
            Turn turn = story.get(i);
            at = at.plus(turn.later());
            Decision decision =
                    ENGINE.decide(state, turn.facts(), Command.of("c-" + i, turn.actor(), at, turn.action()));
            decisions.add(decision);
            state = decision.after();
        }
        return decisions;
    }

    private static LeadState last(List<Turn> story) {
        List<Decision> decisions = play(story);
        return decisions.get(decisions.size() - 1).after();
    }

    private static Instant now(List<Turn> story) {
        Duration passed = story.stream().map(Turn::later).reduce(Duration.ZERO, Duration::plus);
        return START.plus(passed);
    }

    private static LeadState tick(LeadState state, Facts facts, Instant at) {
        return ENGINE.decide(state, facts, Command.tick(at)).after();
    }

    private static Decision decide(LeadState state, Turn turn, Instant at) {
        return ENGINE.decide(state, turn.facts(), Command.of("turn", turn.actor(), at, turn.action()));
    }

    @Provide
    Arbitrary<Duration> days() {
        return Arbitraries.integers().between(1, 60 * 24 * 120).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<List<Turn>> stories() {
        Arbitrary<Turn> first = facts().map(
                        known -> new Turn(Duration.ofHours(1), Story.MARKETING, new Action.Register(List.of()), known));
        return Combinators.combine(first, turns().list().ofMinSize(0).ofMaxSize(12))
                .as((register, rest) -> {
                    var all = new ArrayList<Turn>();
                    all.add(register);
                    all.addAll(rest);
                    return all;
                });
    }

    @Provide
    Arbitrary<Turn> turns() {
        Arbitrary<Duration> later = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 90).map(Duration::ofMinutes)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 40).map(Duration::ofDays)));
        Arbitrary<Actor> actors = Arbitraries.of(Story.SUPERVISOR, Story.LI, Story.WANG, Story.MARKETING, Story.TECH);
        return Combinators.combine(later, actors, actions(), facts()).as(Turn::new);
    }

    private static Arbitrary<Facts> facts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(Story.gradeA())),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.integers()
                                .between(0, 10)
                                .tuple4()
                                .map(it -> Story.rated(it.get1(), it.get2(), it.get3(), it.get4()))),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.just(ENGINE.catalog().given().build())));
    }

    private static Arbitrary<Action> actions() {
        return Arbitraries.oneOf(
                Arbitraries.just(record("check-1", "duplicate-check", "decided", "verdict", "new")),
                Arbitraries.just(new Action.Offer(
                        List.of(Candidate.of("li", 1, "senior-seller"), Candidate.of("wang", 2, "senior-seller")))),
                Arbitraries.just(new Action.Accept()),
                Arbitraries.just(new Action.Decline("full")),
                Arbitraries.integers().between(1, 4).map(EngineProperties::followUp),
                Arbitraries.integers()
                        .between(1, 3)
                        .map(i -> record("q-" + i, "question", "asked", "topic", "technical")),
                Arbitraries.integers()
                        .between(1, 3)
                        .map(i -> record("q-" + i, "question", "answered", "topic", "technical")),
                Arbitraries.integers().between(0, 2).map(EngineProperties::claim),
                Arbitraries.of("f-1.made", "f-2.made", "q-1.asked", "q-1.answered", "check-1.decided")
                        .map(EngineProperties::retract),
                Arbitraries.just(new Action.Assess()),
                Arbitraries.just(new Action.Tick()),
                Arbitraries.of("win", "lose", "shelve", "give-back")
                        .map(trigger ->
                                new Action.Fire(Name.of(trigger), Map.of(Name.of("reason"), Value.of("because")))));
    }

    /** A claim by somebody who has claimed so many leads this week. */
    private static Action claim(int earlier) {
        return new Action.Claim(java.util.Collections.nCopies(
                earlier, new Action.Claim.Earlier(java.util.Optional.of(Name.of("B")), START)));
    }

    private static Action retract(String step) {
        int dot = step.indexOf('.');
        return new Action.Retract(
                org.openfunnel.name.ActivityId.of(step.substring(0, dot)),
                Name.of(step.substring(dot + 1)),
                java.util.Optional.empty(),
                "told by mistake");
    }

    private static Action followUp(int number) {
        return new Action.Tell(
                org.openfunnel.name.ActivityId.of("f-" + number),
                Name.of("follow-up"),
                Name.of("made"),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                Map.of(Name.of("mode"), Value.of("phone"), Name.of("content"), Value.of("talked about the price")));
    }

    private static Action record(String activity, String kind, String step, String attribute, String value) {
        return new Action.Tell(
                org.openfunnel.name.ActivityId.of(activity),
                Name.of(kind),
                Name.of(step),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                Map.of(Name.of(attribute), Value.of(value)));
    }
}
