package org.openfunnel.rules.proof;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.condition.Vocabulary.StateSlots;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.History;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Grader;
import org.openfunnel.score.Grading;
import org.openfunnel.time.BusinessCalendar;

/** Asks the policy itself about one lead, by the same evaluators that decide about real leads. Nothing has happened to it. */
final class Evaluator {
    private static final Instant AS_OF = Instant.parse("2026-01-05T02:00:00Z");
    private static final List<ClockState> CLOCK_STATES = List.of(ClockState.values());

    private final Vocabulary words;
    private final Optional<Grader> grader;

    Evaluator(FunnelPolicy policy) {
        this.words = policy.vocabulary();
        this.grader = policy.grading().map(it -> Grader.of(momentary(it), policy.scorecard(), words));
    }

    /** What the rules say at a moment: hysteresis, people and reviews come after that. */
    private static Grading momentary(Grading grading) {
        return new Grading(
                grading.header(),
                grading.assess(),
                grading.grades(),
                grading.hit(),
                grading.knockouts(),
                grading.caps(),
                Optional.empty(),
                grading.by(),
                grading.override(),
                Optional.empty());
    }

    private record Seen(Situation situation, Assessment assessment) {}

    private Seen look(Lead lead) {
        Facts.Builder builder = words.catalog().given();
        lead.facts().forEach((fact, value) -> {
            if (isGiven(fact, value)) {
                builder.set(fact, value);
            }
        });
        var view = new StateFacts(words.catalog());
        show(lead, view);
        Situation situation = Situation.of(
                        builder.build().presenting(view),
                        History.EMPTY,
                        AS_OF,
                        BusinessCalendar.alwaysOpen("proof", ZoneOffset.UTC))
                .checking(lead.inputs());
        Assessment assessment =
                grader.map(it -> it.assess(situation, view, Assessment.NONE)).orElse(Assessment.NONE);
        return new Seen(situation, assessment);
    }

    private boolean isGiven(Name fact, Value value) {
        return words.catalog().hostFacts().stream()
                .filter(known -> known.name().equals(fact))
                .map(Fact::type)
                .anyMatch(type -> type.complaint(value).isEmpty());
    }

    private void show(Lead lead, StateFacts view) {
        StateSlots slots = words.state();
        view.set(slots.asOf(), AS_OF);
        lead.stage().ifPresent(stage -> set(slots.stage(), words.stages().indexOf(stage), view));
        lead.grade().ifPresent(grade -> set(slots.grade(), words.grades().indexOf(grade), view));
        for (Map.Entry<Name, Value> clock : lead.clocks().entrySet()) {
            String state = clock.getValue().toString().toUpperCase(Locale.ROOT).replace('-', '_');
            int at = words.clocks().indexOf(clock.getKey());
            if (at >= 0) {
                view.set(slots.firstClock() + at, CLOCK_STATES.indexOf(ClockState.valueOf(state)));
            }
        }
    }

    private static void set(int slot, int index, StateFacts view) {
        if (slot >= 0 && index >= 0) {
            view.set(slot, index);
        }
    }

    /** Returns the grade that the rules give. */
    Optional<Name> grade(Lead lead) {
        return look(lead).assessment().grade();
    }

    /** Returns whether a condition holds at a place. */
    Truth truth(Condition condition, Vocabulary.Scope scope, Lead lead) {
        return CompiledCondition.of(condition, words, scope).truth(look(lead).situation());
    }

    /** Returns whether every row is false for a lead. */
    boolean isGap(List<Condition> rows, Lead lead) {
        return truths(rows, lead).stream().allMatch(truth -> truth == Truth.FALSE);
    }

    /** Returns whether more than one row holds for a lead. */
    boolean isOverlap(List<Condition> rows, Lead lead) {
        return truths(rows, lead).stream().filter(Truth::isTrue).count() > 1;
    }

    private List<Truth> truths(List<Condition> rows, Lead lead) {
        Situation situation = look(lead).situation();
        return rows.stream()
                .filter(row -> !(row instanceof Condition.Otherwise))
                .map(row ->
                        CompiledCondition.of(row, words, Vocabulary.Scope.NONE).truth(situation))
                .toList();
    }
}
