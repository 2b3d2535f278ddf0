package org.openfunnel.rules.testkit;

import java.util.Optional;
import org.openfunnel.rules.Parsed;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonDocument;
import org.openfunnel.rules.internal.json.JsonReader;
import org.openfunnel.rules.internal.lead.LeadDocument;

/** Reads and writes scenarios as JSON. */
final class Cases {
    private static final LeadDocument<Scenario> FORM = LeadDocument.forPeople("scenario", Scenario.class);

    private Cases() {}

    static Parsed<Scenario> read(String name, String json) {
        var findings = new Findings();
        JsonDocument document = JsonReader.read(name, json, findings);
        Optional<Scenario> scenario = FORM.read(document, findings);
        return Parsed.of(document.source(), scenario, findings.inOrder());
    }

    static String write(Scenario scenario) {
        return FORM.writePretty(scenario);
    }
}
