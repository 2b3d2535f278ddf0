package org.openfunnel.policy;

import java.util.List;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Fact;
import org.openfunnel.lead.DuplicateRule;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/** Intake, activities, stages, moves and what must hold on them, in document form. */
final class RuleTrees {
    private RuleTrees() {}

    static DocumentTree of(Role role) {
        return TreeBuilder.keyed(role.header()).names("is", role.is()).build();
    }

    static DocumentTree of(NamedCondition condition) {
        return TreeBuilder.keyed(condition.header())
                .put("check", ConditionTree.of(condition.check()))
                .build();
    }

    static DocumentTree of(Claim claim) {
        return TreeBuilder.keyed(claim.header())
                .put("when", claim.when().map(ConditionTree::of))
                .put("then", ConditionTree.of(claim.then()))
                .build();
    }

    static DocumentTree of(Advice advice) {
        return TreeBuilder.keyed(advice.header())
                .put("when", ConditionTree.of(advice.when()))
                .label("say", advice.say())
                .build();
    }

    static TreeBuilder requirements(TreeBuilder tree, String key, List<Requirement> requirements) {
        return tree.map(key, requirements, Requirement::id, RuleTrees::of);
    }

    private static DocumentTree of(Requirement requirement) {
        return TreeBuilder.keyed(requirement.header())
                .put("when", requirement.when().map(ConditionTree::of))
                .put("check", ConditionTree.of(requirement.check()))
                .word("severity", requirement.severity().word(), Requirement.Severity.BLOCK.word())
                .names("override", requirement.overrideBy())
                .build();
    }

    static DocumentTree of(Intake intake) {
        TreeBuilder tree = TreeBuilder.keyed(intake.header()).names("by", intake.by());
        return requirements(tree, "requires", intake.requires())
                .put("duplicates", intake.duplicates().map(RuleTrees::of))
                .build();
    }

    private static DocumentTree of(DuplicateRule rule) {
        return TreeBuilder.keyed(rule.header())
                .list("keys", rule.keys(), TreeBuilder::names)
                .text("found", rule.found().word())
                .build();
    }

    static DocumentTree of(ActivityKind kind) {
        return TreeBuilder.keyed(kind.header())
                .name("about", kind.about())
                .map("attributes", kind.attributes(), Fact::name, FactTree::of)
                .list("steps", kind.steps(), RuleTrees::of)
                .build();
    }

    /** A step without anything but its name is that name. */
    private static DocumentTree of(ActivityKind.Step step) {
        if (step.equals(ActivityKind.Step.of(step.id().value()))) {
            return new DocumentTree.Text(step.id().value());
        }
        TreeBuilder tree = TreeBuilder.listed(step.id(), step.header())
                .word("party", step.party().word(), ActivityKind.Party.US.word())
                .names("by", step.by())
                .names("needs", step.needs());
        return requirements(tree, "requires", step.requires())
                .names("after", step.after())
                .names("clears", step.clears())
                .flag("ends", step.ends())
                .build();
    }

    static DocumentTree of(Stage stage) {
        TreeBuilder tree = TreeBuilder.listed(stage.id(), stage.header())
                .text("kind", stage.kind().word())
                .label("status", stage.status());
        requirements(tree, "enter", stage.enter());
        return requirements(tree, "leave", stage.leave())
                .label("goal", stage.goal())
                .label("ifWeak", stage.ifWeak())
                .build();
    }

    static DocumentTree of(Move move) {
        TreeBuilder tree = TreeBuilder.keyed(move.header())
                .put("from", move.isFromAnyOpen() ? new DocumentTree.Text("any-open") : TreeBuilder.names(move.from()))
                .text("to", move.to().value())
                .word("on", move.on().value(), move.id().value())
                .flag("auto", move.isAuto())
                .names("over", move.over())
                .names("by", move.by())
                .map("input", move.input(), Fact::name, FactTree::of)
                .put("when", move.when().map(ConditionTree::of));
        return requirements(tree, "requires", move.requires()).build();
    }
}
