package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Gate;
import org.openfunnel.condition.Requirement;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/** A move out of one stage, made ready. */
final class CompiledMove {
    private final Move move;
    private final Name to;
    private final Optional<CompiledCondition> when;
    private final Gate selection;
    private final List<Gate> gates;
    private final List<Name> inputs;
    private final Name[] roles;
    private final List<Blocker> notAuthorised;

    private CompiledMove(
            Move move, Name to, Set<Name> roles, Optional<CompiledCondition> when, Gate selection, List<Gate> gates) {
        this.move = move;
        this.to = to;
        this.roles = roles.toArray(Name[]::new);
        this.notAuthorised = move.by().isEmpty() ? List.of() : List.of(Obstacles.notAuthorised(move.id(), move.by()));
        this.inputs = move.input().stream().map(Fact::name).toList();
        this.when = when;
        this.selection = selection;
        this.gates = gates;
    }

    static CompiledMove of(Move move, Name from, Funnel funnel, Vocabulary words) {
        var scope = Vocabulary.Scope.ofMove(move.id(), move.input());
        List<Requirement> selection = move.when()
                .map(when -> List.of(new Requirement(
                        move.id(), move.header(), Optional.empty(), when, Requirement.Severity.BLOCK, Set.of())))
                .orElse(List.of());
        var all = new ArrayList<>(funnel.find(from).orElseThrow().leave());
        all.addAll(move.requires());
        Gate going = Gate.of(all, words, scope);
        Stage target = funnel.find(move.to()).orElseThrow();
        Gate entering = Gate.of(target.enter(), words, scope);
        List<Gate> gates = Stream.of(going, entering)
                .filter(gate -> !gate.requirements().isEmpty())
                .toList();
        return new CompiledMove(
                move,
                target.id(),
                words.rolesCovering(move.by()),
                move.when().map(when -> CompiledCondition.of(when, words, scope)),
                Gate.of(selection, words, scope),
                gates);
    }

    Move move() {
        return move;
    }

    /** Returns the stage it leads to, by the very name of the stage, so that looking it up compares no text. */
    Name to() {
        return to;
    }

    /** Returns what an actor is told who holds none of the roles that may move the lead; empty for one who may. */
    List<Blocker> notAuthorised(Actor actor) {
        for (Name role : roles) {
            if (actor.roles().contains(role)) {
                return List.of();
            }
        }
        return notAuthorised;
    }

    /** Returns what must hold for the lead to go: on leaving and moving, and on entering. */
    List<Gate> gates() {
        return gates;
    }

    /** Returns what is wrong with the input: what does not fit, then what is missing. */
    List<Blocker> misfits(Map<Name, Value> input) {
        if (inputs.isEmpty() && input.isEmpty()) {
            return List.of();
        }
        var declared = new Inputs(move.id(), move.input());
        List<Blocker> all = new ArrayList<>(declared.misfits(input));
        all.addAll(declared.missing(inputs, input));
        return all;
    }

    /** Returns whether the lead takes this way. */
    Truth selects(Situation situation) {
        return when.isEmpty() ? Truth.TRUE : when.get().truth(situation);
    }

    List<Blocker> whyNotSelected(Situation situation) {
        return selection.blockers(situation).stream()
                .map(blocker -> Obstacles.reworded(blocker, "engine.closed-", Arg.of(Kind.MOVE, move.id())))
                .toList();
    }

    /** Returns whether nothing blocks the lead from going. */
    boolean mayGo(Situation situation) {
        for (Gate gate : gates) {
            if (!gate.blockers(situation).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    List<Blocker> blockers(Situation situation) {
        var all = new ArrayList<Blocker>();
        gates.forEach(gate -> all.addAll(gate.blockers(situation)));
        return all;
    }

    /** Returns whether this way may open or close by time alone. */
    boolean isTimed() {
        return (when.isPresent() && when.get().isTimed()) || gates.stream().anyMatch(Gate::isTimed);
    }

    /** Returns when this way may open or close by time alone. */
    Instant nextChange(Situation situation) {
        Instant next = when.isEmpty() ? Instant.MAX : when.get().nextChange(situation);
        for (Gate gate : gates) {
            Instant other = gate.nextChange(situation);
            next = other.isBefore(next) ? other : next;
        }
        return next;
    }
}
