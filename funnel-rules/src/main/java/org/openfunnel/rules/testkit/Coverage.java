package org.openfunnel.rules.testkit;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Requirement;
import org.openfunnel.engine.Change;
import org.openfunnel.engine.Decision;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Score;

/**
 * Which rules of a policy its scenarios have reached: a move when it was taken, a requirement when it was not met, a bin when it gave
 * points, a grade when it was reached, a clock when it ended, a cadence when it was touched or missed. Each is a word for its kind
 * and its name, such as {@code move win} or {@code bin budget.stated}. Collects, so it is for one thread.
 */
public final class Coverage {
    private final SortedSet<String> all = new TreeSet<>();
    private final SortedSet<String> reached = new TreeSet<>();

    private Coverage(FunnelPolicy policy) {
        policy.funnel().moves().forEach(move -> all.add("move " + move.id()));
        requirements(policy).forEach(requirement -> all.add("requirement " + requirement.id()));
        policy.scorecard()
                .ifPresent(card -> card.characteristics()
                        .forEach(part -> part.bins().forEach(bin -> all.add("bin " + part.id() + "." + bin.id()))));
        policy.grading().ifPresent(grading -> grading.grades().forEach(row -> all.add("grade " + row.id())));
        policy.clocks().keySet().forEach(clock -> all.add("clock " + clock));
        policy.cadences().values().stream()
                .filter(cadence -> !cadence.touches().isEmpty())
                .forEach(cadence -> all.add("cadence " + cadence.id()));
    }

    /** Returns the coverage of a policy by no scenario yet. */
    public static Coverage of(FunnelPolicy policy) {
        return new Coverage(policy);
    }

    private static Stream<Requirement> requirements(FunnelPolicy policy) {
        return Stream.of(
                        policy.intake().requires().stream(),
                        policy.funnel().moves().stream().flatMap(move -> move.requires().stream()),
                        policy.funnel().stages().stream()
                                .flatMap(stage -> Stream.concat(stage.enter().stream(), stage.leave().stream())),
                        policy.activities().values().stream()
                                .flatMap(kind -> kind.steps().stream())
                                .flatMap(step -> step.requires().stream()),
                        policy.assignment().stream().flatMap(it -> it.requires().stream()))
                .flatMap(part -> part);
    }

    /** Adds what an outcome has reached. */
    public Coverage add(Outcome outcome) {
        outcome.decisions().forEach(this::add);
        return this;
    }

    private void add(Decision decision) {
        Stream.of(decision.blockers(), decision.warnings())
                .flatMap(List::stream)
                .map(Blocker::requirement)
                .forEach(it -> reach("requirement " + it));
        decision.events().forEach(event -> add(event.change()));
    }

    private void add(Change change) {
        if (change instanceof Change.Moved it) {
            reach("move " + it.move());
        } else if (change instanceof Change.Assessed it) {
            add(it.assessment());
        } else if (change instanceof Change.ClockChanged it && !it.run().isOpen()) {
            reach("clock " + it.run().clock());
        } else if (change instanceof Change.ClockChanged it && it.what() == Change.ClockChange.BREACHED) {
            reach("clock " + it.run().clock());
        } else if (change instanceof Change.CadenceChanged it && it.what() != Change.CadenceChange.STARTED) {
            reach("cadence " + it.run().cadence());
        }
    }

    private void add(Assessment assessment) {
        assessment.grade().ifPresent(grade -> reach("grade " + grade));
        assessment
                .score()
                .map(Score::parts)
                .orElse(List.of())
                .forEach(part -> part.bin()
                        .map(Name::value)
                        .ifPresent(bin -> reach("bin " + part.characteristic() + "." + bin)));
    }

    private void reach(String rule) {
        if (all.contains(rule)) {
            reached.add(rule);
        }
    }

    /** Returns what was reached, sorted. */
    public SortedSet<String> reached() {
        return Collections.unmodifiableSortedSet(reached);
    }

    /** Returns what was not reached, sorted. */
    public SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>(all);
        missing.removeAll(reached);
        return Collections.unmodifiableSortedSet(missing);
    }

    /** Returns how much was reached, and what was not, for people. */
    public String report(Language language) {
        var words = Wordbook.of(language);
        var text = new StringBuilder(
                words.say("coverage", Integer.toString(reached.size()), Integer.toString(all.size())));
        missing().forEach(rule -> {
            int space = rule.indexOf(' ');
            text.append("\n  ").append(words.say("rule." + rule.substring(0, space), rule.substring(space + 1)));
        });
        return text.toString();
    }
}
