package org.openfunnel.rules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.policy.PolicyBuilder;
import org.openfunnel.score.Behaviour;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Grading.Hit;
import org.openfunnel.score.Interpolation;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/** Small policies over facts of few values, so that every lead can be looked at. */
final class RandomPolicy {
    static final List<Fact> FACTS = List.of(
            Fact.of("flag", new FactType.Flag()),
            Fact.of("kind", FactType.choice("x", "y", "z")),
            Fact.of("count", FactType.integer(0, 3)),
            Fact.of("extra", FactType.integer(0, 2)).onlyIf("kind", Comparison.in("x", "y")));

    private static final List<Hit> HITS = List.of(Hit.values());
    private static final List<BigDecimal> WEIGHTS =
            List.of(new BigDecimal("0.5"), new BigDecimal("1.333"), new BigDecimal("2"));

    private final SplittableRandom random;

    private RandomPolicy(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Returns a policy, unless the dice made one that is refused. */
    static Optional<FunnelPolicy> of(long seed) {
        PolicyBuilder builder = new RandomPolicy(seed).builder();
        return builder.check().isEmpty() ? Optional.of(builder.build()) : Optional.empty();
    }

    /** Returns a policy that gives points for calls as well, unless the dice made one that is refused. */
    static Optional<FunnelPolicy> behaving(long seed) {
        var dice = new RandomPolicy(seed);
        PolicyBuilder builder = dice.builder();
        builder.activities(List.of(ActivityKind.of("call", "made", "missed"))).scorecard(dice.scorecard(true));
        return builder.check().isEmpty() ? Optional.of(builder.build()) : Optional.empty();
    }

    /** Returns a condition over facts, score and grade. */
    static Condition condition(long seed) {
        var dice = new RandomPolicy(seed);
        return switch (dice.random.nextInt(3)) {
            case 0 -> Condition.grade(dice.random.nextBoolean() ? "A" : "B");
            case 1 -> dice.score();
            default -> dice.condition(2, false);
        };
    }

    private PolicyBuilder builder() {
        var funnel = Funnel.of(
                List.of(
                        Stage.of("new", Stage.Kind.OPEN),
                        Stage.of("won", Stage.Kind.WON),
                        Stage.of("lost", Stage.Kind.LOST)),
                List.of(
                        Move.between("win", "new", "won").build(),
                        Move.between("lose", "new", "lost").build()));
        PolicyBuilder builder =
                FunnelPolicy.builder("random", "1", "china", funnel).facts(FACTS);
        builder.scorecard(scorecard(false));
        return builder.grading(grading());
    }

    private Scorecard scorecard(boolean isBehaving) {
        Points baseline = random.nextInt(3) == 0 ? Points.of(random.nextInt(5) - 2) : Points.ZERO;
        List<Scorecard.Characteristic> all = characteristics();
        if (isBehaving) {
            all.add(engagement());
        }
        return new Scorecard(Header.NONE, baseline, all);
    }

    private Scorecard.Characteristic engagement() {
        List<Behaviour.Deed> deeds = new ArrayList<>(List.of(deed("made")));
        if (random.nextBoolean()) {
            deeds.add(deed("missed"));
        }
        return new Scorecard.Characteristic(
                Name.of("engagement"),
                Header.NONE,
                Points.of(-2),
                Points.of(5),
                Optional.empty(),
                Optional.of(Points.ZERO),
                List.of(),
                Optional.of(new Behaviour(deeds)));
    }

    private Behaviour.Deed deed(String step) {
        Optional<Behaviour.Decay> decay = switch (random.nextInt(5)) {
            case 0 -> Optional.of(new Behaviour.Decay.HalfLife(1 + random.nextInt(5)));
            case 1 -> Optional.of(new Behaviour.Decay.Linear(1 + random.nextInt(9)));
            case 2 -> Optional.of(new Behaviour.Decay.Window(1 + random.nextInt(9)));
            case 3 ->
                Optional.of(new Behaviour.Decay.Stepwise(List.of(new Behaviour.Decay.Step(2, new BigDecimal("0.5")))));
            default -> Optional.empty();
        };
        return new Behaviour.Deed(
                Name.of(step),
                Header.NONE,
                Moment.done("call." + step),
                Points.of(random.nextInt(7) - 2),
                random.nextBoolean() ? Optional.of(Points.of(1 + random.nextInt(4))) : Optional.empty(),
                decay);
    }

    private List<Scorecard.Characteristic> characteristics() {
        List<Scorecard.Characteristic> all = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<Scorecard.Bin> bins = new ArrayList<>();
            int rows = 1 + random.nextInt(3);
            for (int bin = 0; bin < rows; bin++) {
                Condition when = bin == rows - 1 && random.nextInt(4) == 0
                        ? new Condition.Otherwise(random.nextBoolean())
                        : condition(1, false);
                bins.add(new Scorecard.Bin(Name.of("b" + bin), Header.NONE, when, Points.of(random.nextInt(6))));
            }
            Optional<Points> unknown =
                    random.nextBoolean() ? Optional.of(Points.of(random.nextInt(6))) : Optional.empty();
            Optional<Name> rated = random.nextInt(4) == 0 ? Optional.of(Name.of("count")) : Optional.empty();
            all.add(refined(new Scorecard.Characteristic(
                    Name.of("c" + i), Header.NONE, Points.ZERO, Points.of(5), rated, unknown, bins)));
        }
        return all;
    }

    /** Now and then with a weight, or with a line that leaves the bins to what lies beside it. */
    private Scorecard.Characteristic refined(Scorecard.Characteristic from) {
        Scorecard.Characteristic one = random.nextInt(3) == 0 ? along(from) : from;
        return random.nextInt(3) == 0 ? one.withWeight(WEIGHTS.get(random.nextInt(WEIGHTS.size()))) : one;
    }

    private Scorecard.Characteristic along(Scorecard.Characteristic from) {
        boolean isGuarded = random.nextBoolean();
        var line = new Interpolation(
                Name.of(isGuarded ? "extra" : "count"),
                List.of(knot("0"), knot(random.nextBoolean() ? "1" : "1.5"), knot("3")));
        return new Scorecard.Characteristic(
                from.id(),
                from.header(),
                from.min(),
                from.max(),
                from.rated(),
                from.ifUnknown(),
                isGuarded ? from.bins() : List.of(),
                Optional.of(line));
    }

    private Interpolation.Knot knot(String at) {
        return new Interpolation.Knot(new BigDecimal(at), Points.of(random.nextInt(6)));
    }

    private Grading grading() {
        List<Grading.Row> rows = new ArrayList<>();
        for (String grade : List.of("A", "B", "C")) {
            Optional<Condition> when = switch (random.nextInt(8)) {
                case 0 -> Optional.empty();
                case 1, 2, 3 -> Optional.of(condition(2, false));
                case 4 -> Optional.of(Condition.all(score(), condition(1, false)));
                default -> Optional.of(score());
            };
            rows.add(new Grading.Row(Name.of(grade), Header.NONE, when));
        }
        List<Grading.Knockout> knockouts = random.nextBoolean()
                ? List.of()
                : List.of(new Grading.Knockout(Name.of("k"), Header.NONE, condition(1, true), Name.of("C")));
        List<Grading.Cap> caps = random.nextBoolean()
                ? List.of()
                : List.of(new Grading.Cap(Name.of("cap"), Header.NONE, condition(1, true), Name.of("B")));
        Grading plain = Grading.of(rows);
        Optional<Hit> hit =
                random.nextBoolean() ? Optional.empty() : Optional.of(HITS.get(random.nextInt(HITS.size())));
        return new Grading(
                Header.NONE,
                plain.assess(),
                rows,
                hit,
                knockouts,
                caps,
                Optional.empty(),
                plain.by(),
                plain.override(),
                Optional.empty());
    }

    private Condition score() {
        int from = random.nextInt(12);
        Comparison is = switch (random.nextInt(3)) {
            case 0 -> Comparison.gte(from);
            case 1 -> Comparison.lt(from);
            default -> Comparison.from(from, from + 1 + random.nextInt(6));
        };
        return Condition.total(is);
    }

    private Condition condition(int depth, boolean isSure) {
        if (depth > 0 && random.nextInt(3) > 0) {
            Condition one = condition(depth - 1, isSure);
            Condition other = condition(depth - 1, isSure);
            return switch (random.nextInt(4)) {
                case 0 -> Condition.all(one, other);
                case 1 -> Condition.any(one, other);
                case 2 -> new Condition.AtLeast(2, List.of(one, other, condition(depth - 1, isSure)));
                default -> new Condition.Not(one, Optional.of(random.nextBoolean()));
            };
        }
        return random.nextInt(6) == 0 ? Condition.known(name()) : fact(isSure);
    }

    private String name() {
        return FACTS.get(random.nextInt(FACTS.size())).name().value();
    }

    private Condition fact(boolean isSure) {
        String name = name();
        Optional<Boolean> ifUnknown =
                isSure || random.nextInt(3) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty();
        Comparison is = switch (name) {
            case "flag" -> Comparison.eq(random.nextBoolean());
            case "kind" -> random.nextBoolean() ? Comparison.eq("x") : Comparison.in("y", "z");
            default -> number();
        };
        return new Condition.OfFact(Name.of(name), random.nextInt(8) == 0 ? Comparison.known() : is, ifUnknown);
    }

    private Comparison number() {
        int at = random.nextInt(4);
        return switch (random.nextInt(4)) {
            case 0 -> Comparison.gte(at);
            case 1 -> Comparison.lt(at);
            case 2 -> Comparison.of(Operator.NE, Value.of(at));
            default -> Comparison.from(at, at + 2);
        };
    }
}
