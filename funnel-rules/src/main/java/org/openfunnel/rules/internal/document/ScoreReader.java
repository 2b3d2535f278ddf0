package org.openfunnel.rules.internal.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.explain.Arg;
import org.openfunnel.fact.FactType;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.score.Behaviour;
import org.openfunnel.score.Behaviour.Decay;
import org.openfunnel.score.Behaviour.Deed;
import org.openfunnel.score.Interpolation;
import org.openfunnel.score.Interpolation.Knot;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;
import org.openfunnel.score.Scorecard.Formula;
import org.openfunnel.score.Scorecard.HostRule;

/** Reads the scorecard. */
final class ScoreReader {
    private static final BigDecimal MOST = FactType.Numeric.LIMIT;
    private static final BigDecimal MOST_DEED = BigDecimal.valueOf(Behaviour.MOST_POINTS);
    private static final int PLACES = 3;

    private final Rules rules;

    ScoreReader(Rules rules) {
        this.rules = rules;
    }

    Optional<Scorecard> read(ValueCursor cursor) {
        return cursor.object(object -> {
            Header header = rules.headers().read(object);
            Optional<Points> baseline = points(object.optional("baseline"), Bounds.NONE);
            var characteristics = object.required("characteristics").notEmpty().byName(this::characteristic);
            return object.build(
                    () -> new Scorecard(header, baseline.orElse(Points.ZERO), List.copyOf(characteristics.values())));
        });
    }

    private Optional<Characteristic> characteristic(Name id, ValueCursor cursor) {
        return cursor.object(object -> characteristic(id, object));
    }

    private Optional<Characteristic> characteristic(Name id, ObjectCursor object) {
        Header header = rules.headers().read(object);
        Bounds bounds = object.required("points").object(ScoreReader::bounds).orElse(Bounds.NONE);
        BigDecimal weight = weight(object.optional("weight")).orElse(BigDecimal.ONE);
        Bounds raw = weight.compareTo(BigDecimal.ONE) == 0 ? bounds : Bounds.NONE;
        object.atLeastOneOf("bins", "rated", "rule", "interpolate", "behaviour");
        Optional<Name> rated = object.optional("rated").name();
        Optional<Points> ifUnknown = ifUnknown(object.required("ifUnknown"), raw);
        List<Bin> bins = Names.once(object.optional("bins"), bin -> bin.object(each -> bin(each, raw)), Bin::id);
        Optional<? extends Formula> formula = formula(object, raw);
        if (object.has("rule") && !bins.isEmpty()) {
            Refusals.say(object.optional("rule"), "bins-and-rule");
        } else if (object.has("behaviour") && !bins.isEmpty()) {
            Refusals.say(object.optional("behaviour"), "behaviour-bins");
        } else if (object.has("rule") && object.has("weight")) {
            Refusals.say(object.optional("weight"), "rule-and-weight");
        }
        return object.build(() ->
                new Characteristic(id, header, bounds.min(), bounds.max(), weight, rated, ifUnknown, bins, formula));
    }

    private Optional<? extends Formula> formula(ObjectCursor object, Bounds bounds) {
        Optional<HostRule> rule = object.optional("rule").object(ScoreReader::rule);
        Optional<Interpolation> line = object.optional("interpolate").object(each -> line(each, bounds));
        if (object.has("rule") && object.has("interpolate")) {
            Refusals.say(object.optional("interpolate"), "two-formulas", Arg.of("rule"), Arg.of("interpolate"));
        }
        List<Deed> deeds = Names.once(object.optional("behaviour"), deed -> deed.object(this::deed), Deed::id);
        if (object.has("behaviour") && (object.has("rule") || object.has("interpolate"))) {
            String other = object.has("rule") ? "rule" : "interpolate";
            Refusals.say(object.optional("behaviour"), "two-formulas", Arg.of(other), Arg.of("behaviour"));
        }
        return rule.isPresent() ? rule : line.isPresent() || deeds.isEmpty() ? line : Optional.of(new Behaviour(deeds));
    }

    private Optional<Deed> deed(ObjectCursor object) {
        Optional<Name> id = object.required("id").name();
        Header header = rules.headers().read(object);
        ValueCursor on = object.required("on");
        Optional<Moment> moment = rules.moments().read(on);
        if (moment.isPresent() && !Behaviour.isSteps(moment.get())) {
            Refusals.say(on, "not-a-step");
        }
        Optional<Points> points = behaved(object.required("points"), MOST_DEED.negate());
        ValueCursor limit = object.optional("atMost");
        Optional<Points> atMost = behaved(limit, BigDecimal.ZERO);
        if (atMost.filter(Points.ZERO::equals).isPresent()) {
            Refusals.say(limit, "no-points");
        }
        Optional<Decay> decay = object.optional("decay").object(ScoreReader::decay);
        return object.build(
                () -> new Deed(id.orElseThrow(), header, moment.orElseThrow(), points.orElseThrow(), atMost, decay));
    }

    private static Optional<Points> behaved(ValueCursor cursor, BigDecimal least) {
        return cursor.decimal(least, MOST_DEED).flatMap(number -> exact(cursor, number));
    }

    private static Optional<Decay> decay(ObjectCursor object) {
        Optional<String> kind = object.exactlyOneOf("halfLifeDays", "linearDays", "windowDays", "steps");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get().equals("steps")) {
            return steps(object.optional("steps")).map(Decay.Stepwise::new);
        }
        Optional<Integer> days = object.optional(kind.get()).integer(1, Behaviour.MOST_DAYS);
        return switch (kind.get()) {
            case "halfLifeDays" -> days.map(Decay.HalfLife::new);
            case "linearDays" -> days.map(Decay.Linear::new);
            default -> days.map(Decay.Window::new);
        };
    }

    private static Optional<List<Decay.Step>> steps(ValueCursor cursor) {
        List<Decay.Step> steps = cursor.notEmpty().list(step -> step.object(ScoreReader::step));
        for (int at = 1; at < steps.size(); at++) {
            int before = steps.get(at - 1).fromDay();
            int day = steps.get(at).fromDay();
            if (before >= day) {
                Refusals.say(cursor, "days-fall", Arg.of(before), Arg.of(day));
                return Optional.empty();
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps);
    }

    private static Optional<Decay.Step> step(ObjectCursor object) {
        Optional<Integer> day = object.required("fromDay").integer(1, Behaviour.MOST_DAYS);
        ValueCursor share = object.required("keep");
        Optional<BigDecimal> keep = share.decimal(BigDecimal.ZERO, BigDecimal.ONE);
        if (keep.isPresent() && keep.get().stripTrailingZeros().scale() > PLACES) {
            Refusals.say(share, "too-precise-points", keep.get());
        }
        return object.build(() -> new Decay.Step(day.orElseThrow(), keep.orElseThrow()));
    }

    /** Returns a weight, of which 1 is as good as none. */
    private static Optional<BigDecimal> weight(ValueCursor cursor) {
        Optional<BigDecimal> weight = cursor.decimal(BigDecimal.ZERO, Characteristic.MOST_WEIGHT);
        if (weight.isPresent() && weight.get().stripTrailingZeros().scale() > PLACES) {
            Refusals.say(cursor, "too-precise-weight", weight.get());
        } else if (weight.isPresent() && weight.get().signum() == 0) {
            Refusals.say(cursor, "weight");
        } else {
            return weight;
        }
        return Optional.empty();
    }

    private static Optional<Interpolation> line(ObjectCursor object, Bounds bounds) {
        Optional<Name> fact = object.required("fact").name();
        ValueCursor along = object.required("along").notEmpty();
        List<Knot> knots = along.list(knot -> knot.object(each -> knot(each, bounds)));
        if (!object.isSound()) {
            return Optional.empty();
        }
        if (knots.size() < 2) {
            Refusals.say(along, "line-too-short");
            return Optional.empty();
        }
        if (knots.size() > Interpolation.MOST_KNOTS) {
            Refusals.say(along, "line-too-long", Arg.of(Interpolation.MOST_KNOTS), Arg.of(knots.size()));
            return Optional.empty();
        }
        for (int at = 1; at < knots.size(); at++) {
            BigDecimal before = knots.get(at - 1).at();
            BigDecimal value = knots.get(at).at();
            if (before.compareTo(value) >= 0) {
                Refusals.say(along, "line-falls", Arg.of(before), Arg.of(value));
                return Optional.empty();
            }
        }
        return Optional.of(new Interpolation(fact.orElseThrow(), knots));
    }

    private static Optional<Knot> knot(ObjectCursor object, Bounds bounds) {
        Optional<BigDecimal> at = object.required("at").decimal(MOST.negate(), MOST);
        Optional<Points> points = points(object.required("points"), bounds);
        return object.build(() -> new Knot(at.orElseThrow(), points.orElseThrow()));
    }

    private static Optional<HostRule> rule(ObjectCursor object) {
        Optional<Name> host = object.required("host").name();
        int version = Conditions.version(object);
        List<Name> reads = object.optional("reads").distinct(ValueCursor::name);
        return object.build(() -> new HostRule(host.orElseThrow(), version, reads));
    }

    /** Returns points, or none for the word {@code ask}. */
    private static Optional<Points> ifUnknown(ValueCursor cursor, Bounds bounds) {
        if (!cursor.isText()) {
            return points(cursor, bounds);
        }
        cursor.choice(Map.of("ask", true));
        return Optional.empty();
    }

    private record Bounds(Points min, Points max) {
        static final Bounds NONE = new Bounds(Points.of(MOST.negate()), Points.of(MOST));
    }

    private static Optional<Bounds> bounds(ObjectCursor object) {
        Optional<Points> min = points(object.required("min"), Bounds.NONE);
        Bounds rising = new Bounds(min.orElse(Bounds.NONE.min()), Bounds.NONE.max());
        Optional<Points> max = points(object.required("max"), rising);
        return object.build(() -> new Bounds(min.orElseThrow(), max.orElseThrow()));
    }

    private Optional<Bin> bin(ObjectCursor object, Bounds bounds) {
        Optional<Name> id = object.required("id").name();
        Header header = rules.headers().read(object);
        Optional<Condition> when = rules.conditions().read(object.required("when"));
        Optional<Points> points = points(object.required("points"), bounds);
        return object.build(() -> new Bin(id.orElseThrow(), header, when.orElseThrow(), points.orElseThrow()));
    }

    private static Optional<Points> points(ValueCursor cursor, Bounds bounds) {
        return cursor.decimal(
                        MOST.negate(),
                        MOST,
                        bounds.min().toDecimal(),
                        bounds.max().toDecimal())
                .flatMap(number -> exact(cursor, number));
    }

    /** Returns points that are not negative. */
    static Optional<Points> notNegative(ValueCursor cursor) {
        return cursor.decimal(BigDecimal.ZERO, MOST).flatMap(number -> exact(cursor, number));
    }

    private static Optional<Points> exact(ValueCursor cursor, BigDecimal number) {
        if (number.stripTrailingZeros().scale() > PLACES) {
            Refusals.say(cursor, "too-precise-points", number);
            return Optional.empty();
        }
        return Optional.of(Points.of(number));
    }
}
