package org.openfunnel.benchmarks.decision;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import java.util.UUID;
import org.openfunnel.benchmarks.decision.Row.Stage;

/** The move with COLA's state machine. Machines are kept for ever under a name, so each needs one of its own. */
final class Cola implements Machine {
    private final StateMachine<Stage, Trigger, Case> machine;

    Cola() {
        StateMachineBuilder<Stage, Trigger, Case> rules = StateMachineBuilderFactory.create();
        rules.externalTransition()
                .from(Stage.TALKING)
                .to(Stage.PROPOSING)
                .on(Trigger.PROPOSE)
                .when(Case::mayPropose)
                .perform((from, to, trigger, about) -> {});
        rules.setFailCallback((from, trigger, about) -> {});
        machine = rules.build(UUID.randomUUID().toString());
    }

    @Override
    public Stage fire(Stage from, Case about) {
        return machine.fireEvent(from, Trigger.PROPOSE, about);
    }
}
