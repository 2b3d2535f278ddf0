package org.openfunnel.benchmarks.decision;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openfunnel.benchmarks.decision.Row.Stage;

/**
 * The move with stateless4j, its configuration shared by all leads. A guard there takes no argument, so it looks at a field;
 * hosts with several threads need a field for each.
 */
final class Stateless4j implements Machine {
    private final StateMachineConfig<Stage, Trigger> rules = new StateMachineConfig<>();
    private @Nullable Case current;

    Stateless4j() {
        rules.configure(Stage.TALKING)
                .permitIf(
                        Trigger.PROPOSE,
                        Stage.PROPOSING,
                        () -> Objects.requireNonNull(current).mayPropose());
    }

    @Override
    public Stage fire(Stage from, Case about) {
        current = about;
        StateMachine<Stage, Trigger> machine = new StateMachine<>(from, rules);
        if (machine.canFire(Trigger.PROPOSE)) {
            machine.fire(Trigger.PROPOSE);
        }
        return machine.getState();
    }
}
