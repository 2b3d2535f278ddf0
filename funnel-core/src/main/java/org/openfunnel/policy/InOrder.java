package org.openfunnel.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.activity.ActivityKind.Step;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Scorecard;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/**
 * Brings rules that stand under their names in a document into the order of the names, so that two policies that say the same
 * are equal.
 */
final class InOrder {
    private InOrder() {}

    private static <T> List<T> sorted(Collection<T> rules, Function<T, Name> id) {
        return rules.stream().sorted(Comparator.comparing(id)).toList();
    }

    static List<Fact> facts(Collection<Fact> facts) {
        return sorted(facts, Fact::name);
    }

    private static List<Requirement> requirements(List<Requirement> requirements) {
        return sorted(requirements, Requirement::id);
    }

    static Intake intake(Intake intake) {
        return new Intake(intake.header(), intake.by(), requirements(intake.requires()), intake.duplicates());
    }

    static ActivityKind activity(ActivityKind kind) {
        List<Step> steps = kind.steps().stream().map(InOrder::step).toList();
        return new ActivityKind(kind.id(), kind.header(), kind.about(), facts(kind.attributes()), steps);
    }

    private static Step step(Step step) {
        return new Step(
                step.id(),
                step.header(),
                step.party(),
                step.by(),
                step.needs(),
                requirements(step.requires()),
                step.after(),
                step.clears(),
                step.ends());
    }

    static Funnel funnel(Funnel funnel) {
        return Funnel.of(
                funnel.stages().stream().map(InOrder::stage).toList(),
                funnel.moves().stream().map(InOrder::move).toList());
    }

    private static Stage stage(Stage stage) {
        return new Stage(
                stage.id(),
                stage.header(),
                stage.kind(),
                stage.status(),
                requirements(stage.enter()),
                requirements(stage.leave()),
                stage.goal(),
                stage.ifWeak());
    }

    private static Move move(Move move) {
        return new Move(
                move.id(),
                move.header(),
                move.from(),
                move.to(),
                move.on(),
                move.isAuto(),
                move.over(),
                move.by(),
                facts(move.input()),
                move.when(),
                requirements(move.requires()));
    }

    static PoolRule pool(PoolRule pool) {
        PoolRule.Claim claim = pool.claim();
        return new PoolRule(
                pool.header(),
                pool.stage(),
                new PoolRule.Claim(
                        claim.to(), claim.by(), requirements(claim.requires()), claim.limit(), claim.coolDown()),
                pool.protection());
    }

    static Assignment assignment(Assignment assignment) {
        return new Assignment(
                assignment.header(),
                assignment.when(),
                assignment.by(),
                requirements(assignment.requires()),
                assignment.candidates(),
                assignment.order(),
                assignment.selector(),
                assignment.accept(),
                assignment.fallback());
    }

    static Scorecard scorecard(Scorecard scorecard) {
        return new Scorecard(
                scorecard.header(),
                scorecard.baseline(),
                sorted(scorecard.characteristics(), Scorecard.Characteristic::id));
    }

    /** Several knock-outs may hold at once; the worst grade goes first, so the name of a rule never decides. */
    static Grading grading(Grading grading) {
        Comparator<Grading.Knockout> worstFirst = Comparator.comparingInt(rule -> -grading.rank(rule.grade()));
        return new Grading(
                grading.header(),
                grading.assess(),
                grading.grades(),
                grading.hit(),
                grading.knockouts().stream()
                        .sorted(worstFirst.thenComparing(Grading.Knockout::id))
                        .toList(),
                sorted(grading.caps(), Grading.Cap::id),
                grading.hysteresis(),
                grading.by(),
                grading.override(),
                grading.review());
    }
}
