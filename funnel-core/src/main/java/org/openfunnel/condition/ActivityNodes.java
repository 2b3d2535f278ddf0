package org.openfunnel.condition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;

/** The parts of a condition that look at all activities of one kind. */
final class ActivityNodes {
    private ActivityNodes() {}

    abstract static class OfKind extends Node {
        private final Name kind;

        OfKind(Name kind) {
            this.kind = kind;
        }

        /** Returns the number of the step if it is the latest of an activity of this kind, else the next lower such number, or -1. */
        final int latestStep(List<StepDone> steps, int from) {
            int i = from;
            while (i >= 0 && !(steps.get(i).kind().equals(kind) && isLatest(steps, i))) {
                i--;
            }
            return i;
        }

        private static boolean isLatest(List<StepDone> steps, int index) {
            ActivityId activity = steps.get(index).activity();
            for (int i = index + 1; i < steps.size(); i++) {
                if (steps.get(i).activity().equals(activity)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Asks whether an activity is open: its latest step is not one that ends it. */
    static final class Open extends OfKind {
        private final Set<Name> endings;
        private final Map<Name, Predicate<Value>> where;

        Open(Name kind, Set<Name> endings, Map<Name, Predicate<Value>> where) {
            super(kind);
            this.endings = endings;
            this.where = where;
        }

        @Override
        Truth truth(Situation situation) {
            List<StepDone> steps = situation.history().steps();
            int i = latestStep(steps, steps.size() - 1);
            while (i >= 0 && !isOpen(steps.get(i), situation)) {
                i = latestStep(steps, i - 1);
            }
            return Truth.of(i >= 0);
        }

        private boolean isOpen(StepDone latest, Situation situation) {
            if (endings.contains(latest.step())) {
                return false;
            }
            for (Map.Entry<Name, Predicate<Value>> filter : where.entrySet()) {
                Value value = situation.lastTold(latest.activity(), filter.getKey());
                if (value == null || !filter.getValue().test(value)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Asks whether every activity passes a check; one whose check is unknown does not. */
    static final class Every extends OfKind {
        private final Node check;

        Every(Name kind, Node check) {
            super(kind);
            this.check = check;
        }

        @Override
        Truth truth(Situation situation) {
            ActivityId outer = situation.cursor();
            try {
                return everyOne(situation);
            } finally {
                situation.moveCursor(outer);
            }
        }

        private Truth everyOne(Situation situation) {
            List<StepDone> steps = situation.history().steps();
            Truth all = Truth.TRUE;
            int i = latestStep(steps, steps.size() - 1);
            while (i >= 0 && all != Truth.FALSE) {
                situation.moveCursor(steps.get(i).activity());
                all = all.and(check.truth(situation).ifUnknown(false));
                i = latestStep(steps, i - 1);
            }
            return all;
        }

        @Override
        boolean isTimed() {
            return check.isTimed();
        }

        @Override
        Instant nextChange(Situation situation) {
            if (!check.isTimed()) {
                return Instant.MAX;
            }
            ActivityId outer = situation.cursor();
            try {
                return firstChange(situation);
            } finally {
                situation.moveCursor(outer);
            }
        }

        private Instant firstChange(Situation situation) {
            List<StepDone> steps = situation.history().steps();
            Instant next = Instant.MAX;
            for (int i = latestStep(steps, steps.size() - 1); i >= 0; i = latestStep(steps, i - 1)) {
                situation.moveCursor(steps.get(i).activity());
                next = earlier(next, check.nextChange(situation));
            }
            return next;
        }

        @Override
        void reads(Set<Name> facts) {
            check.reads(facts);
        }
    }
}
