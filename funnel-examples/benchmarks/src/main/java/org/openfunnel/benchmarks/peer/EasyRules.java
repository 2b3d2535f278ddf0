package org.openfunnel.benchmarks.peer;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Condition;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules, with a lambda for each rule.
 *
 * @param <T> the form of a lead
 */
public final class EasyRules<T> implements RuleEngine<T> {
    private static final String LEAD = "lead";
    private static final String FIRED = "fired";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    /** Makes rules of these conditions, in order. */
    public EasyRules(List<Predicate<T>> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            int number = i;
            Predicate<T> condition = conditions.get(i);
            Condition when = facts -> condition.test(facts.get(LEAD));
            rules.register(new RuleBuilder()
                    .name("rule-" + number)
                    .priority(number)
                    .when(when)
                    .then(facts -> facts.<IntConsumer>get(FIRED).accept(number))
                    .build());
        }
    }

    @Override
    public void fire(T lead, IntConsumer fired) {
        Facts facts = new Facts();
        facts.put(LEAD, lead);
        facts.put(FIRED, fired);
        engine.fire(rules, facts);
    }
}
