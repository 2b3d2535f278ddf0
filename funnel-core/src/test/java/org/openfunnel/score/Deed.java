package org.openfunnel.score;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.score.Scorecard.Characteristic;

/** Letters that are sent and answered, for tests of points for behaviour. */
final class Deed {
    private static final Name LETTER = Name.of("letter");

    private Deed() {}

    static Map<Name, ActivityShape> shapes() {
        return Map.of(
                LETTER,
                new ActivityShape(
                        List.of(Fact.of("pages", FactType.integer(0, 99))),
                        List.of(Name.of("sent"), Name.of("answered")),
                        Set.of(),
                        new TreeMap<>()));
    }

    static StepDone step(String id, String step, Instant at, long pages) {
        return new StepDone(
                ActivityId.of(id),
                LETTER,
                Name.of(step),
                Optional.empty(),
                PersonId.of("li"),
                Set.of(),
                at,
                at,
                Map.of(Name.of("pages"), Value.of(pages)));
    }

    static Characteristic engagement(long min, long max, Behaviour.Deed... deeds) {
        return new Characteristic(
                Name.of("engagement"),
                Header.NONE,
                Points.of(min),
                Points.of(max),
                Optional.empty(),
                Optional.of(Points.of(min)),
                List.of(),
                Optional.of(new Behaviour(List.of(deeds))));
    }

    static Rules rules(Characteristic engagement) {
        return Rules.of(Fact.of("yes", new FactType.Flag()))
                .activities(shapes())
                .scorecard(engagement)
                .grades(Rules.grade("A"));
    }
}
