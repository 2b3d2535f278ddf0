package org.openfunnel.rules.testkit;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.engine.Decision;
import org.openfunnel.name.Name;

/**
 * What must hold after one step of a scenario; whatever is left out may be anything.
 *
 * @param decision how the command must be answered
 * @param reason why it must be refused
 * @param unmet the requirements that must stand in the way or be warned of
 * @param stage the stage of the lead
 * @param grade the grade in force, {@code none} for none
 * @param score the total of the points
 * @param owner who must own the lead: a person, a role that stands in, or {@code none}
 * @param events what must have happened in this order, others in between, each as {@link Outcome#words} words it
 * @param dues when rules of the agenda must be due, by name, in the local time of the policy
 * @param nextDueAt when time alone must change something next
 * @param reasons texts that must occur in the explanation, in English or in Chinese
 */
public record Expectation(
        Optional<Answer> decision,
        Optional<Decision.Reason> reason,
        List<Name> unmet,
        Optional<Name> stage,
        Optional<Name> grade,
        Optional<BigDecimal> score,
        Optional<String> owner,
        List<String> events,
        Map<Name, LocalDateTime> dues,
        Optional<LocalDateTime> nextDueAt,
        List<String> reasons) {
    /** The word for no grade and no owner. */
    public static final String NONE = "none";

    /** How a command is answered. */
    public enum Answer {
        /** It took effect. */
        APPLIED,
        /** It cannot take effect as things are. */
        REFUSED,
        /** It had taken effect before. */
        DUPLICATE,
        /** It was made for another revision. */
        STALE,
        /** The lead is worked by another policy. */
        WRONG_POLICY;

        static Answer of(Decision decision) {
            return decision.fold(it -> APPLIED, it -> REFUSED, it -> DUPLICATE, it -> STALE, it -> WRONG_POLICY);
        }
    }

    /** Copies the collections in. */
    public Expectation {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(reason, "reason");
        unmet = List.copyOf(unmet);
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(owner, "owner");
        events = List.copyOf(events);
        dues = Collections.unmodifiableSortedMap(new TreeMap<>(dues));
        Objects.requireNonNull(nextDueAt, "nextDueAt");
        reasons = List.copyOf(reasons);
    }

    /** Starts an expectation of anything. */
    public static Builder anything() {
        return new Builder();
    }

    /** Starts an expectation that the command takes effect. */
    public static Builder applied() {
        return new Builder().answer(Answer.APPLIED);
    }

    /** Starts an expectation that the command is refused, for whatever reason. */
    public static Builder refused() {
        return new Builder().answer(Answer.REFUSED);
    }

    /** Starts an expectation that requirements stand in the way, these among them. */
    public static Builder blockedBy(String... requirements) {
        Builder builder = refused().unmet(requirements);
        builder.reason = Optional.of(Decision.Reason.BLOCKED);
        return builder;
    }

    /** Collects what is expected. */
    public static final class Builder {
        private Optional<Answer> answer = Optional.empty();
        private Optional<Decision.Reason> reason = Optional.empty();
        private final List<Name> unmet = new ArrayList<>();
        private Optional<Name> stage = Optional.empty();
        private Optional<Name> grade = Optional.empty();
        private Optional<BigDecimal> score = Optional.empty();
        private Optional<String> owner = Optional.empty();
        private final List<String> events = new ArrayList<>();
        private final Map<Name, LocalDateTime> dues = new TreeMap<>();
        private Optional<LocalDateTime> nextDueAt = Optional.empty();
        private final List<String> reasons = new ArrayList<>();

        private Builder() {}

        /** Expects an answer. */
        public Builder answer(Answer expected) {
            answer = Optional.of(expected);
            return this;
        }

        /** Expects a reason of the refusal. */
        public Builder reason(Decision.Reason expected) {
            reason = Optional.of(expected);
            return this;
        }

        /** Expects these requirements to block or to be warned of. */
        public Builder unmet(String... requirements) {
            Arrays.stream(requirements).map(Name::of).forEach(unmet::add);
            return this;
        }

        /** Expects a stage. */
        public Builder stage(String expected) {
            stage = Optional.of(Name.of(expected));
            return this;
        }

        /** Expects a grade, or {@link #NONE}. */
        public Builder grade(String expected) {
            grade = Optional.of(Name.of(expected));
            return this;
        }

        /** Expects a total of points. */
        public Builder score(long expected) {
            score = Optional.of(BigDecimal.valueOf(expected));
            return this;
        }

        /** Expects an owner: a person, a role that stands in, or {@link #NONE}. */
        public Builder owner(String expected) {
            owner = Optional.of(expected);
            return this;
        }

        /** Expects these events in this order, others in between; each as {@link Outcome#words} words it. */
        public Builder events(String... expected) {
            events.addAll(Arrays.asList(expected));
            return this;
        }

        /**
         * Expects a clock, cadence or offer of the agenda to be due at a local time.
         *
         * @throws java.time.DateTimeException if the text is not like {@code 2026-02-14T09:30}
         */
        public Builder due(String rule, String local) {
            dues.put(Name.of(rule), LocalDateTime.parse(local));
            return this;
        }

        /**
         * Expects that time alone changes something next at a local time.
         *
         * @throws java.time.DateTimeException if the text is not like {@code 2026-02-14T09:30}
         */
        public Builder nextDueAt(String local) {
            nextDueAt = Optional.of(LocalDateTime.parse(local));
            return this;
        }

        /** Expects a text in the explanation, in English or in Chinese. */
        public Builder because(String text) {
            reasons.add(text);
            return this;
        }

        /** Returns the expectation. */
        public Expectation build() {
            return new Expectation(answer, reason, unmet, stage, grade, score, owner, events, dues, nextDueAt, reasons);
        }
    }
}
