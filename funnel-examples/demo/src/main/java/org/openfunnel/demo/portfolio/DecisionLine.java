package org.openfunnel.demo.portfolio;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.openfunnel.demo.leads.Lead;
import org.openfunnel.engine.LeadState;
import org.openfunnel.name.LeadId;
import org.openfunnel.ownership.Offer;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Score;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What was decided about one lead, as a line of JSON. */
final class DecisionLine {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private DecisionLine() {}

    static String of(Lead lead, LeadState state, List<LeadId> matches) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("line", lead.line());
            json.writeStringProperty("lead", lead.name());
            write(json, "stage", state.stage());
            write(json, "grade", state.grade());
            write(json, "score", state.assessment().flatMap(Assessment::score).flatMap(Score::total));
            write(json, "offeredTo", state.ownership().offer().map(Offer::to));
            write(json, "owner", state.ownership().owner());
            write(json, "nextDueAt", state.nextDueAt());
            json.writeName("sharesContactWith");
            json.writeStartArray();
            matches.forEach(match -> json.writeNumber(Suspects.line(match)));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, Optional<?> value) {
        value.ifPresent(it -> json.writeStringProperty(name, it.toString()));
    }
}
