package org.openfunnel.policy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.name.Name;
import org.openfunnel.score.Behaviour;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Interpolation;
import org.openfunnel.score.Points;
import org.openfunnel.score.Scorecard;
import org.openfunnel.score.Scorecard.Characteristic;

/** Checks the scorecard and the grading. */
final class GradeCheck {
    private final Checks checks;
    private final Report report;

    GradeCheck(Checks checks) {
        this.checks = checks;
        this.report = checks.report;
    }

    void check(Scorecard scorecard) {
        scorecard.characteristics().forEach(it -> check(it, scorecard.baseline()));
        Map<Name, Integer> versions = new TreeMap<>();
        for (Characteristic characteristic : scorecard.characteristics()) {
            characteristic.rule().ifPresent(rule -> {
                int known = versions.computeIfAbsent(rule.host(), name -> rule.version());
                if (known != rule.version()) {
                    report.say(
                            "/scorecard/characteristics/" + characteristic.id() + "/rule",
                            "two-versions",
                            Arg.of(rule.host().value()),
                            Arg.of(known),
                            Arg.of(rule.version()));
                }
            });
        }
    }

    private void check(Characteristic characteristic, Points baseline) {
        String pointer = "/scorecard/characteristics/" + characteristic.id();
        report.free(pointer, characteristic.id(), "total");
        if (!baseline.equals(Points.ZERO)) {
            report.free(pointer, characteristic.id(), "baseline");
        }
        checks.joined(pointer, Name.of("score"), characteristic.id());
        characteristic.rated().ifPresent(rated -> rating(pointer + "/rated", rated, characteristic));
        characteristic.rule().ifPresent(rule -> reads(pointer + "/rule/reads", rule));
        characteristic.interpolation().ifPresent(line -> line(pointer, line, characteristic));
        characteristic.behaviour().ifPresent(behaviour -> deeds(pointer, behaviour, characteristic));
        boolean isOpen = true;
        for (int at = 0; at < characteristic.bins().size(); at++) {
            Scorecard.Bin bin = characteristic.bins().get(at);
            checks.joined(pointer + "/bins/" + at + "/id", characteristic.id(), bin.id());
            row(pointer + "/bins/" + at + "/when", bin.when(), isOpen);
            isOpen &= !(bin.when() instanceof Condition.Otherwise);
        }
    }

    /** The order of the rows is that of the bins or grades, so {@link Condition.Otherwise} may stand at any place, once. */
    private void row(String pointer, Condition when, boolean isOpen) {
        if (!(when instanceof Condition.Otherwise)) {
            checks.condition(pointer, when, Scope.NONE);
        } else if (!isOpen) {
            report.say(pointer, "otherwise-twice");
        }
    }

    private void reads(String pointer, Scorecard.HostRule rule) {
        for (int at = 0; at < rule.reads().size(); at++) {
            report.known(pointer + "/" + at, Kind.FACT, rule.reads().get(at), checks.hostFacts());
        }
    }

    /** A rating is taken as points, so it must be a number of the host that stays within them; weighed points are kept within them. */
    private void rating(String pointer, Name rated, Characteristic characteristic) {
        Fact fact = checks.words.catalog().find(rated).orElse(null);
        if (fact == null || !checks.hostFacts().contains(rated)) {
            report.unknown(pointer, Kind.FACT, rated, checks.hostFacts());
        } else if (!(fact.type() instanceof FactType.Numeric number) || number.kind() == FactType.NumberKind.MONEY) {
            report.say(pointer, "rating-type", Arg.of(rated.value()), Arg.of(FactTree.word(fact.type())));
        } else if (!characteristic.isWeighted() && isOutside(number, characteristic)) {
            report.say(
                    pointer,
                    "rating-range",
                    Arg.of(rated.value()),
                    Arg.of(number.min()),
                    Arg.of(number.max()),
                    Arg.of(characteristic.min().toDecimal()),
                    Arg.of(characteristic.max().toDecimal()));
        }
    }

    private static boolean isOutside(FactType.Numeric number, Characteristic characteristic) {
        return number.min().compareTo(characteristic.min().toDecimal()) < 0
                || number.max().compareTo(characteristic.max().toDecimal()) > 0;
    }

    private void deeds(String pointer, Behaviour behaviour, Characteristic characteristic) {
        for (int at = 0; at < behaviour.deeds().size(); at++) {
            Behaviour.Deed deed = behaviour.deeds().get(at);
            checks.joined(pointer + "/behaviour/" + at + "/id", characteristic.id(), deed.id());
            checks.moment(pointer + "/behaviour/" + at + "/on", deed.on());
        }
    }

    /** Bins beside a line would never be asked if every lead could have the fact. */
    private void line(String pointer, Interpolation line, Characteristic characteristic) {
        String place = pointer + "/interpolate";
        Fact fact = checks.words.catalog().find(line.fact()).orElse(null);
        if (fact == null || !checks.hostFacts().contains(line.fact())) {
            report.unknown(place + "/fact", Kind.FACT, line.fact(), checks.hostFacts());
            return;
        }
        if (!(fact.type() instanceof FactType.Numeric)) {
            report.say(place + "/fact", "line-type", Arg.of(line.fact().value()), Arg.of(FactTree.word(fact.type())));
        }
        if (!characteristic.bins().isEmpty() && fact.onlyIf().isEmpty()) {
            report.say(place, "line-bins", Arg.of(line.fact().value()));
        }
        for (int at = 0; at < line.along().size(); at++) {
            BigDecimal value = line.along().get(at).at();
            if (value.scale() > FactType.Numeric.SCALE) {
                report.say(place + "/along/" + at + "/at", "line-too-precise", Arg.of(value));
            }
        }
    }

    void check(Grading grading) {
        boolean isOpen = true;
        for (int at = 0; at < grading.grades().size(); at++) {
            Grading.Row row = grading.grades().get(at);
            report.free("/grading/grades/" + at + "/id", row.id(), MomentTree.ANY);
            if (row.when().isPresent()) {
                row("/grading/grades/" + at + "/when", row.when().get(), isOpen);
                isOpen &= !(row.when().get() instanceof Condition.Otherwise);
            }
        }
        report.once("/grading/knockouts", grading.knockouts(), Grading.Knockout::id);
        for (Grading.Knockout rule : grading.knockouts()) {
            String pointer = "/grading/knockouts/" + rule.id();
            certain(pointer + "/when", rule.when());
            report.known(pointer + "/grade", Kind.GRADE, rule.grade(), checks.grades());
        }
        report.once("/grading/caps", grading.caps(), Grading.Cap::id);
        for (Grading.Cap cap : grading.caps()) {
            String pointer = "/grading/caps/" + cap.id();
            certain(pointer + "/when", cap.when());
            report.known(pointer + "/best", Kind.GRADE, cap.best(), checks.grades());
        }
        checks.roles("/grading/by", grading.by());
        hysteresis(grading);
        people(grading);
    }

    /** What a knock-out or a cap does to a lead must not hang on a fact that nobody knows. */
    private void certain(String pointer, Condition when) {
        int before = report.problems().size();
        checks.condition(pointer, when, Scope.NONE);
        if (report.problems().size() == before && CompiledCondition.mayBeUnknown(when, checks.words)) {
            report.say(pointer, "may-be-unknown");
        }
    }

    private void hysteresis(Grading grading) {
        grading.hysteresis().ifPresent(hysteresis -> {
            if (checks.policy.scorecard().isEmpty()) {
                report.say("/grading/hysteresis", "hysteresis-without-score");
            }
            hysteresis.dwell().ifPresent(dwell -> checks.span("/grading/hysteresis/dwell", dwell));
        });
    }

    private void people(Grading grading) {
        Grading.Overriding override = grading.override();
        if (!override.equals(Grading.Overriding.NONE)) {
            somebody("/grading/override", override.by());
        }
        checks.roles("/grading/override/by", override.by());
        override.expires().ifPresent(expires -> checks.span("/grading/override/expires", expires));
        grading.review().ifPresent(review -> {
            somebody("/grading/review", review.by());
            checks.roles("/grading/review/by", review.by());
        });
    }

    private void somebody(String pointer, Set<Name> roles) {
        if (roles.isEmpty()) {
            report.say(pointer, "nobody");
        }
    }
}
