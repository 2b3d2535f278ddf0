package org.openfunnel.benchmarks.peer;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.PatternDSL.pattern;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools, with an executable model: a lambda for each rule. One session stays open, and each lead is put in and taken out.
 *
 * @param <T> the form of a lead
 */
@NullMarked
public final class Drools<T> implements RuleEngine<T> {
    private final KieSession session;
    private @Nullable IntConsumer listener;

    /** Makes rules of these conditions, in order. */
    public Drools(Class<T> type, List<Predicate<T>> conditions) {
        ModelImpl model = new ModelImpl();
        Variable<T> lead = declarationOf(type);
        for (int i = 0; i < conditions.size(); i++) {
            model.addRule(rule(lead, i, conditions.get(i)));
        }
        session = KieBaseBuilder.createKieBaseFromModel(model).newKieSession();
    }

    /** The salience keeps the order. */
    private Rule rule(Variable<T> lead, int number, Predicate<T> condition) {
        return PatternDSL.rule("rule-" + number)
                .attribute(Rule.Attribute.SALIENCE, -number)
                .build(
                        pattern(lead).expr("condition-" + number, condition::test),
                        execute(() -> Objects.requireNonNull(listener).accept(number)));
    }

    @Override
    public void fire(T lead, IntConsumer fired) {
        listener = fired;
        FactHandle handle = session.insert(lead);
        session.fireAllRules();
        session.delete(handle);
    }
}
