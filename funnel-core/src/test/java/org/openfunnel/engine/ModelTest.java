package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.PlainTurns.Turn;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.time.Calendars;

/** The engine beside a lead worked by hand, on random stories under handbook 001 and under random funnels. */
class ModelTest {
    private static final int STORIES = 10_000;
    private static final int STORIES_OF_A_FUNNEL = 20;
    private static final int TURNS = 12;
    private static final Instant START = Story.at("2026-03-02T09:00");

    @Test
    void handbook001IsWorkedAsByHand() {
        var random = new Random(1);
        for (int story = 0; story < STORIES; story++) {
            boolean isGood = random.nextInt(4) > 0;
            Facts facts = isGood ? Story.gradeA() : Story.rated(0, 3, 5, 0);
            PlainRules rules = PlainFunnels.bant(isGood);
            new Played(story, Story.ENGINE, facts, rules).play(random, PlainFunnels.BANT_STEPS);
        }
    }

    @Test
    void randomFunnelsAreWorkedAsByHand() {
        var random = new Random(2);
        for (int story = 0; story < STORIES; story += STORIES_OF_A_FUNNEL) {
            PlainFunnels.Pair pair = PlainFunnels.random(random);
            FunnelEngine engine = FunnelEngine.of(pair.policy(), Calendars.china());
            Facts facts = engine.catalog().given().build();
            for (int same = 0; same < STORIES_OF_A_FUNNEL; same++) {
                new Played(story + same, engine, facts, pair.rules()).play(random, PlainFunnels.STEPS);
            }
        }
    }

    /** One story, told to both. */
    private static final class Played {
        private final String name;
        private final FunnelEngine engine;
        private final Facts facts;
        private final PlainRules rules;
        private final List<Turn> taken = new ArrayList<>();
        private LeadState state;

        Played(int number, FunnelEngine engine, Facts facts, PlainRules rules) {
            this.name = "story " + number + " ";
            this.engine = engine;
            this.facts = facts;
            this.rules = rules;
            this.state = engine.decide(
                            LeadState.none(LeadId.of("lead-1")), facts, Command.register("c", Story.MARKETING, START))
                    .after();
        }

        void play(Random random, List<String> steps) {
            compare(worked());
            Instant at = START;
            for (int turn = 0; turn < TURNS; turn++) {
                at = at.plus(
                        Duration.ofMinutes(random.nextInt(4) == 0 ? random.nextInt(9000) : random.nextInt(8) * 30));
                take(PlainTurns.random(random, at, rules, steps), turn);
            }
        }

        private void take(Turn next, int number) {
            Decision decision =
                    engine.decide(state, facts, Command.of("c-" + number, next.actor(), next.at(), next.action()));
            PlainLead lead = worked();
            lead.passTo(next.at(), next.action() instanceof Action.Tick);
            assertThat(next.byHand().test(lead)).as(() -> name + taken + next).isEqualTo(decision.isApplied());
            if (decision.isApplied()) {
                taken.add(next);
                state = decision.after();
                compare(lead);
            }
        }

        /** Works the lead from the beginning: a refused turn leaves no trace. */
        private PlainLead worked() {
            var lead = new PlainLead(rules, START);
            for (Turn turn : taken) {
                lead.passTo(turn.at(), turn.action() instanceof Action.Tick);
                assertThat(turn.byHand().test(lead)).isTrue();
            }
            return lead;
        }

        private void compare(PlainLead lead) {
            assertThat(shown(state)).as(() -> name + taken).isEqualTo(shown(lead, state.clocks()));
        }
    }

    private static Map<String, String> shown(LeadState state) {
        var shown = new TreeMap<String, String>();
        shown.put("stage", state.stage().map(Name::value).orElse("") + " since " + state.stageSince());
        shown.put("owner", state.ownership().owner().map(Object::toString).orElse("nobody"));
        shown.put(
                "offer",
                state.ownership()
                        .offer()
                        .map(offer ->
                                offer.to().value() + " until " + offer.due().earliest())
                        .orElse("none"));
        shown.put("wanted", "" + state.ownership().isWanted());
        shown.put(
                "protected",
                state.ownership()
                        .protection()
                        .map(it -> it.due().earliest() + "")
                        .orElse("no"));
        state.clocks().forEach(run -> shown.put("clock " + run.clock(), shown(run)));
        return shown;
    }

    private static String shown(ClockRun run) {
        return run.startedAt() + " due " + run.due().orElseThrow().earliest() + " breached "
                + run.breachedAt().map(Instant::toString).orElse("-") + " stopped "
                + run.stoppedAt().map(Instant::toString).orElse("-") + " cancelled "
                + run.cancelledAt().map(Instant::toString).orElse("-");
    }

    /** Shows a lead worked by hand; clocks that it does not look at are taken as they are. */
    private static Map<String, String> shown(PlainLead lead, List<ClockRun> others) {
        var shown = new TreeMap<String, String>();
        others.stream()
                .filter(run -> !lead.rules.clocks().containsKey(run.clock().value()))
                .forEach(run -> shown.put("clock " + run.clock(), shown(run)));
        shown.put("stage", lead.stage + " since " + lead.stageSince);
        shown.put("owner", lead.owner == null ? "nobody" : lead.owner);
        shown.put("offer", lead.offeredTo == null ? "none" : lead.offeredTo + " until " + lead.offerDue);
        shown.put("wanted", "" + lead.isWanted);
        shown.put("protected", lead.protectedUntil == null ? "no" : lead.protectedUntil + "");
        lead.clocks.forEach((name, run) -> shown.put("clock " + name, run.toString()));
        return shown;
    }
}
