package org.openfunnel.rules.internal.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.architecture.Modules;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.LeadState;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonReader;

class LeadDocumentTest {
    @Test
    void everyKindOfEventSurvives() {
        everySampleSurvives(Event.class, LeadDocument.EVENT);
    }

    @Test
    void everyPartOfAStateSurvives() {
        everySampleSurvives(LeadState.class, LeadDocument.STATE);
    }

    @Test
    void everyKindOfDecisionSurvives() {
        everySampleSurvives(Decision.class, LeadDocument.DECISION);
    }

    @Test
    void everyKindOfCommandSurvives() {
        everySampleSurvives(Command.class, LeadDocument.COMMAND);
    }

    /**
     * The whole format. A line that changes or goes away may make stored documents unreadable: then {@link LeadDocument#VERSION}
     * must grow and the old form still be read. A new kind or a new optional part may simply be added to the file.
     */
    @Test
    void theFormatIsWhatIsExpected() throws IOException {
        assertThat(Format.of(LeadState.class, Event.class, Decision.class, Command.class))
                .isEqualTo(Modules.golden("lead-format.txt"));
    }

    private static <T> void everySampleSurvives(Class<T> type, LeadDocument<T> kind) {
        List<Object> samples = new Samples().of(type, 0);
        assertThat(samples).isNotEmpty();
        for (Object sample : samples) {
            T value = type.cast(sample);
            var findings = new Findings();
            Optional<T> read = kind.read(JsonReader.readStored("sample", kind.write(value), findings), findings);
            assertThat(read).as(findings.toString()).contains(value);
        }
    }
}
