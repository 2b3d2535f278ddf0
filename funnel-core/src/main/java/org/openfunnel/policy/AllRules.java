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
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Scorecard;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/** All conditions of a policy with their places, and all moments beside them. */
final class AllRules {
    private final List<Placed> conditions = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();

    /**
     * A condition.
     *
     * @param pointer where it stands, as a JSON pointer into the document form
     * @param condition the condition
     */
    record Placed(String pointer, Condition condition) {}

    AllRules(PolicyContent policy) {
        policy.conditions().forEach((name, named) -> add("/conditions/" + name + "/check", named.check()));
        requirements("/intake/requires", policy.intake().requires());
        policy.activities().values().forEach(this::activity);
        policy.scorecard().ifPresent(this::scorecard);
        policy.grading().ifPresent(this::grading);
        List<Stage> stages = policy.funnel().stages();
        for (int at = 0; at < stages.size(); at++) {
            requirements("/stages/" + at + "/enter", stages.get(at).enter());
            requirements("/stages/" + at + "/leave", stages.get(at).leave());
        }
        policy.funnel().moves().forEach(this::move);
        policy.assignment().ifPresent(assignment -> {
            add("/assignment/when", assignment.when());
            requirements("/assignment/requires", assignment.requires());
        });
        policy.pool().ifPresent(this::pool);
        policy.clocks().values().forEach(this::clock);
        policy.cadences().values().forEach(this::cadence);
        policy.advice().forEach((name, advice) -> add("/advice/" + name + "/when", advice.when()));
        policy.claims().forEach((name, claim) -> {
            add("/claims/" + name + "/when", claim.when());
            add("/claims/" + name + "/then", claim.then());
        });
    }

    List<Placed> conditions() {
        return conditions;
    }

    List<Moment> moments() {
        return moments;
    }

    private void add(String pointer, Condition condition) {
        conditions.add(new Placed(pointer, condition));
    }

    private void add(String pointer, Optional<Condition> condition) {
        condition.ifPresent(given -> add(pointer, given));
    }

    private void requirements(String pointer, Collection<Requirement> requirements) {
        requirements.forEach(requirement -> {
            add(pointer + "/" + requirement.id() + "/when", requirement.when());
            add(pointer + "/" + requirement.id() + "/check", requirement.check());
        });
    }

    private void activity(ActivityKind kind) {
        for (int at = 0; at < kind.steps().size(); at++) {
            requirements(
                    "/activities/" + kind.id() + "/steps/" + at + "/requires",
                    kind.steps().get(at).requires());
        }
    }

    private void scorecard(Scorecard scorecard) {
        for (Scorecard.Characteristic characteristic : scorecard.characteristics()) {
            characteristic.behaviour().ifPresent(it -> it.deeds().forEach(deed -> moments.add(deed.on())));
            for (int at = 0; at < characteristic.bins().size(); at++) {
                String pointer = "/scorecard/characteristics/" + characteristic.id() + "/bins/" + at;
                add(pointer + "/when", characteristic.bins().get(at).when());
            }
        }
    }

    private void grading(Grading grading) {
        for (int at = 0; at < grading.grades().size(); at++) {
            add("/grading/grades/" + at + "/when", grading.grades().get(at).when());
        }
        grading.knockouts().forEach(rule -> add("/grading/knockouts/" + rule.id() + "/when", rule.when()));
        grading.caps().forEach(cap -> add("/grading/caps/" + cap.id() + "/when", cap.when()));
    }

    private void move(Move move) {
        add("/moves/" + move.id() + "/when", move.when());
        requirements("/moves/" + move.id() + "/requires", move.requires());
    }

    private void pool(PoolRule pool) {
        requirements("/pool/claim/requires", pool.claim().requires());
        pool.protection().flatMap(PoolRule.Protection::extension).ifPresent(extension -> moments.add(extension.on()));
    }

    private void clock(SlaClock clock) {
        add("/clocks/" + clock.id() + "/when", clock.when());
        add("/clocks/" + clock.id() + "/pause", clock.pause());
        moments.add(clock.start());
        moments.add(clock.stop());
        clock.cancel().ifPresent(moments::add);
    }

    private void cadence(Cadence cadence) {
        add("/cadences/" + cadence.id() + "/when", cadence.when());
        add("/cadences/" + cadence.id() + "/topic", cadence.topic());
        cadence.anchor().ifPresent(moments::add);
        cadence.touches().forEach(touch -> moments.add(touch.moment()));
        cadence.defer().forEach(deferral -> moments.add(deferral.on()));
    }
}
