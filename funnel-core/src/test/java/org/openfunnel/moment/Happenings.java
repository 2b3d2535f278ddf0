package org.openfunnel.moment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;

/** Short forms for what happened, by the hour. */
final class Happenings {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private Happenings() {}

    static Instant at(int hour) {
        return START.plusSeconds(3600L * hour);
    }

    static Milestone entered(String stage, int hour) {
        return new Milestone(Kind.ENTERED, Name.of(stage), at(hour));
    }

    static StepDone step(String id, String step, int hour) {
        return step(id, step, hour, Map.of());
    }

    static StepDone step(String id, String step, int hour, Map<String, Value> told) {
        var attributes = new TreeMap<Name, Value>();
        told.forEach((name, value) -> attributes.put(Name.of(name), value));
        int dot = step.indexOf('.');
        return new StepDone(
                ActivityId.of(id),
                Name.of(step.substring(0, dot)),
                Name.of(step.substring(dot + 1)),
                Optional.empty(),
                PersonId.of("p"),
                Set.of(),
                at(hour),
                at(1000),
                attributes);
    }
}
