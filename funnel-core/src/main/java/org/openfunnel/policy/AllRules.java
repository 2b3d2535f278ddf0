package org.openfunnel.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.followup.Cadence;
import org.openfunnel.moment.Moment;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Scorecard;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/** All conditions and moments of a policy, wherever they stand. */
final class AllRules {
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();

    AllRules(PolicyContent policy) {
        policy.conditions().values().forEach(named -> conditions.add(named.check()));
        requirements(policy.intake().requires());
        policy.activities().values().stream()
                .flatMap(kind -> kind.steps().stream())
                .map(ActivityKind.Step::requires)
                .forEach(this::requirements);
        policy.scorecard().ifPresent(this::scorecard);
        policy.grading().ifPresent(this::grading);
        policy.funnel().stages().forEach(this::stage);
        policy.funnel().moves().forEach(this::move);
        policy.assignment().ifPresent(assignment -> {
            given(assignment.when());
            requirements(assignment.requires());
        });
        policy.clocks().values().forEach(this::clock);
        policy.cadences().values().forEach(this::cadence);
        policy.advice().values().forEach(advice -> conditions.add(advice.when()));
    }

    List<Condition> conditions() {
        return conditions;
    }

    List<Moment> moments() {
        return moments;
    }

    private void given(Optional<Condition> condition) {
        condition.ifPresent(conditions::add);
    }

    private void requirements(Collection<Requirement> requirements) {
        requirements.forEach(requirement -> {
            given(requirement.when());
            conditions.add(requirement.check());
        });
    }

    private void scorecard(Scorecard scorecard) {
        scorecard.characteristics().stream()
                .flatMap(characteristic -> characteristic.bins().stream())
                .forEach(bin -> conditions.add(bin.when()));
    }

    private void grading(Grading grading) {
        grading.grades().forEach(row -> given(row.when()));
        grading.knockouts().forEach(rule -> conditions.add(rule.when()));
        grading.caps().forEach(cap -> conditions.add(cap.when()));
    }

    private void stage(Stage stage) {
        requirements(stage.enter());
        requirements(stage.leave());
    }

    private void move(Move move) {
        given(move.when());
        requirements(move.requires());
    }

    private void clock(SlaClock clock) {
        given(clock.when());
        given(clock.pause());
        moments.add(clock.start());
        moments.add(clock.stop());
        clock.cancel().ifPresent(moments::add);
    }

    private void cadence(Cadence cadence) {
        given(cadence.when());
        given(cadence.topic());
        cadence.anchor().ifPresent(moments::add);
        cadence.touches().forEach(touch -> moments.add(touch.moment()));
    }
}
