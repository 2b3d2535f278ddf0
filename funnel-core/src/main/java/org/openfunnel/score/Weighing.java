package org.openfunnel.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.score.Interpolation.Knot;
import org.openfunnel.score.Score.Part;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

/** Words how raw points become those that count: along the line, weighed, rounded, kept within the bounds. */
final class Weighing {
    private static final int SHOWN = 6;

    private final Characteristic rule;
    private final Vocabulary words;
    private final Situation situation;

    Weighing(Characteristic rule, Vocabulary words, Situation situation) {
        this.rule = rule;
        this.words = words;
        this.situation = situation;
    }

    /**
     * Returns the steps on the way to the points of a part; nothing where raw points are what counts, or where the lead is no longer
     * known to be what it was when it was scored.
     */
    List<Explanation> steps(Part part) {
        Optional<Points> points = part.points();
        return switch (part.basis()) {
            case INTERPOLATED ->
                number(rule.interpolation().orElseThrow().fact())
                        .filter(value -> points.equals(Optional.of(rule.interpolated(value))))
                        .map(this::interpolated)
                        .orElse(List.of());
            case RATING ->
                number(rule.rated().orElseThrow())
                        .filter(raw -> points.equals(Optional.of(rule.contribution(raw))))
                        .map(this::weighed)
                        .orElse(List.of());
            case BEHAVIOUR -> behaved(part);
            case BIN, OVERLAP -> weighed(bin(part.bin().orElseThrow()).points().toDecimal());
            case ASSUMED -> weighed(rule.ifUnknown().orElseThrow().toDecimal());
            default -> List.of();
        };
    }

    /** What each deed gave, as of the instant of the situation. */
    private List<Explanation> behaved(Part part) {
        var deeds = new Deeds(rule, rule.behaviour().orElseThrow(), words);
        List<Deeds.Tally> tallies = deeds.tallies(situation);
        BigDecimal raw = Deeds.raw(tallies);
        if (!part.points().equals(Optional.of(rule.contribution(raw)))) {
            return List.of();
        }
        List<Explanation> steps = new ArrayList<>();
        for (Deeds.Tally tally : tallies) {
            Name deed = Name.of(rule.id() + "." + tally.deed().id());
            steps.add(said(
                    tally.raw() == tally.limited() ? "score.deed" : "score.deed-limited",
                    Arg.of(Kind.BIN, deed),
                    Arg.of(tally.times()),
                    shown(new Points(tally.limited()).toDecimal()),
                    shown(new Points(tally.raw()).toDecimal())));
        }
        steps.addAll(weighed(raw));
        return steps;
    }

    private Bin bin(Name id) {
        return rule.bins().stream()
                .filter(bin -> bin.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Optional<BigDecimal> number(Name fact) {
        return situation
                .facts()
                .value(words.catalog().requireSlot(fact))
                .map(value -> ((Value.Quantity) value).value());
    }

    private List<Explanation> interpolated(BigDecimal value) {
        Interpolation line = rule.interpolation().orElseThrow();
        int after = line.after(value);
        Knot from = line.along().get(Math.max(0, after - 1));
        Knot to = line.along().get(Math.min(after, line.along().size() - 1));
        List<Explanation> steps = new ArrayList<>();
        steps.add(said(
                from.equals(to) ? "score.line-end" : "score.line",
                shown(from.at()),
                shown(from.points().toDecimal()),
                shown(to.at()),
                shown(to.points().toDecimal())));
        steps.addAll(steps(
                line.at(value, BigDecimal.ONE, SHOWN),
                line.at(value, rule.weight(), SHOWN),
                line.at(value, rule.weight(), Points.SCALE),
                rule.interpolated(value)));
        return steps;
    }

    private List<Explanation> weighed(BigDecimal raw) {
        BigDecimal weighed = raw.multiply(rule.weight());
        return steps(raw, weighed, weighed.setScale(Points.SCALE, RoundingMode.HALF_EVEN), rule.contribution(raw));
    }

    /** Each step that changes something: times the weight, to the thousandth, within the bounds. */
    private List<Explanation> steps(BigDecimal raw, BigDecimal weighed, BigDecimal rounded, Points points) {
        List<Explanation> steps = new ArrayList<>();
        if (rule.isWeighted()) {
            steps.add(said("score.weighed", shown(raw), shown(rule.weight()), shown(weighed)));
        }
        if (rounded.compareTo(weighed) != 0) {
            steps.add(said("score.rounded", shown(weighed), shown(rounded)));
        }
        if (rounded.compareTo(points.toDecimal()) != 0) {
            steps.add(said(
                    "score.clamped",
                    shown(rounded),
                    shown(points.toDecimal()),
                    shown(rule.min().toDecimal()),
                    shown(rule.max().toDecimal())));
        }
        return steps;
    }

    private static Arg shown(BigDecimal number) {
        return Arg.of(Interpolation.plain(number));
    }

    private static Explanation said(String key, Arg... args) {
        return Explanation.of(Message.of(key, args));
    }
}
