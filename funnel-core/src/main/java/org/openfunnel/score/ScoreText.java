package org.openfunnel.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;
import org.openfunnel.score.Score.Part;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

/** Says why a lead has its score and its grade. The points of the parts add up to the total exactly. */
final class ScoreText {
    private final Vocabulary words;
    private final Situation situation;

    ScoreText(Vocabulary words, Situation situation) {
        this.words = words;
        this.situation = situation;
    }

    /** Returns the grade with the rule that gave it and the score behind it. */
    Explanation of(Grading grading, Optional<Scorecard> scorecard, Assessment assessment) {
        List<Explanation> parts = new ArrayList<>();
        assessment.byHand().ifPresent(given -> parts.add(byHand(given, assessment)));
        rule(grading, assessment).ifPresent(parts::add);
        if (scorecard.isPresent() && assessment.score().isPresent()) {
            parts.add(of(scorecard.get(), assessment.score().get()));
        }
        Message headline = assessment
                .grade()
                .map(grade -> Message.of("score.grade", Arg.of(Kind.GRADE, grade)))
                .orElse(Message.of("score.no-grade"));
        return Explanation.of(headline, parts);
    }

    private static Explanation byHand(Assessment.ByHand given, Assessment assessment) {
        Arg computed =
                assessment.computed().map(grade -> Arg.of(Kind.GRADE, grade)).orElse(Arg.of(Message.of("score.none")));
        return Explanation.of(Message.of(
                "score.by-hand", Arg.of(given.person().value()), Arg.of(given.at()), Arg.of(given.reason()), computed));
    }

    /** Returns the knock-out or cap that decided, or else the row. */
    private Optional<Explanation> rule(Grading grading, Assessment assessment) {
        if (assessment.by().isPresent()) {
            Name by = assessment.by().get();
            return grading.knockouts().stream()
                    .filter(knockout -> knockout.id().equals(by))
                    .map(knockout -> because("score.knocked-out", by, knockout.when()))
                    .findFirst()
                    .or(() -> grading.caps().stream()
                            .filter(cap -> cap.id().equals(by))
                            .map(cap -> because("score.capped", by, cap.when()))
                            .findFirst());
        }
        return assessment
                .computed()
                .flatMap(grade -> grading.grades().stream()
                        .filter(row -> row.id().equals(grade))
                        .findFirst())
                .flatMap(Grading.Row::when)
                .map(when -> Explanation.of(Message.of("score.row"), List.of(why(when))));
    }

    private Explanation because(String code, Name rule, Condition when) {
        return Explanation.of(Message.of(code, Arg.of(Kind.GRADE_RULE, rule)), List.of(why(when)));
    }

    private Explanation why(Condition when) {
        return CompiledCondition.of(when, words, Vocabulary.Scope.NONE).explain(situation);
    }

    private Explanation of(Scorecard scorecard, Score score) {
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < score.parts().size(); i++) {
            parts.add(of(scorecard.characteristics().get(i), score.parts().get(i)));
        }
        Message headline = score.total()
                .map(total -> Message.of("score.total", Arg.of(total.toDecimal()), most(scorecard.max())))
                .orElse(Message.of(
                        "score.total-open",
                        Arg.of(score.least().toDecimal()),
                        Arg.of(score.most().toDecimal())));
        return Explanation.of(headline, parts);
    }

    private static Arg most(Points points) {
        return Arg.of(points.toDecimal());
    }

    private Explanation of(Characteristic characteristic, Part part) {
        Arg name = Arg.of(Kind.CHARACTERISTIC, characteristic.id());
        if (part.points().isEmpty()) {
            return Explanation.of(
                    Message.of(
                            "score.part-open",
                            name,
                            Arg.of(part.least().toDecimal()),
                            Arg.of(part.most().toDecimal())),
                    List.of());
        }
        Arg points = Arg.of(part.points().get().toDecimal());
        Arg max = most(characteristic.max());
        Optional<Bin> bin = part.by()
                .flatMap(by -> characteristic.bins().stream()
                        .filter(known -> known.id().equals(by))
                        .findFirst());
        if (bin.isEmpty()) {
            return Explanation.of(Message.of("score.part-given", name, points, max));
        }
        Name binName = Name.of(characteristic.id() + "." + bin.get().id());
        return Explanation.of(
                Message.of("score.part", name, points, max, Arg.of(Kind.BIN, binName)),
                List.of(why(bin.get().when())));
    }
}
