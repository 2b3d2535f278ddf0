package org.openfunnel.rules.testkit;

import java.util.List;
import java.util.Optional;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Facts;

/**
 * One step that was played.
 *
 * @param step the step
 * @param facts what was known
 * @param command the command it became
 * @param decision what was decided
 * @param failures what was not as expected
 */
record Played(Scenario.Step step, Facts facts, Command command, Decision decision, List<Failure> failures) {
    /** Returns the whole explanation of the decision, then the agenda after it. */
    String why(FunnelEngine engine, Wording wording) {
        var text = new StringBuilder(wording.tell(engine.explain(decision.before(), facts, command)));
        engine.agenda(decision.after(), facts, command.at())
                .items()
                .forEach(item -> text.append(wording.say(item.message())).append('\n'));
        return text.toString();
    }

    /** Returns whether a text occurs in the explanation, in either language. */
    boolean isSaid(String text, FunnelEngine engine, Iterable<Wording> wordings) {
        for (Wording wording : wordings) {
            if (wording.tell(engine.explain(decision.before(), facts, command)).contains(text)) {
                return true;
            }
        }
        return false;
    }

    Optional<Expectation> expected() {
        return step.expect();
    }
}
