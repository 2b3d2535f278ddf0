package org.openfunnel.engine;

import static org.openfunnel.condition.Condition.happened;
import static org.openfunnel.condition.Condition.stage;
import static org.openfunnel.moment.Moment.done;
import static org.openfunnel.moment.Moment.entered;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Condition.OfClock;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.policy.Role;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Elapsed;

/** Policies in two forms: for the engine, and for a lead that is worked by hand. */
final class PlainFunnels {
    static final List<String> BANT_STEPS = List.of(
            "duplicate-check.decided verdict=new",
            "duplicate-check.decided verdict=new",
            "follow-up.made mode=phone content=asked-for-a-quotation",
            "nurture-plan.made");
    static final List<String> STEPS = List.of("call.made", "letter.sent");
    private static final int OPEN_STAGES = 4;

    private PlainFunnels() {}

    /** A policy and the same in plain words. */
    record Pair(FunnelPolicy policy, PlainRules rules) {}

    /** Handbook 001 for a lead whose grade never changes: A or D. Clocks that only others have are left out. */
    static PlainRules bant(boolean isGood) {
        var clocks = new TreeMap<String, PlainRules.Clock>();
        if (isGood) {
            clocks.put(
                    "first-response",
                    new PlainRules.Clock("offered", Set.of("step " + BANT_STEPS.get(2)), Duration.ofHours(24)));
        }
        List<PlainRules.Automatic> automatic = new ArrayList<>();
        automatic.add(new PlainRules.Automatic(
                "captured", "screening", lead -> lead.last.containsKey("step " + BANT_STEPS.get(0))));
        automatic.add(isGood ? move("pool", "screening") : move("screening", "pool"));
        automatic.add(
                isGood
                        ? new PlainRules.Automatic(
                                "screening", "nurturing", lead -> lead.hasSince("accepted", "entered screening"))
                        : move("nurturing", "pool"));
        Set<String> open = Set.of("captured", "screening", "nurturing", "claimed");
        return new PlainRules(
                Map.of(
                        "captured",
                        'o',
                        "screening",
                        'o',
                        "nurturing",
                        'o',
                        "claimed",
                        'o',
                        "pool",
                        'd',
                        "archived",
                        'l',
                        "won",
                        'w',
                        "lost",
                        'l'),
                "captured",
                Map.of(
                        "lose", new PlainRules.Fired(open, "lost"),
                        "give-back", new PlainRules.Fired(Set.of("claimed"), "pool")),
                automatic,
                clocks,
                Optional.of("screening"),
                Optional.of(new PlainRules.Pool(
                        "pool",
                        "claimed",
                        Duration.ofDays(30),
                        Duration.ofDays(10),
                        "step " + BANT_STEPS.get(2),
                        Duration.ofDays(3),
                        Duration.ofDays(20))));
    }

    private static PlainRules.Automatic move(String from, String to) {
        return new PlainRules.Automatic(from, to, lead -> true);
    }

    /** Returns a random funnel: open stages, one won, one lost, and the pool; moves back and forth, and two clocks. */
    static Pair random(Random random) {
        return new Making(random).pair();
    }

    /** Makes both forms of one funnel. */
    private static final class Making {
        private final Random random;
        private final List<Move> moves = new ArrayList<>();
        private final Map<String, PlainRules.Fired> fired = new TreeMap<>();
        private final List<PlainRules.Automatic> automatic = new ArrayList<>();
        private final List<SlaClock> slaClocks = new ArrayList<>();
        private final TreeMap<String, PlainRules.Clock> clocks = new TreeMap<>();

        Making(Random random) {
            this.random = random;
        }

        Pair pair() {
            fire("lose", "lost");
            fire("win", "won");
            fire("shelve", "pool");
            fire("forward", "s" + (1 + random.nextInt(OPEN_STAGES - 1)));
            fire("back", "s0");
            clock("a");
            clock("b");
            byItself(0, 1);
            byItself(1, 2 + random.nextInt(2));
            return new Pair(policy(), rules());
        }

        private String anyStage() {
            return "s" + random.nextInt(OPEN_STAGES);
        }

        private void fire(String trigger, String to) {
            String from = anyStage();
            Set<String> both = trigger.equals("back") ? Set.of(from, "lost") : Set.of(from);
            fired.put(trigger, new PlainRules.Fired(both, to));
            moves.add(new Move(
                    Name.of(trigger),
                    Header.NONE,
                    Set.copyOf(both.stream().map(Name::of).toList()),
                    Name.of(to),
                    Name.of(trigger),
                    false,
                    Set.of(),
                    Set.of(),
                    List.of(Fact.of("reason", new FactType.Text())),
                    Optional.empty(),
                    List.of()));
        }

        private void clock(String name) {
            String step = STEPS.get(random.nextInt(2));
            String in = anyStage();
            int hours = 1 + random.nextInt(60);
            boolean isByStage = random.nextBoolean();
            String other = isByStage ? in : step;
            Moment stop = isByStage ? Moment.reached(Kind.LEFT, in) : done(step);
            slaClocks.add(SlaClock.of(name, entered(in), stop, Allowance.within(Elapsed.hours(hours)))
                    .build());
            clocks.put(
                    name,
                    new PlainRules.Clock(
                            "entered " + in,
                            Set.of(isByStage ? "left " + other : "step " + other),
                            Duration.ofHours(hours)));
        }

        /** A move forward only, so that nothing goes in a circle. */
        private void byItself(int from, int to) {
            String at = "s" + from;
            int which = random.nextInt(3);
            Condition when = which == 0
                    ? new OfClock(Name.of("a"), Set.of(ClockState.BREACHED))
                    : which == 1
                            ? happened(Moment.accepted()).after(entered(at))
                            : happened(done("call.made")).after(entered(at));
            PlainRules.Ready ready = which == 0
                    ? lead ->
                            lead.clocks.containsKey("a") && lead.clocks.get("a").isOverdue()
                    : which == 1
                            ? lead -> lead.hasSince("accepted", "entered " + at)
                            : lead -> lead.hasSince("step call.made", "entered " + at);
            moves.add(Move.between("auto-" + from, at, "s" + to).auto(when).build());
            automatic.add(new PlainRules.Automatic(at, "s" + to, ready));
        }

        private FunnelPolicy policy() {
            List<Stage> stages = new ArrayList<>();
            for (int stage = 0; stage < OPEN_STAGES; stage++) {
                stages.add(Stage.of("s" + stage, Stage.Kind.OPEN));
            }
            stages.add(Stage.of("pool", Stage.Kind.DORMANT));
            stages.add(Stage.of("lost", Stage.Kind.LOST));
            stages.add(Stage.of("won", Stage.Kind.WON));
            return FunnelPolicy.builder("random", "1", "china", Funnel.of(stages, moves))
                    .roles(List.of(
                            Role.of("seller", Header.NONE),
                            Role.of("senior-seller", Header.NONE, "seller"),
                            Role.of("supervisor", Header.NONE)))
                    .activities(List.of(ActivityKind.of("call", "made"), ActivityKind.of("letter", "sent")))
                    .assignment(assignment())
                    .pool(pool())
                    .clocks(slaClocks)
                    .build();
        }

        private static Assignment assignment() {
            return new Assignment(
                    Header.NONE,
                    Optional.of(stage("s1")),
                    Set.of(Name.of("supervisor")),
                    List.of(),
                    ByGrade.always(Set.of(Name.of("seller"))),
                    List.of(Assignment.Order.FEWEST_OPEN),
                    Optional.of(new Assignment.Acceptance(Header.NONE, Elapsed.hours(1), PlainLead.ROUNDS)),
                    Optional.of(Name.of(PlainLead.FALLBACK)));
        }

        private static PoolRule pool() {
            return new PoolRule(
                    Header.NONE,
                    Name.of("pool"),
                    new PoolRule.Claim(
                            Optional.of(Name.of("s0")),
                            Set.of(Name.of("seller")),
                            List.of(),
                            Optional.empty(),
                            Optional.of(Elapsed.hours(24))),
                    Optional.of(new PoolRule.Protection(
                            Elapsed.hours(48),
                            Optional.of(new PoolRule.Extension(done("letter.sent"), Elapsed.hours(24))),
                            Optional.of(Elapsed.hours(96)))));
        }

        private PlainRules rules() {
            var kinds = new TreeMap<String, Character>(Map.of("pool", 'd', "lost", 'l', "won", 'w'));
            for (int stage = 0; stage < OPEN_STAGES; stage++) {
                kinds.put("s" + stage, 'o');
            }
            return new PlainRules(
                    kinds,
                    "s0",
                    fired,
                    automatic,
                    clocks,
                    Optional.of("s1"),
                    Optional.of(new PlainRules.Pool(
                            "pool",
                            "s0",
                            Duration.ofHours(24),
                            Duration.ofHours(48),
                            "step letter.sent",
                            Duration.ofHours(24),
                            Duration.ofHours(96))));
        }
    }
}
