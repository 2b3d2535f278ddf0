package org.openfunnel.benchmarks.peer;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.Expression;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Aviator, with an expression for each rule and a loop over them. */
public final class Aviator implements RuleEngine<Map<String, Object>> {
    private final Expression[] rules;

    /** Compiles the conditions, in order. */
    public Aviator(List<String> conditions) {
        AviatorEvaluatorInstance compiler = AviatorEvaluator.newInstance();
        rules = conditions.stream().map(compiler::compile).toArray(Expression[]::new);
    }

    @Override
    public void fire(Map<String, Object> lead, IntConsumer fired) {
        for (int i = 0; i < rules.length; i++) {
            if (Boolean.TRUE.equals(rules[i].execute(lead))) {
                fired.accept(i);
            }
        }
    }
}
