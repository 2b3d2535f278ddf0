package org.openfunnel.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Language;

class EvaluationProperties {
    @Property(tries = 3000)
    void answersAsThePlainInterpreterDoes(@ForAll Random random) {
        RandomRules rules = RandomRules.of(random);
        var lead = new RandomLead(random, rules);
        Condition condition = rules.condition(3);
        assertThat(CompiledCondition.check(condition, rules.words(), RandomRules.SCOPE))
                .isEmpty();
        CompiledCondition compiled = CompiledCondition.of(condition, rules.words(), RandomRules.SCOPE);
        assertThat(compiled.truth(lead.situation()))
                .as("%s for %s with %s", condition, lead, rules.words().conditions())
                .isEqualTo(lead.plain().ask(condition));
    }

    @Property(tries = 3000)
    void nothingChangesBeforeTheNextChange(@ForAll Random random) {
        RandomRules rules = RandomRules.of(random);
        var lead = new RandomLead(random, rules);
        Condition condition = random.nextBoolean() ? rules.condition(2) : rules.atom(false);
        Situation situation = lead.situation();
        CompiledCondition compiled = CompiledCondition.of(condition, rules.words(), RandomRules.SCOPE);
        Instant next = compiled.nextChange(situation);
        Truth now = compiled.truth(situation);
        assertThat(next).isAfter(RandomWords.NOW);
        Instant end = next.equals(Instant.MAX) ? RandomWords.NOW.plusSeconds(3_000_000) : next;
        long nanos = java.time.temporal.ChronoUnit.NANOS.between(RandomWords.NOW, end);
        for (int i = 0; i < 40; i++) {
            Instant at = i == 0 ? end.minusNanos(1) : RandomWords.NOW.plusNanos((long) (nanos * random.nextDouble()));
            assertThat(lead.plain().at(at).ask(condition))
                    .as("%s for %s at %s before %s", condition, lead, at, next)
                    .isEqualTo(now);
        }
    }

    @Property(tries = 2000)
    void spansOfTimeChangeExactlyThen(@ForAll Random random) {
        RandomRules rules = RandomRules.of(random);
        var lead = new RandomLead(random, rules);
        Condition condition = rules.atom(false);
        if (condition instanceof Condition.Since || condition instanceof Condition.Until) {
            CompiledCondition compiled = CompiledCondition.of(condition, rules.words(), RandomRules.SCOPE);
            Instant next = compiled.nextChange(lead.situation());
            if (!next.equals(Instant.MAX)) {
                assertThat(lead.plain().at(next).ask(condition))
                        .as("%s for %s at %s", condition, lead, next)
                        .isNotEqualTo(compiled.truth(lead.situation()));
            }
        }
    }

    @Property(tries = 500)
    void everythingCanBeSaidInBothLanguages(@ForAll Random random) {
        RandomRules rules = RandomRules.of(random);
        var lead = new RandomLead(random, rules);
        CompiledCondition compiled = CompiledCondition.of(rules.condition(3), rules.words(), RandomRules.SCOPE);
        for (Language language : Language.values()) {
            Wording wording = Wording.of(language, Lexicon.NONE, java.time.ZoneOffset.UTC);
            assertThat(wording.tell(compiled.explain(lead.situation())))
                    .isNotBlank()
                    .doesNotContainPattern("\\{\\d}");
        }
    }
}
