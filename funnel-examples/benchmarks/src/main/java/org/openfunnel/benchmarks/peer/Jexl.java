package org.openfunnel.benchmarks.peer;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;

/** JEXL, with an expression for each rule and a loop over them. */
public final class Jexl implements RuleEngine<Map<String, Object>> {
    private final JexlExpression[] rules;

    /** Compiles the conditions, in order. */
    public Jexl(List<String> conditions) {
        JexlEngine engine = new JexlBuilder().create();
        rules = conditions.stream().map(engine::createExpression).toArray(JexlExpression[]::new);
    }

    @Override
    public void fire(Map<String, Object> lead, IntConsumer fired) {
        JexlContext context = new MapContext(lead);
        for (int i = 0; i < rules.length; i++) {
            if (Boolean.TRUE.equals(rules[i].evaluate(context))) {
                fired.accept(i);
            }
        }
    }
}
