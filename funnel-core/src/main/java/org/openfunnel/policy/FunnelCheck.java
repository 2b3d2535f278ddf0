package org.openfunnel.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Fact;
import org.openfunnel.name.Name;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/** Checks stages and moves. */
final class FunnelCheck {
    private final Checks checks;
    private final Report report;
    private final Funnel funnel;
    private final List<Name> stages;

    FunnelCheck(Checks checks) {
        this.checks = checks;
        this.report = checks.report;
        this.funnel = checks.policy.funnel();
        this.stages = funnel.stages().stream().map(Stage::id).toList();
    }

    void check() {
        for (int at = 0; at < funnel.stages().size(); at++) {
            stage("/stages/" + at, funnel.stages().get(at));
        }
        funnel.moves().forEach(move -> move("/moves/" + move.id(), move));
        new Runaway(funnel, checks.grades(), report).check();
    }

    private void stage(String pointer, Stage stage) {
        report.free(pointer + "/id", stage.id(), MomentTree.ANY, "any-open");
        checks.requirements(pointer + "/enter", stage.enter(), Scope.NONE);
        checks.requirements(pointer + "/leave", stage.leave(), Scope.NONE);
    }

    private void move(String pointer, Move move) {
        report.known(pointer + "/from", Kind.STAGE, move.from(), stages);
        report.known(pointer + "/to", Kind.STAGE, move.to(), stages);
        checks.roles(pointer + "/by", move.by());
        FactCheck.attributes(pointer + "/input", move.input(), report);
        move.input().forEach(input -> checks.joined(pointer + "/input/" + input.name(), move.id(), input.name()));
        precedence(pointer + "/over", move);
        if (move.isAuto()) {
            automatic(pointer, move);
        }
        Scope scope = Scope.ofMove(move.id(), firstOfEach(move.input()));
        move.when().ifPresent(when -> checks.condition(pointer + "/when", when, scope));
        checks.requirements(pointer + "/requires", move.requires(), scope);
    }

    private static List<Fact> firstOfEach(List<Fact> inputs) {
        Set<Name> seen = new HashSet<>();
        return inputs.stream().filter(input -> seen.add(input.name())).toList();
    }

    /** Nobody fires an automatic move, so nobody can be named, asked or given a trigger. */
    private void automatic(String pointer, Move move) {
        if (!move.by().isEmpty()) {
            report.say(pointer + "/by", "automatic-by");
        }
        if (!move.input().isEmpty()) {
            report.say(pointer + "/input", "automatic-input");
        }
        if (!move.on().equals(move.id())) {
            report.say(pointer + "/on", "automatic-on");
        }
    }

    private void precedence(String pointer, Move move) {
        if (!move.over().isEmpty() && !move.isAuto()) {
            report.say(pointer, "over-not-automatic", Arg.of(move.id().value()));
        }
        for (Name other : move.over()) {
            Optional<Move> known = funnel.findMove(other);
            if (known.isEmpty()) {
                report.unknown(
                        pointer,
                        Kind.MOVE,
                        other,
                        funnel.moves().stream().map(Move::id).toList());
            } else if (!known.get().isAuto()) {
                report.say(pointer, "over-not-automatic", Arg.of(other.value()));
            }
        }
        if (beaten(move).contains(move.id())) {
            report.say(pointer, "over-cycle", Arg.of(move.id().value()));
        }
    }

    /** The moves that give way to a move, directly or not; itself only if precedence goes in a circle. */
    private Set<Name> beaten(Move move) {
        Set<Name> beaten = new HashSet<>();
        Deque<Name> open = new ArrayDeque<>(move.over());
        while (!open.isEmpty()) {
            Name next = open.remove();
            if (beaten.add(next)) {
                funnel.findMove(next).ifPresent(known -> open.addAll(known.over()));
            }
        }
        return beaten;
    }
}
