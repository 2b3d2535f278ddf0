package org.openfunnel.benchmarks.process;

import org.openfunnel.rules.preset.Presets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads the document of a preset token by token with Jackson's streaming parser, and makes nothing of it. */
public final class JacksonProgram {
    private JacksonProgram() {}

    /** Prints the number of tokens. */
    public static void main(String[] args) {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .build();
        int tokens = 0;
        try (JsonParser parser = factory.createParser(
                ObjectReadContext.empty(), Presets.bantLeadScoring().text())) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        System.out.println(tokens);
    }
}
