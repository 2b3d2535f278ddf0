package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.condition.Requirement.Severity;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;

/** Reads requirements. */
final class Requirements {
    /** What an unmet requirement does. */
    static final Map<String, Severity> SEVERITIES = Choices.of(Severity.values(), Severity::word);

    private final Headers headers;
    private final Conditions conditions;

    Requirements(Headers headers, Conditions conditions) {
        this.headers = headers;
        this.conditions = conditions;
    }

    List<Requirement> read(ValueCursor cursor) {
        return List.copyOf(cursor.byName((id, value) -> value.object(object -> read(id, object)))
                .values());
    }

    private Optional<Requirement> read(Name id, ObjectCursor object) {
        Header header = headers.read(object);
        Optional<Condition> when = conditions.read(object.optional("when"));
        Optional<Condition> check = conditions.read(object.required("check"));
        Severity severity = object.optional("severity").choice(SEVERITIES).orElse(Severity.BLOCK);
        Set<Name> override = Names.set(object.optional("override"));
        return object.build(() -> new Requirement(id, header, when, check.orElseThrow(), severity, override));
    }
}
