package org.openfunnel.celcheck;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openfunnel.celcheck.Cel.Missing;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.History;
import org.openfunnel.name.Name;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;

/** A lead that is asked about, told once to Funnel and once to CEL. */
record Case(Map<Name, Value> known) {
    private static final Instant NOW = Instant.parse("2026-02-13T02:00:00Z");
    private static final BusinessCalendar CALENDAR = Calendars.china().require("china");

    Truth byFunnel(CompiledCondition condition) {
        Facts.Builder facts = RandomCore.WORDS.catalog().given();
        known.forEach(facts::set);
        return condition.truth(Situation.of(facts.build(), History.EMPTY, NOW, CALENDAR));
    }

    Truth byCel(Cel condition, Missing missing) {
        Map<String, Object> lead = new HashMap<>();
        known.forEach((fact, value) -> lead.put(fact.value(), Translator.of(value)));
        List<String> unknown = RandomCore.WORDS.catalog().hostFacts().stream()
                .map(Fact::name)
                .map(Name::value)
                .filter(fact -> !lead.containsKey(fact))
                .toList();
        return condition.ask(lead, unknown, missing);
    }

    static CompiledCondition compiled(org.openfunnel.condition.Condition condition) {
        return CompiledCondition.of(condition, RandomCore.WORDS, Scope.NONE);
    }
}
