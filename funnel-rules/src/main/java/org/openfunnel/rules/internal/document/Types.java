package org.openfunnel.rules.internal.document;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.lead.StandardLead;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonValue;
import org.openfunnel.rules.internal.json.ValueCursor;

/**
 * The types of facts, attributes and inputs, which say how the constants beside them are to be read. They are looked up before
 * anything else is read, in silence: whatever is wrong with them is found when their own section is read.
 */
final class Types {
    private final Map<Name, FactType> facts = new TreeMap<>();
    private final Map<Name, Map<Name, FactType>> attributes = new TreeMap<>();

    private Types() {}

    static Types of(JsonObject document) {
        var types = new Types();
        StandardLead.facts().forEach(fact -> types.facts.put(fact.name(), fact.type()));
        var facts = new FactReader(new Headers(), types);
        silently(document, "facts")
                .byName((name, value) -> facts.read(name, value))
                .forEach((name, fact) -> types.facts.put(name, fact.type()));
        silently(document, "activities")
                .byName((kind, value) -> value.value().flatMap(it -> attributes(it, facts)))
                .forEach(types.attributes::put);
        return types;
    }

    private static Optional<Map<Name, FactType>> attributes(JsonValue activity, FactReader facts) {
        return activity instanceof JsonObject object
                ? Optional.of(typesOf(silently(object, "attributes").byName(facts::read)))
                : Optional.empty();
    }

    private static ValueCursor silently(JsonObject object, String key) {
        var ignored = new Findings();
        return object.find(key)
                .map(member -> ValueCursor.at(member.value(), ignored))
                .orElseGet(() -> ValueCursor.nothing(ignored));
    }

    static Map<Name, FactType> typesOf(Map<Name, Fact> facts) {
        Map<Name, FactType> types = new TreeMap<>();
        facts.forEach((name, fact) -> types.put(name, fact.type()));
        return types;
    }

    /** Returns the type of a fact, if it is known. */
    Optional<FactType> fact(Name name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** Returns the types of the attributes of a kind of activity; none if it is not known. */
    Map<Name, FactType> attributes(Name activity) {
        return attributes.getOrDefault(activity, Map.of());
    }
}
