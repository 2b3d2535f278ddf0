package org.openfunnel.benchmarks.decision;

import org.openfunnel.benchmarks.decision.Row.Stage;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** The move with squirrel-foundation; each decision needs a machine of its own, because a machine keeps its state. */
final class Squirrel implements Machine {
    private final StateMachineBuilder<Leads, Stage, Trigger, Case> rules =
            StateMachineBuilderFactory.create(Leads.class, Stage.class, Trigger.class, Case.class);

    /** The machine; squirrel makes it by reflection. */
    public static class Leads extends AbstractStateMachine<Leads, Stage, Trigger, Case> {}

    private static final class MayPropose extends AnonymousCondition<Case> {
        @Override
        public boolean isSatisfied(Case about) {
            return about.mayPropose();
        }
    }

    Squirrel() {
        rules.externalTransition()
                .from(Stage.TALKING)
                .to(Stage.PROPOSING)
                .on(Trigger.PROPOSE)
                .when(new MayPropose());
    }

    @Override
    public Stage fire(Stage from, Case about) {
        Leads machine = rules.newStateMachine(from);
        machine.fire(Trigger.PROPOSE, about);
        return machine.getCurrentState();
    }
}
