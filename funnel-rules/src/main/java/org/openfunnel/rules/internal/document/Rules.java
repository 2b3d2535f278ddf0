package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.ValueCursor;

/** What the readers of all sections share for one document. */
record Rules(Headers headers, Types types, Conditions conditions, Moments moments) {
    static Rules of(JsonObject document) {
        var types = Types.of(document);
        return new Rules(new Headers(), types, new Conditions(types), new Moments(types));
    }

    List<Fact> facts(ValueCursor cursor) {
        var reader = new FactReader(headers, types);
        return List.copyOf(cursor.byName(reader::read).values());
    }

    /** Returns a reader of requirements that read no attributes. */
    Requirements requirements() {
        return new Requirements(headers, conditions);
    }

    /** Returns a reader of requirements that may read these attributes. */
    Requirements requirements(Map<Name, FactType> attributes) {
        return new Requirements(headers, conditions.reading(attributes));
    }
}
