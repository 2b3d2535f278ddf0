package org.openfunnel.rules.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Language;

/** What came of a scenario. */
public final class Outcome {
    private final FunnelEngine engine;
    private final Scenario scenario;
    private final List<Played> played;
    private final LeadState state;

    Outcome(FunnelEngine engine, Scenario scenario, List<Played> played, LeadState state) {
        this.engine = engine;
        this.scenario = scenario;
        this.played = List.copyOf(played);
        this.state = state;
    }

    /**
     * Returns an event in the words that scenarios use: what happened, then the names it is about, such as
     * {@code clock-started first-response}, {@code moved win proposal won} or {@code offered li}.
     */
    public static String words(Event event) {
        String code = event.message().code();
        return code.substring(code.indexOf('.') + 1)
                + event.message().args().stream().map(Outcome::word).collect(Collectors.joining());
    }

    private static String word(Arg arg) {
        if (arg instanceof Arg.Named named) {
            return " " + named.name();
        }
        return arg instanceof Arg.Text text && !text.value().isEmpty() ? " " + text.value() : "";
    }

    /** Returns whether everything was as expected. */
    public boolean isPassed() {
        return played.stream().allMatch(step -> step.failures().isEmpty());
    }

    /** Returns the decisions, one for each step. */
    public List<Decision> decisions() {
        return played.stream().map(Played::decision).toList();
    }

    /** Returns everything that happened, in the words of {@link #words}. */
    public List<String> events() {
        return decisions().stream()
                .flatMap(decision -> decision.events().stream())
                .map(Outcome::words)
                .toList();
    }

    /** Returns the state after the last step. */
    public LeadState state() {
        return state;
    }

    /**
     * Returns this outcome.
     *
     * @throws AssertionError if something was not as expected; its message is the report in English
     */
    public Outcome require() {
        if (!isPassed()) {
            throw new AssertionError(report(Language.EN));
        }
        return this;
    }

    /**
     * Returns what was not as expected: for each step that failed what was expected and what came, and the whole explanation of the
     * decision; then the scenario as JSON, to paste into a file of cases. Empty if everything was as expected.
     */
    public String report(Language language) {
        if (isPassed()) {
            return "";
        }
        var words = Wordbook.of(language);
        var wording = Wording.of(language, engine.policy().lexicon(), engine.zone());
        List<String> lines = new ArrayList<>();
        lines.add(words.say("failed", scenario.name()));
        for (int i = 0; i < played.size(); i++) {
            Played step = played.get(i);
            if (!step.failures().isEmpty()) {
                lines.add(words.say(
                        "step", Integer.toString(i + 1), step.step().at().toString()));
                step.failures().forEach(failure -> lines.add("  " + failure.in(words)));
                lines.add("  " + words.say("why"));
                step.why(engine, wording).lines().forEach(line -> lines.add("    " + line));
            }
        }
        lines.add(words.say("paste"));
        lines.add(scenario.toJson());
        return String.join("\n", lines);
    }

    /** Returns the name of the scenario and whether it passed. */
    @Override
    public String toString() {
        return scenario.name() + ": " + (isPassed() ? "passed" : "failed");
    }
}
