package org.openfunnel.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;
import org.openfunnel.score.Score.Basis;
import org.openfunnel.score.Score.Part;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

/** Says why a lead has its score. The points of the parts add up to the total exactly. */
final class ScoreText {
    private final Vocabulary words;
    private final Situation situation;

    ScoreText(Vocabulary words, Situation situation) {
        this.words = words;
        this.situation = situation;
    }

    Explanation of(Scorecard scorecard, Score score) {
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < scorecard.characteristics().size(); i++) {
            parts.add(of(scorecard.characteristics().get(i), score.part(i)));
        }
        if (!scorecard.baseline().equals(Points.ZERO)) {
            parts.add(Explanation.of(Message.of("score.baseline", points(scorecard.baseline()))));
        }
        return Explanation.of(headline(scorecard, score), parts);
    }

    private static Message headline(Scorecard scorecard, Score score) {
        if (score.total().isEmpty()) {
            return Message.of("score.total-open", points(score.least()), points(score.most()));
        }
        Arg total = points(score.total().get());
        return score.least().equals(score.most())
                ? Message.of("score.total", total, points(scorecard.max()))
                : Message.of(
                        "score.total-may-change",
                        total,
                        points(scorecard.max()),
                        points(score.least()),
                        points(score.most()));
    }

    private static Arg points(Points points) {
        return Arg.of(points.toDecimal());
    }

    private static Arg named(Characteristic characteristic) {
        return Arg.of(Kind.CHARACTERISTIC, characteristic.id());
    }

    private Explanation of(Characteristic characteristic, Part part) {
        List<Explanation> why = new ArrayList<>();
        if (!part.missing().isEmpty()) {
            why.add(Explanation.of(Message.of("score.missing", Arg.of(Kind.FACT, part.missing()))));
        }
        if (part.points().isEmpty()) {
            return Explanation.of(
                    Message.of(key(part.basis()), named(characteristic), points(part.least()), points(part.most())),
                    why);
        }
        Arg points = points(part.points().get());
        Arg max = points(characteristic.max());
        Optional<Bin> bin = characteristic.bins().stream()
                .filter(known -> part.bin().equals(Optional.of(known.id())))
                .findFirst();
        bin.ifPresent(its -> why.add(0, why(its.when())));
        reads(characteristic, part).forEach(fact -> why.add(CompiledCondition.explain(fact, words, situation)));
        why.addAll(new Weighing(characteristic, words, situation).steps(part));
        Arg by = bin.map(its -> Arg.of(Kind.BIN, binName(characteristic, its)))
                .orElseGet(() -> givenBy(characteristic, part));
        return Explanation.of(Message.of(key(part.basis()), named(characteristic), points, max, by), why);
    }

    /** The facts that gave the points without a bin. */
    private static List<Name> reads(Characteristic characteristic, Part part) {
        return switch (part.basis()) {
            case RULE -> characteristic.rule().orElseThrow().reads();
            case INTERPOLATED ->
                List.of(characteristic.interpolation().orElseThrow().fact());
            default -> List.of();
        };
    }

    private static Arg givenBy(Characteristic characteristic, Part part) {
        return switch (part.basis()) {
            case RULE -> Arg.of(characteristic.rule().orElseThrow().toString());
            case INTERPOLATED ->
                Arg.of(Kind.FACT, characteristic.interpolation().orElseThrow().fact());
            default -> Arg.of(Kind.FACT, characteristic.rated().map(List::of).orElse(List.of()));
        };
    }

    private static Name binName(Characteristic characteristic, Bin bin) {
        return Name.of(characteristic.id() + "." + bin.id());
    }

    private static String key(Basis basis) {
        return switch (basis) {
            case BIN -> "score.part";
            case OVERLAP -> "score.part-overlap";
            case RATING -> "score.part-rated";
            case INTERPOLATED -> "score.part-interpolated";
            case BEHAVIOUR -> "score.part-behaviour";
            case RULE -> "score.part-rule";
            case ASSUMED -> "score.part-assumed";
            case UNKNOWN -> "score.part-open";
            case GAP -> "score.part-gap";
            case BROKEN -> "score.part-broken";
            case BASELINE -> throw new IllegalArgumentException("what every lead starts with is no characteristic");
        };
    }

    /** Returns what a condition says, with the facts and values it saw; nothing of its own for "otherwise". */
    private Explanation why(Condition when) {
        return when instanceof Condition.Otherwise
                ? Explanation.of(Message.of("score.otherwise"))
                : CompiledCondition.of(when, words, Scope.NONE).explain(situation);
    }

    /** Returns the characteristics that give fewer points than they could, the largest loss first; nothing if none does. */
    Optional<Explanation> losses(Scorecard scorecard, Score score) {
        List<Explanation> losses = new ArrayList<>();
        List<Characteristic> rules = scorecard.characteristics();
        IntStream.range(0, rules.size())
                .filter(i -> loss(rules.get(i), score.part(i)).thousandths() > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> loss(rules.get(i), score.part(i)))
                        .reversed())
                .forEach(i -> losses.add(Explanation.of(
                        Message.of("score.loss", named(rules.get(i)), points(loss(rules.get(i), score.part(i)))))));
        return losses.isEmpty() ? Optional.empty() : Optional.of(Explanation.of(Message.of("score.losses"), losses));
    }

    private static Points loss(Characteristic rule, Part part) {
        return part.points().map(rule.max()::minus).orElse(Points.ZERO);
    }
}
