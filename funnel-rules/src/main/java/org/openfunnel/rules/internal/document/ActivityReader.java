package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.activity.ActivityKind.Party;
import org.openfunnel.activity.ActivityKind.Step;
import org.openfunnel.condition.Requirement;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reads kinds of activities. */
final class ActivityReader {
    private static final Map<String, Party> PARTIES = Choices.of(Party.values(), Party::word);

    private final Rules rules;

    ActivityReader(Rules rules) {
        this.rules = rules;
    }

    Optional<ActivityKind> read(Name id, ValueCursor cursor) {
        return cursor.object(object -> read(id, object));
    }

    private Optional<ActivityKind> read(Name id, ObjectCursor object) {
        Header header = rules.headers().read(object);
        Optional<Name> about = object.optional("about").name();
        List<Fact> attributes = rules.facts(object.optional("attributes"));
        var requirements = rules.requirements(rules.types().attributes(id));
        List<Step> steps = Names.once(object.required("steps"), step -> step(step, requirements), Step::id);
        return object.build(() -> new ActivityKind(id, header, about, attributes, steps));
    }

    /** A step is its name alone, or an object. */
    private Optional<Step> step(ValueCursor cursor, Requirements requirements) {
        return cursor.isText()
                ? cursor.name().map(name -> Step.of(name.value()))
                : cursor.object(object -> step(object, requirements));
    }

    private Optional<Step> step(ObjectCursor object, Requirements requirements) {
        Optional<Name> id = object.required("id").name();
        Header header = rules.headers().read(object);
        Party party = object.optional("party").choice(PARTIES).orElse(Party.US);
        Set<Name> by = Names.set(object.optional("by"));
        List<Name> needs = Names.list(object.optional("needs"));
        List<Requirement> requires = requirements.read(object.optional("requires"));
        Set<Name> after = Names.set(object.optional("after"));
        Set<Name> clears = Names.set(object.optional("clears"));
        boolean ends = object.optional("ends").flag().orElse(false);
        return object.build(() -> new Step(id.orElseThrow(), header, party, by, needs, requires, after, clears, ends));
    }
}
