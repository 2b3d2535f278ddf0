package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openfunnel.condition.Blocker;
import org.openfunnel.engine.Decision;

/** What came of a command in a story: it must be said, or the story stops. */
final class Answer {
    private final Story story;
    private final Decision decision;

    Answer(Story story, Decision decision) {
        this.story = story;
        this.decision = decision;
    }

    /** The command took effect, with exactly these requirements only warned about. */
    Story applies(String... warnings) {
        assertThat(decision).isInstanceOf(Decision.Applied.class);
        assertThat(names(decision.warnings())).containsExactlyInAnyOrder(warnings);
        return story;
    }

    /** The command was refused for exactly these requirements. */
    Story refuses(Decision.Reason reason, String... requirements) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused) decision).reason()).isEqualTo(reason);
        assertThat(names(decision.blockers())).containsExactlyInAnyOrder(requirements);
        return story;
    }

    static List<String> names(List<Blocker> blockers) {
        return blockers.stream().map(it -> it.requirement().value()).toList();
    }
}
