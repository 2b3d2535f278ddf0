package org.openfunnel.policy;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Move;

/** A whole policy in document form, section by section. */
final class PolicyTree {
    private PolicyTree() {}

    static DocumentTree of(PolicyContent policy) {
        TreeBuilder tree = TreeBuilder.plain().put("policy", header(policy));
        section(tree, "roles", policy.roles(), RuleTrees::of);
        section(tree, "formats", policy.formats(), FactTree::of);
        tree.map("facts", policy.facts(), Fact::name, FactTree::of);
        section(tree, "conditions", policy.conditions(), RuleTrees::of);
        tree.put(
                "intake",
                policy.intake().equals(Intake.OPEN) ? Optional.empty() : Optional.of(RuleTrees.of(policy.intake())));
        section(tree, "activities", policy.activities(), RuleTrees::of);
        tree.put("scorecard", policy.scorecard().map(GradeTrees::of))
                .put("grading", policy.grading().map(GradeTrees::of))
                .list("stages", policy.funnel().stages(), RuleTrees::of)
                .map("moves", policy.funnel().moves(), Move::id, RuleTrees::of)
                .put("assignment", policy.assignment().map(WorkTrees::of))
                .put("pool", policy.pool().map(WorkTrees::of));
        section(tree, "clocks", policy.clocks(), WorkTrees::of);
        section(tree, "cadences", policy.cadences(), WorkTrees::of);
        tree.put("targets", policy.targets().map(TargetTree::of));
        section(tree, "advice", policy.advice(), RuleTrees::of);
        section(tree, "claims", policy.claims(), RuleTrees::of);
        return tree.build();
    }

    private static <T> void section(
            TreeBuilder tree, String key, NavigableMap<Name, T> rules, Function<T, DocumentTree> form) {
        TreeBuilder section = TreeBuilder.plain();
        rules.forEach((name, rule) -> section.put(name.value(), form.apply(rule)));
        tree.put(key, section.isEmpty() ? Optional.empty() : Optional.of(section.build()));
    }

    private static DocumentTree header(PolicyContent policy) {
        return TreeBuilder.listed(policy.id(), policy.header())
                .text("version", policy.version())
                .number("language", FunnelPolicy.LANGUAGE)
                .text("calendar", policy.calendar())
                .text("handbook", policy.handbook())
                .label("about", policy.about())
                .build();
    }
}
