package org.openfunnel.policy;

import java.util.List;
import java.util.Optional;
import org.openfunnel.score.Behaviour;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Interpolation;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard;

/** Scorecard and grading in document form. */
final class GradeTrees {
    private GradeTrees() {}

    static DocumentTree of(Scorecard scorecard) {
        return TreeBuilder.keyed(scorecard.header())
                .put(
                        "baseline",
                        Optional.of(scorecard.baseline())
                                .filter(points -> !points.equals(Points.ZERO))
                                .map(GradeTrees::points))
                .map("characteristics", scorecard.characteristics(), Scorecard.Characteristic::id, GradeTrees::of)
                .build();
    }

    private static DocumentTree of(Scorecard.Characteristic characteristic) {
        return TreeBuilder.keyed(characteristic.header())
                .put(
                        "points",
                        TreeBuilder.plain()
                                .put("min", points(characteristic.min()))
                                .put("max", points(characteristic.max()))
                                .build())
                .put(
                        "weight",
                        Optional.of(characteristic.weight())
                                .filter(weight -> characteristic.isWeighted())
                                .map(DocumentTree.Quantity::new))
                .name("rated", characteristic.rated())
                .put(
                        "ifUnknown",
                        characteristic.ifUnknown().map(GradeTrees::points).orElse(new DocumentTree.Text("ask")))
                .list("bins", characteristic.bins(), GradeTrees::of)
                .put("rule", characteristic.rule().map(GradeTrees::of))
                .put("interpolate", characteristic.interpolation().map(GradeTrees::of))
                .list(
                        "behaviour",
                        characteristic.behaviour().map(Behaviour::deeds).orElse(List.of()),
                        GradeTrees::of)
                .build();
    }

    private static DocumentTree of(Behaviour.Deed deed) {
        return TreeBuilder.listed(deed.id(), deed.header())
                .put("on", MomentTree.of(deed.on()))
                .put("points", points(deed.points()))
                .put("atMost", deed.atMost().map(GradeTrees::points))
                .put("decay", deed.decay().map(GradeTrees::of))
                .build();
    }

    private static DocumentTree of(Behaviour.Decay decay) {
        TreeBuilder tree = TreeBuilder.plain();
        if (decay instanceof Behaviour.Decay.HalfLife half) {
            return tree.number("halfLifeDays", half.days()).build();
        }
        if (decay instanceof Behaviour.Decay.Linear linear) {
            return tree.number("linearDays", linear.days()).build();
        }
        if (decay instanceof Behaviour.Decay.Window window) {
            return tree.number("windowDays", window.days()).build();
        }
        return tree.list("steps", ((Behaviour.Decay.Stepwise) decay).steps(), GradeTrees::of)
                .build();
    }

    private static DocumentTree of(Behaviour.Decay.Step step) {
        return TreeBuilder.plain()
                .number("fromDay", step.fromDay())
                .put("keep", new DocumentTree.Quantity(step.keep()))
                .build();
    }

    private static DocumentTree of(Interpolation line) {
        return TreeBuilder.plain()
                .text("fact", line.fact().value())
                .list("along", line.along(), GradeTrees::of)
                .build();
    }

    private static DocumentTree of(Interpolation.Knot knot) {
        return TreeBuilder.plain()
                .put("at", new DocumentTree.Quantity(knot.at()))
                .put("points", points(knot.points()))
                .build();
    }

    private static DocumentTree of(Scorecard.HostRule rule) {
        return TreeBuilder.plain()
                .text("host", rule.host().value())
                .number("version", rule.version(), 1)
                .names("reads", rule.reads())
                .build();
    }

    private static DocumentTree of(Scorecard.Bin bin) {
        return TreeBuilder.listed(bin.id(), bin.header())
                .put("when", ConditionTree.of(bin.when()))
                .put("points", points(bin.points()))
                .build();
    }

    private static DocumentTree points(Points points) {
        return new DocumentTree.Quantity(points.toDecimal());
    }

    static DocumentTree of(Grading grading) {
        return TreeBuilder.keyed(grading.header())
                .word("assess", grading.assess().word(), Grading.Assess.ALWAYS.word())
                .list("grades", grading.grades(), GradeTrees::of)
                .put("hit", grading.hit().map(hit -> new DocumentTree.Text(hit.word())))
                .map("knockouts", grading.knockouts(), Grading.Knockout::id, GradeTrees::of)
                .map("caps", grading.caps(), Grading.Cap::id, GradeTrees::of)
                .put("hysteresis", grading.hysteresis().map(GradeTrees::of))
                .names("by", grading.by())
                .put("override", override(grading.override()))
                .put("review", grading.review().map(GradeTrees::of))
                .build();
    }

    private static DocumentTree of(Grading.Row row) {
        return TreeBuilder.listed(row.id(), row.header())
                .put("when", row.when().map(ConditionTree::of))
                .build();
    }

    private static DocumentTree of(Grading.Knockout knockout) {
        return TreeBuilder.keyed(knockout.header())
                .put("when", ConditionTree.of(knockout.when()))
                .text("grade", knockout.grade().value())
                .build();
    }

    private static DocumentTree of(Grading.Cap cap) {
        return TreeBuilder.keyed(cap.header())
                .put("when", ConditionTree.of(cap.when()))
                .text("best", cap.best().value())
                .build();
    }

    private static DocumentTree of(Grading.Hysteresis hysteresis) {
        return TreeBuilder.plain()
                .put("points", points(hysteresis.points()))
                .put("dwell", hysteresis.dwell().map(AmountTree::of))
                .build();
    }

    private static Optional<DocumentTree> override(Grading.Overriding override) {
        return override.equals(Grading.Overriding.NONE)
                ? Optional.empty()
                : Optional.of(TreeBuilder.keyed(override.header())
                        .names("by", override.by())
                        .flag("reason", override.needsReason())
                        .put("expires", override.expires().map(AmountTree::of))
                        .build());
    }

    private static DocumentTree of(Grading.Review review) {
        return TreeBuilder.keyed(review.header())
                .names("by", review.by())
                .text("inForce", review.atOnce() ? "at-once" : "after-review")
                .build();
    }
}
