package org.openfunnel.policy;

import java.util.List;
import java.util.stream.Stream;
import org.openfunnel.condition.Condition;
import org.openfunnel.explain.Arg;

/**
 * Refuses conditions that are nested deeper than any document can be, before anything walks into them. A condition built in Java
 * has no limit of its own.
 */
final class DepthCheck {
    /** As many objects and lists as can stand around a value of a document. */
    static final int MAX_DEPTH = 64;

    private final Report report;

    DepthCheck(Report report) {
        this.report = report;
    }

    void check(AllRules rules) {
        for (AllRules.Placed placed : rules.conditions()) {
            if (isTooDeep(placed.condition())) {
                report.say(placed.pointer(), "too-deep", Arg.of(MAX_DEPTH));
            }
        }
    }

    private static boolean isTooDeep(Condition condition) {
        List<Condition> level = List.of(condition);
        for (int depth = 0; depth < MAX_DEPTH && !level.isEmpty(); depth++) {
            level = level.stream().flatMap(DepthCheck::parts).toList();
        }
        return !level.isEmpty();
    }

    private static Stream<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream();
        }
        if (condition instanceof Condition.AtLeast some) {
            return some.parts().stream();
        }
        if (condition instanceof Condition.Every every) {
            return Stream.of(every.check());
        }
        return condition instanceof Condition.Not not ? Stream.of(not.part()) : Stream.empty();
    }
}
