package org.openfunnel.policy;

import java.util.List;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;

/** Checks how a lead is registered. */
final class IntakeCheck {
    private final Checks checks;
    private final Report report;

    IntakeCheck(Checks checks) {
        this.checks = checks;
        this.report = checks.report;
    }

    void check(Intake intake) {
        checks.roles("/intake/by", intake.by());
        checks.requirements("/intake/requires", intake.requires(), Scope.NONE);
        intake.duplicates().ifPresent(rule -> {
            if (rule.keys().isEmpty()) {
                report.say("/intake/duplicates/keys", "no-key");
            }
            for (int at = 0; at < rule.keys().size(); at++) {
                key("/intake/duplicates/keys/" + at, rule.keys().get(at));
            }
        });
    }

    private void key(String pointer, List<Name> facts) {
        if (facts.isEmpty()) {
            report.say(pointer, "no-key");
        }
        report.known(pointer, Kind.FACT, facts, checks.hostFacts());
    }
}
