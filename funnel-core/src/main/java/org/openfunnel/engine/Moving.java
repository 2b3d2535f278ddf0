package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Truth;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Move;

/** Moves the lead, at somebody's word or by itself. */
final class Moving {
    private Moving() {}

    /**
     * The way that a trigger takes from where the lead is.
     *
     * @param move the move, if exactly one is open
     * @param reason why there is none, otherwise
     * @param blockers what keeps every move shut, or lets several be open
     */
    record Route(Optional<CompiledMove> move, Optional<Decision.Reason> reason, List<Blocker> blockers) {
        static Route none(Decision.Reason reason, List<Blocker> blockers) {
            return new Route(Optional.empty(), Optional.of(reason), blockers);
        }
    }

    /** Returns the refusal, or nothing when the lead moved. */
    static Optional<Decision> decide(Deciding deciding, Command command, Action.Fire action) {
        List<CompiledMove> here = deciding.here().fired(action.trigger());
        List<CompiledMove> open = selected(here, deciding);
        if (open.size() == 1) {
            return take(deciding, command, action, open.get(0));
        }
        Route route = closed(deciding, action.trigger(), here, open);
        return Optional.of(deciding.refused(route.reason().orElseThrow(), route.blockers()));
    }

    static Route route(Deciding deciding, Name trigger) {
        List<CompiledMove> here = deciding.here().fired(trigger);
        List<CompiledMove> open = selected(here, deciding);
        return open.size() == 1
                ? new Route(Optional.of(open.get(0)), Optional.empty(), List.of())
                : closed(deciding, trigger, here, open);
    }

    private static Route closed(Deciding deciding, Name trigger, List<CompiledMove> here, List<CompiledMove> open) {
        if (here.isEmpty()) {
            return deciding.rules.hasTrigger(trigger)
                    ? Route.none(Decision.Reason.NO_ROUTE, List.of(notFromHere(deciding, trigger)))
                    : Route.none(Decision.Reason.UNDECLARED_TRIGGER, List.of(unknown(deciding, trigger)));
        }
        return open.isEmpty()
                ? Route.none(Decision.Reason.NO_ROUTE, unselected(deciding, here))
                : Route.none(Decision.Reason.AMBIGUOUS_ROUTE, List.of(ambiguous(trigger, open)));
    }

    private static Blocker unknown(Deciding deciding, Name trigger) {
        return Obstacles.unmet(
                trigger, Obstacles.names("engine.no-such-trigger", Kind.MOVE, deciding.rules.triggers()));
    }

    private static List<CompiledMove> selected(List<CompiledMove> moves, Deciding deciding) {
        if (moves.size() == 1) {
            return moves.get(0).selects(deciding.situation()) == Truth.TRUE ? moves : List.of();
        }
        List<CompiledMove> selected = new ArrayList<>(moves.size());
        for (CompiledMove move : moves) {
            if (move.selects(deciding.situation()) == Truth.TRUE) {
                selected.add(move);
            }
        }
        return selected;
    }

    private static Blocker notFromHere(Deciding deciding, Name trigger) {
        var stages = new TreeSet<Name>();
        deciding.rules.policy().funnel().stages().forEach(stage -> {
            if (!deciding.rules.at(stage.id()).fired(trigger).isEmpty()) {
                stages.add(stage.id());
            }
        });
        return Obstacles.unmet(
                trigger,
                Message.of("engine.not-from-here", Arg.of(Kind.STAGE, deciding.stage()), Arg.of(Kind.STAGE, stages)));
    }

    private static List<Blocker> unselected(Deciding deciding, List<CompiledMove> moves) {
        var blockers = new ArrayList<Blocker>();
        moves.forEach(move -> blockers.addAll(move.whyNotSelected(deciding.situation())));
        return blockers;
    }

    private static Blocker ambiguous(Name trigger, List<CompiledMove> open) {
        List<Name> names = open.stream().map(move -> move.move().id()).toList();
        return Obstacles.unmet(trigger, Obstacles.names("engine.ambiguous", Kind.MOVE, names));
    }

    private static Optional<Decision> take(
            Deciding deciding, Command command, Action.Fire action, CompiledMove compiled) {
        List<Blocker> invalid = compiled.misfits(action.input());
        List<Blocker> blockers = compiled.notAuthorised(command.actor());
        for (int i = 0; i < compiled.gates().size(); i++) {
            blockers = Gates.both(blockers, Gates.ask(deciding, compiled.gates().get(i), action.input(), command));
        }
        if (!invalid.isEmpty()) {
            return Optional.of(deciding.refused(Decision.Reason.INVALID_INPUT, Gates.both(invalid, blockers)));
        }
        if (!blockers.isEmpty()) {
            return Optional.of(deciding.refused(Decision.Reason.BLOCKED, blockers));
        }
        go(deciding, compiled, action.input());
        return Optional.empty();
    }

    private static void go(Deciding deciding, CompiledMove compiled, Map<Name, Value> input) {
        Move move = compiled.move();
        Name from = deciding.here().stage().id();
        deciding.emit(new Change.Moved(move.id(), from, compiled.to(), move.isAuto(), shown(move, input)));
    }

    private static Map<Name, Value> shown(Move move, Map<Name, Value> input) {
        if (input.isEmpty()) {
            return input;
        }
        var shown = new TreeMap<>(input);
        move.input().stream().filter(Fact::isPersonal).forEach(fact -> shown.remove(fact.name()));
        return shown;
    }

    /** Moves the lead by itself if exactly one automatic move wins and may go; returns whether it moved. */
    static boolean byItself(Deciding deciding) {
        List<CompiledMove> automatic = deciding.here().automatic();
        if (automatic.isEmpty()) {
            return false;
        }
        List<CompiledMove> ready = selected(automatic, deciding);
        Optional<CompiledMove> winner = winner(ready);
        if (winner.isEmpty() || !winner.get().mayGo(deciding.situation())) {
            return false;
        }
        go(deciding, winner.get(), Map.of());
        return true;
    }

    /** Returns the only one of these moves over which no other one goes. */
    static Optional<CompiledMove> winner(List<CompiledMove> ready) {
        List<CompiledMove> left = ready.stream()
                .filter(move -> ready.stream()
                        .noneMatch(other ->
                                other.move().over().contains(move.move().id())))
                .toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }
}
