package org.openfunnel.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.activity.ActivityKind.Step;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Name;

/** Checks the kinds of activities and their steps. */
final class ActivityCheck {
    private final Checks checks;
    private final Report report;

    ActivityCheck(Checks checks) {
        this.checks = checks;
        this.report = checks.report;
    }

    void check(ActivityKind kind) {
        String pointer = "/activities/" + kind.id();
        report.known(
                pointer + "/about",
                Kind.ACTIVITY,
                kind.about(),
                checks.policy.activities().keySet());
        FactCheck.attributes(pointer + "/attributes", kind.attributes(), report);
        kind.attributes()
                .forEach(attribute ->
                        checks.joined(pointer + "/attributes/" + attribute.name(), kind.id(), attribute.name()));
        Set<Name> reachable = reachable(kind);
        for (int at = 0; at < kind.steps().size(); at++) {
            Step step = kind.steps().get(at);
            check(pointer + "/steps/" + at, kind, step);
            if (!reachable.contains(step.id())) {
                report.say(
                        pointer + "/steps/" + at + "/after",
                        "step-unreachable",
                        Arg.of(step.id().value()));
            }
        }
    }

    private void check(String pointer, ActivityKind kind, Step step) {
        List<Name> steps = kind.steps().stream().map(Step::id).toList();
        if (step.id().value().indexOf('.') >= 0) {
            report.say(pointer + "/id", "dot-in-step", Arg.of(step.id().value()));
        }
        checks.joined(pointer + "/id", kind.id(), step.id());
        checks.roles(pointer + "/by", step.by());
        report.known(
                pointer + "/needs",
                Kind.ATTRIBUTE,
                step.needs(),
                kind.attributes().stream().map(Fact::name).toList());
        report.known(pointer + "/after", Kind.STEP, step.after(), steps);
        report.known(pointer + "/clears", Kind.STEP, step.clears(), steps);
        Scope scope = Scope.ofStep(kind.id(), PolicyWords.shape(kind));
        checks.requirements(pointer + "/requires", step.requires(), scope);
    }

    /** The steps that can be taken at all: those that wait for none, or for an unknown one, then those that wait for these. */
    private static Set<Name> reachable(ActivityKind kind) {
        Set<Name> reachable = new HashSet<>();
        kind.steps().forEach(step -> reachable.addAll(step.after()));
        kind.steps().forEach(step -> reachable.remove(step.id()));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Step step : kind.steps()) {
                boolean isOpen = step.after().isEmpty() || step.after().stream().anyMatch(reachable::contains);
                grows |= isOpen && reachable.add(step.id());
            }
        }
        return reachable;
    }
}
