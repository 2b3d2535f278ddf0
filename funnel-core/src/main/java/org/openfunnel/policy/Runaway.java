package org.openfunnel.policy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Requirement;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/**
 * Finds automatic moves that never come to rest, as far as that is certain: moves that nothing holds back and that ask for
 * nothing but the grade, which no move changes. What depends on more is left to the limit of steps in one decision.
 */
final class Runaway {
    private final Funnel funnel;
    private final List<Name> grades;
    private final Report report;
    private final Set<Set<Name>> reported = new HashSet<>();

    Runaway(Funnel funnel, List<Name> grades, Report report) {
        this.funnel = funnel;
        this.grades = grades;
        this.report = report;
    }

    void check() {
        for (Stage stage : funnel.stages()) {
            follow(stage.id(), Optional.empty());
            grades.forEach(grade -> follow(stage.id(), Optional.of(grade)));
        }
    }

    /** Follows the moves of a lead with this grade from a stage on, until it rests or comes where it was. */
    private void follow(Name start, Optional<Name> grade) {
        Map<Name, Move> takenFrom = new LinkedHashMap<>();
        Name stage = start;
        Optional<Move> next = next(stage, grade);
        while (next.isPresent() && !takenFrom.containsKey(stage)) {
            takenFrom.put(stage, next.get());
            stage = next.get().to();
            next = next(stage, grade);
        }
        if (next.isPresent()) {
            say(circle(stage, takenFrom));
        }
    }

    private static Set<Name> circle(Name stage, Map<Name, Move> takenFrom) {
        Set<Name> moves = new TreeSet<>();
        Move move = takenFrom.get(stage);
        while (move != null && moves.add(move.id())) {
            move = takenFrom.get(move.to());
        }
        return moves;
    }

    private void say(Set<Name> moves) {
        if (reported.add(moves)) {
            report.say("/moves/" + moves.iterator().next(), "runaway", Arg.of(Kind.MOVE, moves));
        }
    }

    /** The move that a lead of this grade takes at once, if that is certain: one that wins over all others that are ready. */
    private Optional<Move> next(Name stage, Optional<Name> grade) {
        List<Move> ready = funnel.movesFrom(stage).stream()
                .filter(move -> move.isAuto() && holds(move, grade) && isFree(move, stage))
                .toList();
        return ready.stream()
                .filter(move -> ready.stream()
                        .allMatch(other -> other.equals(move) || move.over().contains(other.id())))
                .findFirst();
    }

    private static boolean holds(Move move, Optional<Name> grade) {
        return move.when().isEmpty()
                || (move.when().get() instanceof Condition.InGrade in
                        && grade.map(in.grades()::contains).orElse(false));
    }

    private boolean isFree(Move move, Name from) {
        Optional<Stage> to = funnel.find(move.to());
        List<Requirement> leave = funnel.find(from).map(Stage::leave).orElse(List.of());
        return to.isPresent()
                && isFree(move.requires())
                && isFree(leave)
                && isFree(to.get().enter());
    }

    private static boolean isFree(List<Requirement> requirements) {
        return requirements.stream().noneMatch(requirement -> requirement.severity() == Requirement.Severity.BLOCK);
    }
}
