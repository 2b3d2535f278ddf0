package org.openfunnel.rules.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.name.Language;
import org.openfunnel.rules.Loaded;
import org.openfunnel.rules.Policies;
import org.openfunnel.stage.Stage;

/** What the handbooks print can be loaded; what is wrong with it is for the proof to say. */
class LiteralDocumentsTest {
    static Stream<Preset> documents() {
        return LiteralDocuments.all().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isAPolicy(Preset document) {
        Loaded loaded = Policies.load(document);
        assertThat(loaded.policy()).as(loaded.report(Language.EN)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noHandbookPrintsHowALeadIsLost(Preset document) {
        assertThat(Policies.load(document).require().funnel().stages())
                .extracting(Stage::kind)
                .doesNotContain(Stage.Kind.LOST);
    }
}
