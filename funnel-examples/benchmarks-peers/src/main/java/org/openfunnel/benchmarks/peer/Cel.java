package org.openfunnel.benchmarks.peer;

import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.NullMarked;

/** CEL, with an expression for each rule and a loop over them. */
@NullMarked
public final class Cel implements RuleEngine<Map<String, Object>> {
    private static final Map<Class<?>, CelType> TYPES = Map.of(
            String.class, SimpleType.STRING,
            Long.class, SimpleType.INT,
            Double.class, SimpleType.DOUBLE,
            Boolean.class, SimpleType.BOOL);

    private final Program[] rules;

    /**
     * Compiles the conditions, in order.
     *
     * @param example a lead, which says what types its variables have
     */
    public Cel(List<String> conditions, Map<String, Object> example) {
        CelBuilder builder = CelFactory.plannerCelBuilder().setResultType(SimpleType.BOOL);
        example.forEach((name, value) -> builder.addVar(name, TYPES.get(value.getClass())));
        dev.cel.bundle.Cel cel = builder.build();
        rules = conditions.stream().map(text -> compiled(cel, text)).toArray(Program[]::new);
    }

    private static Program compiled(dev.cel.bundle.Cel cel, String text) {
        try {
            return cel.createProgram(cel.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException invalid) {
            throw new IllegalArgumentException(text, invalid);
        }
    }

    @Override
    public void fire(Map<String, Object> lead, IntConsumer fired) {
        for (int i = 0; i < rules.length; i++) {
            if (holds(rules[i], lead)) {
                fired.accept(i);
            }
        }
    }

    private static boolean holds(Program rule, Map<String, Object> lead) {
        try {
            return Boolean.TRUE.equals(rule.eval(lead));
        } catch (CelEvaluationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
