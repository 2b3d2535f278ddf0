package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Blocker.Kind;
import org.openfunnel.condition.Requirement.Severity;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/** The requirements of one place, made ready. */
public final class Gate {
    /** How many changes by time alone are looked at to tell whether it is too early. */
    private static final int LOOK_AHEAD = 8;

    private final List<Requirement> requirements;
    private final Check[] blocking;
    private final Check[] warning;

    private Gate(List<Requirement> requirements, List<Check> checks) {
        this.requirements = List.copyOf(requirements);
        this.blocking = checks.stream()
                .filter(check -> check.requirement.severity() == Severity.BLOCK)
                .toArray(Check[]::new);
        this.warning = checks.stream()
                .filter(check -> check.requirement.severity() == Severity.WARN)
                .toArray(Check[]::new);
    }

    /**
     * Returns a gate.
     *
     * @throws IllegalArgumentException if {@link #check} finds anything in a requirement
     */
    public static Gate of(List<Requirement> requirements, Vocabulary words, Scope scope) {
        CompiledCondition.refuse(words.problems());
        var compiler = new Compiler(words, scope);
        List<Check> checks = new ArrayList<>();
        for (Requirement requirement : requirements) {
            CompiledCondition.refuse(check(requirement, words, scope));
            Node when = requirement.when().map(compiler::compile).orElse(null);
            checks.add(new Check(requirement, when, compiler.compile(requirement.check())));
        }
        return new Gate(requirements, checks);
    }

    /** Returns everything that is wrong with one requirement, at {@code /when}, {@code /check} and {@code /override}. */
    public static List<Problem> check(Requirement requirement, Vocabulary words, Scope scope) {
        var problems = new Problems();
        Optional<Condition> when = requirement.when();
        when.ifPresent(condition -> problems.addAll("/when", CompiledCondition.check(condition, words, scope)));
        problems.addAll("/check", CompiledCondition.check(requirement.check(), words, scope));
        for (Name role : requirement.overrideBy()) {
            problems.isDeclared(
                    "/override",
                    "role",
                    org.openfunnel.explain.Kind.ROLE,
                    role,
                    words.roles().keySet());
        }
        return problems.found();
    }

    /** Returns the requirements in order. */
    public List<Requirement> requirements() {
        return requirements;
    }

    /** Returns what stands in the way, in the order of the requirements; empty when nothing does. */
    public List<Blocker> blockers(Situation situation) {
        return unmet(blocking, situation);
    }

    /** Returns what is to be said without standing in the way, in the order of the requirements. */
    public List<Blocker> warnings(Situation situation) {
        return unmet(warning, situation);
    }

    private static List<Blocker> unmet(Check[] checks, Situation situation) {
        List<Blocker> unmet = List.of();
        for (Check check : checks) {
            Truth truth = check.truth(situation);
            if (truth != Truth.TRUE) {
                unmet = unmet.isEmpty() ? new ArrayList<>(checks.length) : unmet;
                unmet.add(check.blocker(truth, situation));
            }
        }
        return unmet.isEmpty() ? unmet : List.copyOf(unmet);
    }

    /** Returns an instant before which no answer changes as long as nothing but time changes. */
    public Instant nextChange(Situation situation) {
        Instant next = Instant.MAX;
        for (Check check : blocking) {
            next = Node.earlier(next, check.nextChange(situation));
        }
        for (Check check : warning) {
            next = Node.earlier(next, check.nextChange(situation));
        }
        return next;
    }

    /** Returns whether time alone may change an answer. */
    public boolean isTimed() {
        return Stream.concat(Arrays.stream(blocking), Arrays.stream(warning)).anyMatch(Check::isTimed);
    }

    /** Returns the facts that the requirements may read. */
    public Set<Name> reads() {
        Set<Name> facts = new TreeSet<>();
        for (Check check : blocking) {
            check.reads(facts);
        }
        for (Check check : warning) {
            check.reads(facts);
        }
        return Collections.unmodifiableSet(facts);
    }

    /** A requirement made ready. What it says of a fact with few values is said once for each and kept: benchmark RefusedMove. */
    private static final class Check {
        private final Requirement requirement;
        private final Arg name;
        private final @Nullable Node when;
        private final Node check;
        private final boolean isTimed;
        private final @Nullable Blocker[] said;

        Check(Requirement requirement, @Nullable Node when, Node check) {
            this.requirement = requirement;
            this.name = name(requirement);
            this.when = when;
            this.check = check;
            this.isTimed = check.isTimed() || (when != null && when.isTimed());
            this.said = new Blocker[isTimed ? 0 : check.gapCount()];
        }

        /** A requirement is asked unless its condition is false; then it is met. */
        Truth truth(Situation situation) {
            if (when != null && when.truth(situation) == Truth.FALSE) {
                return Truth.TRUE;
            }
            return check.truth(situation);
        }

        boolean isTimed() {
            return isTimed;
        }

        Instant nextChange(Situation situation) {
            Instant next = check.nextChange(situation);
            return when == null ? next : Node.earlier(next, when.nextChange(situation));
        }

        void reads(Set<Name> facts) {
            if (when != null) {
                when.reads(facts);
            }
            check.reads(facts);
        }

        Blocker blocker(Truth truth, Situation situation) {
            int gap = said.length == 0 ? -1 : check.gap(situation);
            if (gap < 0) {
                return say(truth, situation);
            }
            Blocker before = said[gap];
            if (before == null) {
                before = say(truth, situation);
                said[gap] = before;
            }
            return before;
        }

        private Blocker say(Truth truth, Situation situation) {
            Kind kind = kind(truth, situation);
            var gaps = new Gaps();
            check.gaps(situation, true, gaps);
            Arg[] missing = new Arg[gaps.parts().size()];
            for (int i = 0; i < missing.length; i++) {
                missing[i] = Arg.of(gaps.parts().get(i).message());
            }
            Message message = Message.of(key(kind), name, Arg.many(List.of(missing)));
            return new Blocker(requirement.id(), kind, message, gaps.parts(), gaps.remedies());
        }

        private Kind kind(Truth truth, Situation situation) {
            return switch (truth) {
                case UNKNOWN -> Kind.UNKNOWN;
                case BROKEN -> Kind.BROKEN;
                case TRUE, FALSE -> isEarly(situation) ? Kind.TOO_EARLY : Kind.UNMET;
            };
        }

        private static String key(Kind kind) {
            return switch (kind) {
                case UNMET, NOT_AUTHORISED -> "condition.blocker-unmet";
                case UNKNOWN -> "condition.blocker-unknown";
                case BROKEN -> "condition.blocker-broken";
                case TOO_EARLY -> "condition.blocker-too-early";
            };
        }

        private static Arg name(Requirement requirement) {
            Label label = requirement.header().label();
            return label.isEmpty() ? Arg.of(org.openfunnel.explain.Kind.REQUIREMENT, requirement.id()) : Arg.of(label);
        }

        /** Looks a few changes ahead: time alone will meet the requirement. */
        private boolean isEarly(Situation situation) {
            if (!isTimed) {
                return false;
            }
            Situation later = situation;
            for (int i = 0; i < LOOK_AHEAD; i++) {
                Instant next = nextChange(later);
                if (next.equals(Instant.MAX)) {
                    return false;
                }
                later = situation.at(next);
                if (truth(later) == Truth.TRUE) {
                    return true;
                }
            }
            return false;
        }
    }
}
