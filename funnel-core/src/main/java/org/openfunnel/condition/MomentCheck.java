package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;

/** Finds everything that is wrong with a moment. */
final class MomentCheck {
    private final Vocabulary words;
    private final Problems problems = new Problems();

    private MomentCheck(Vocabulary words) {
        this.words = words;
    }

    static List<Problem> check(Moment moment, Vocabulary words) {
        var check = new MomentCheck(words);
        check.check("", moment);
        return check.problems.found();
    }

    /** Checks what the attributes of a kind of activity must be like. */
    static List<Problem> check(List<AttributeIs> where, ActivityShape shape, Vocabulary words) {
        var check = new MomentCheck(words);
        check.where("", where, shape);
        return check.problems.found();
    }

    private void check(String at, Moment moment) {
        if (moment instanceof Moment.Reached reached) {
            reached(at + "/" + reached.kind().word(), reached);
        } else if (moment instanceof Moment.Done done) {
            done(at, done);
        } else if (moment instanceof Moment.AtFact fact) {
            instant(at + "/fact", fact.fact());
        } else {
            List<Moment> parts = ((Moment.AnyOf) moment).moments();
            for (int i = 0; i < parts.size(); i++) {
                check(at + "/any/" + i, parts.get(i));
            }
        }
    }

    private void reached(String at, Moment.Reached reached) {
        switch (reached.kind()) {
            case ENTERED, LEFT -> each(at, "stage", Kind.STAGE, reached, words.stages());
            case GRADED -> each(at, "grade", Kind.GRADE, reached, words.grades());
            case DUE, MET, BREACHED -> each(at, "clock", Kind.CLOCK, reached, timers());
            case REGISTERED, ASSESSED, OFFERED, ACCEPTED, DECLINED, CLAIMED -> {
                if (!reached.subjects().isEmpty()) {
                    problems.add(
                            at,
                            Message.of(
                                    "condition.no-subject",
                                    Arg.of(reached.kind().word())));
                }
            }
        }
    }

    private List<Name> timers() {
        List<Name> timers = new ArrayList<>(words.clocks());
        timers.addAll(words.cadences());
        return timers;
    }

    private void each(String at, String what, Kind kind, Moment.Reached reached, Collection<Name> declared) {
        reached.subjects().forEach(subject -> problems.isDeclared(at, what, kind, subject, declared));
    }

    private void done(String at, Moment.Done done) {
        ActivityShape shape = words.activities().get(done.activity());
        if (shape == null) {
            problems.isDeclared(
                    at + "/done",
                    "activity",
                    Kind.ACTIVITY,
                    done.activity(),
                    words.activities().keySet());
        } else if (problems.isDeclared(at + "/done", "step", Kind.STEP, done.step(), shape.steps())) {
            where(at + "/where", done.where(), shape);
        }
    }

    private void where(String at, List<AttributeIs> where, ActivityShape shape) {
        for (int i = 0; i < where.size(); i++) {
            attribute(where.size() == 1 ? at : at + "/" + i, where.get(i), shape);
        }
    }

    private void attribute(String at, AttributeIs where, ActivityShape shape) {
        Fact attribute = shape.attributesByName().get(where.attribute());
        if (attribute == null) {
            problems.isDeclared(
                    at + "/attr",
                    "attribute",
                    Kind.ATTRIBUTE,
                    where.attribute(),
                    shape.attributesByName().keySet());
            return;
        }
        problems.addAll(at, Misfits.check(where.is(), attribute.type(), words));
        if (!where.is().clausesWithFacts().isEmpty()) {
            problems.add(at, Message.of("condition.where-needs-constants"));
        }
        if (where.is().asksState()) {
            problems.add(at, Message.of("condition.where-needs-value"));
        }
    }

    private void instant(String at, Name name) {
        words.catalog()
                .find(name)
                .ifPresentOrElse(
                        fact -> {
                            if (!(fact.type() instanceof FactType.Time)) {
                                problems.add(at, Message.of("condition.not-an-instant", Arg.of(Kind.FACT, name)));
                            }
                        },
                        () -> problems.isDeclared(at, "fact", Kind.FACT, name, Misfits.factNames(words)));
    }
}
