package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/**
 * A stage made ready.
 *
 * @param moves every move out of it, by name
 * @param automatic those that it takes by itself
 * @param fired the others, by trigger
 */
record CompiledStage(
        Stage stage, List<CompiledMove> moves, List<CompiledMove> automatic, Map<Name, List<CompiledMove>> fired) {
    static CompiledStage of(Stage stage, Funnel funnel, Vocabulary words) {
        List<CompiledMove> all = new ArrayList<>();
        List<CompiledMove> byItself = new ArrayList<>();
        Map<Name, List<CompiledMove>> byTrigger = new HashMap<>();
        for (Move move : funnel.movesFrom(stage.id())) {
            CompiledMove compiled = CompiledMove.of(move, stage.id(), funnel, words);
            all.add(compiled);
            if (move.isAuto()) {
                byItself.add(compiled);
            } else {
                byTrigger.computeIfAbsent(move.on(), on -> new ArrayList<>()).add(compiled);
            }
        }
        byTrigger.replaceAll((trigger, moves) -> List.copyOf(moves));
        return new CompiledStage(stage, List.copyOf(all), List.copyOf(byItself), byTrigger);
    }

    Stage.Kind kind() {
        return stage.kind();
    }

    /** Returns the moves that a trigger means here; none where it leads nowhere. */
    List<CompiledMove> fired(Name trigger) {
        return fired.getOrDefault(trigger, List.of());
    }
}
