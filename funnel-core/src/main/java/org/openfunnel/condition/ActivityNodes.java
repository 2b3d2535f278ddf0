package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openfunnel.condition.Remedy.Settle;
import org.openfunnel.condition.Remedy.TakeStep;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;

/** The parts of a condition that look at all activities of one kind. */
final class ActivityNodes {
    private ActivityNodes() {}

    abstract static class OfKind extends Node {
        final Name kind;

        OfKind(Name kind) {
            this.kind = kind;
        }

        final Arg words() {
            return Arg.of(Kind.ACTIVITY, kind);
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
        private final ActivityShape shape;
        private final Map<Name, Predicate<Value>> where;
        private final Arg whereWords;

        Open(Name kind, ActivityShape shape, Map<Name, Predicate<Value>> where, Arg whereWords) {
            super(kind);
            this.shape = shape;
            this.where = where;
            this.whereWords = whereWords;
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
            if (shape.endings().contains(latest.step())) {
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

        @Override
        Explanation explain(Situation situation) {
            String key = Phrases.keyed("open", truth(situation));
            return where.isEmpty() ? Phrases.said(key, words()) : Phrases.said(key + "-where", words(), whereWords);
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            Remedy begin = new TakeStep(kind, shape.steps().get(0));
            gaps.add(explain(situation), wanted ? begin : new Settle(kind));
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

        @Override
        Explanation explain(Situation situation) {
            List<Explanation> each = new ArrayList<>();
            forEach(situation, activity -> {
                Arg id = Arg.of(activity.value());
                Message message = Message.of(Phrases.keyed("condition.activity", check.truth(situation)), words(), id);
                each.add(Explanation.of(message, List.of(check.explain(situation))));
            });
            String key = each.isEmpty() ? "every-none" : Phrases.keyed("every", truth(situation));
            return Explanation.of(Message.of("condition." + key, words()), each);
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            if (!wanted) {
                gaps.add(explain(situation));
                return;
            }
            forEach(situation, activity -> {
                if (check.truth(situation) != Truth.TRUE) {
                    var own = new Gaps();
                    check.gaps(situation, true, own);
                    Message message = Message.of(
                            Phrases.keyed("condition.activity", check.truth(situation)),
                            words(),
                            Arg.of(activity.value()));
                    gaps.addUnder(Explanation.of(message, own.parts()), List.of(own));
                }
            });
        }

        private void forEach(Situation situation, Consumer<ActivityId> action) {
            ActivityId outer = situation.cursor();
            try {
                List<StepDone> steps = situation.history().steps();
                for (int i = latestStep(steps, steps.size() - 1); i >= 0; i = latestStep(steps, i - 1)) {
                    situation.moveCursor(steps.get(i).activity());
                    action.accept(steps.get(i).activity());
                }
            } finally {
                situation.moveCursor(outer);
            }
        }
    }
}
