package org.openfunnel.stage;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.name.Name;

/** The stages of a funnel and the moves between them. The first stage is where a lead starts. Equal by content. */
public final class Funnel {
    private final Map<Name, Stage> stages;
    private final Map<Name, Move> moves;

    private Funnel(Map<Name, Stage> stages, Map<Name, Move> moves) {
        this.stages = stages;
        this.moves = moves;
    }

    /**
     * Returns a funnel of stages in order and moves; the order of the moves means nothing.
     *
     * @throws IllegalArgumentException if there is no stage or a name stands twice
     */
    public static Funnel of(List<Stage> stages, List<Move> moves) {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a funnel must have a stage");
        }
        Map<Name, Stage> byName = new LinkedHashMap<>();
        Set<Name> seen = new HashSet<>();
        for (Stage stage : stages) {
            once(seen, stage.id(), "stage");
            byName.put(stage.id(), stage);
        }
        Map<Name, Move> moveByName = new TreeMap<>();
        seen.clear();
        for (Move move : moves) {
            once(seen, move.id(), "move");
            moveByName.put(move.id(), move);
        }
        return new Funnel(Collections.unmodifiableMap(byName), Collections.unmodifiableMap(moveByName));
    }

    private static void once(Set<Name> seen, Name name, String what) {
        if (!seen.add(name)) {
            throw new IllegalArgumentException(what + " `" + name + "` stands twice");
        }
    }

    /** Returns the stages in order. */
    public List<Stage> stages() {
        return List.copyOf(stages.values());
    }

    /** Returns the moves, sorted by name. */
    public List<Move> moves() {
        return List.copyOf(moves.values());
    }

    /** Returns the stage where a lead starts. */
    public Stage start() {
        return stages.values().iterator().next();
    }

    /** Returns the stage of this name, if there is one. */
    public Optional<Stage> find(Name stage) {
        return Optional.ofNullable(stages.get(stage));
    }

    /** Returns the move of this name, if there is one. */
    public Optional<Move> findMove(Name move) {
        return Optional.ofNullable(moves.get(move));
    }

    /** Returns whether a move leaves a stage. */
    public boolean leaves(Move move, Name stage) {
        if (!move.isFromAnyOpen()) {
            return move.from().contains(stage);
        }
        Stage known = stages.get(stage);
        return known != null && known.kind() == Stage.Kind.OPEN && !move.to().equals(stage);
    }

    /** Returns the moves that leave a stage, sorted by name. */
    public List<Move> movesFrom(Name stage) {
        return moves.values().stream().filter(move -> leaves(move, stage)).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Funnel that && stages().equals(that.stages()) && moves.equals(that.moves);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stages, moves);
    }

    @Override
    public String toString() {
        return stages.keySet() + " " + moves.keySet();
    }
}
