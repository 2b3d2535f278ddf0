package org.openfunnel.rules.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.Requirement;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

/** Looks at the funnel as a graph: what can be reached, where it ends, and whether two ways are open at once. */
final class StageChecks {
    private final Prover prover;
    private final FunnelPolicy policy;
    private final Funnel funnel;
    private final Map<Name, Expr> whens = new LinkedHashMap<>();
    private final Map<Name, Set<Name>> ways = new LinkedHashMap<>();

    StageChecks(Prover prover) {
        this.prover = prover;
        this.policy = prover.policy();
        this.funnel = policy.funnel();
        prover.space().stage();
        funnel.moves()
                .forEach(move -> move.when()
                        .ifPresent(when ->
                                whens.put(move.id(), new ConditionExprs(prover.space(), 0, Scope.of(move)).of(when))));
    }

    void check() {
        for (Move move : funnel.moves()) {
            List<Name> from = starts(move);
            if (from.isEmpty()) {
                prover.add(prover.finding(FindingCode.PROOF_MOVE_NEVER_TAKEN, "/moves/" + move.id())
                        .with("move", name(move)));
            }
            from.forEach(stage ->
                    ways.computeIfAbsent(stage, unseen -> new TreeSet<>()).add(move.to()));
        }
        Set<Name> reached = reachable(List.of(funnel.start().id()));
        for (int at = 0; at < funnel.stages().size(); at++) {
            stage("/stages/" + at, funnel.stages().get(at), reached);
        }
        kind(Stage.Kind.LOST, FindingCode.PROOF_NO_LOST_STAGE);
        kind(Stage.Kind.WON, FindingCode.PROOF_NO_WON_STAGE);
        routes();
        requirements();
    }

    private Set<Name> reachable(Collection<Name> from) {
        Set<Name> reached = new TreeSet<>(from);
        Deque<Name> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (Name next : ways.getOrDefault(open.remove(), Set.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** Returns the stages that a lead can reach. */
    Set<Name> reached() {
        return reachable(List.of(funnel.start().id()));
    }

    /** Returns the stages from which a move can be taken, as far as is known. */
    private List<Name> starts(Move move) {
        Expr when = whens.get(move.id());
        return funnel.stages().stream()
                .map(Stage::id)
                .filter(stage -> funnel.leaves(move, stage))
                .filter(stage -> when == null || !isExcluded(when, stage))
                .toList();
    }

    private boolean isExcluded(Expr expr, Name stage) {
        return prover.find(in(stage), Goal.is(expr, Truths.TRUE), lead -> true).isExcluded();
    }

    private Box in(Name stage) {
        Axis axis = prover.space().stage();
        var region = new BitSet();
        for (int at = 1; at < axis.size(); at++) {
            region.set(at, axis.value(at).orElseThrow().toString().equals(stage.value()));
        }
        return prover.space().whole().only(axis.number(), region);
    }

    private void stage(String pointer, Stage stage, Set<Name> reached) {
        if (!reached.contains(stage.id())) {
            prover.add(prover.finding(FindingCode.PROOF_STAGE_UNREACHABLE, pointer + "/id")
                    .with("stage", prover.space().words().name(Kind.STAGE, stage.id())));
            return;
        }
        boolean isOpen = stage.kind() == Stage.Kind.OPEN || stage.kind() == Stage.Kind.DORMANT;
        boolean isPool =
                policy.pool().map(pool -> pool.stage().equals(stage.id())).orElse(false);
        if (!isOpen || isPool) {
            return;
        }
        if (ways.getOrDefault(stage.id(), Set.of()).isEmpty()) {
            prover.add(prover.finding(FindingCode.PROOF_DEAD_END, pointer + "/id")
                    .with("stage", prover.space().words().name(Kind.STAGE, stage.id())));
        } else if (hasClosed() && reachable(List.of(stage.id())).stream().noneMatch(this::isClosed)) {
            prover.add(prover.finding(FindingCode.PROOF_NEVER_CLOSES, pointer + "/id")
                    .with("stage", prover.space().words().name(Kind.STAGE, stage.id())));
        }
    }

    private boolean hasClosed() {
        return funnel.stages().stream().map(Stage::id).anyMatch(this::isClosed);
    }

    private boolean isClosed(Name stage) {
        return funnel.find(stage)
                .map(Stage::kind)
                .filter(kind -> kind == Stage.Kind.WON || kind == Stage.Kind.LOST)
                .isPresent();
    }

    private void kind(Stage.Kind kind, FindingCode code) {
        if (funnel.stages().stream().noneMatch(stage -> stage.kind() == kind)) {
            prover.add(prover.finding(code, "/stages"));
        }
    }

    /** Of the moves that leave a stage by one trigger, or by themselves, a lead must never be able to take two. */
    private void routes() {
        Set<List<Name>> seen = new HashSet<>();
        for (Stage stage : funnel.stages()) {
            List<Move> moves = funnel.movesFrom(stage.id());
            for (Move first : moves) {
                for (Move second : moves) {
                    boolean isPair = first.id().compareTo(second.id()) < 0 && compete(first, second);
                    if (isPair && seen.add(List.of(first.id(), second.id()))) {
                        route(stage, first, second);
                    }
                }
            }
        }
    }

    private static boolean compete(Move first, Move second) {
        if (first.isAuto() != second.isAuto()) {
            return false;
        }
        return first.isAuto()
                ? !first.over().contains(second.id()) && !second.over().contains(first.id())
                : first.on().equals(second.on());
    }

    private void route(Stage stage, Move first, Move second) {
        List<Goal> both = new ArrayList<>();
        for (Move move : List.of(first, second)) {
            Optional.ofNullable(whens.get(move.id())).ifPresent(when -> both.add(Goal.is(when, Truths.TRUE)));
        }
        Goal goal = new Goal.All(both);
        Prover.Result result = prover.find(in(stage.id()), goal, lead -> isOpen(first, lead) && isOpen(second, lead));
        String pointer = "/moves/" + second.id();
        result.lead()
                .ifPresent(lead -> prover.add(prover.finding(FindingCode.PROOF_ROUTES_OVERLAP, pointer)
                        .with("first", name(first))
                        .with("second", name(second))
                        .with("lead", lead.words())));
        if (result.isOpen()) {
            Argument question =
                    Argument.phrase(Phrase.WHETHER_ROUTES_APART, Map.of("first", name(first), "second", name(second)));
            prover.unproven(pointer, question, result.doubt());
        }
    }

    private Argument name(Move move) {
        return prover.space().words().name(Kind.MOVE, move.id());
    }

    private boolean isOpen(Move move, Lead lead) {
        Vocabulary.Scope scope = Vocabulary.Scope.ofMove(move.id(), move.input());
        return move.when()
                .map(when -> prover.evaluator().truth(when, scope, lead) == Truth.TRUE)
                .orElse(true);
    }

    private void requirements() {
        for (Move move : funnel.moves()) {
            List<Name> from = starts(move);
            require("/moves/" + move.id() + "/requires", move.requires(), Scope.of(move), from);
        }
        for (int at = 0; at < funnel.stages().size(); at++) {
            Stage stage = funnel.stages().get(at);
            List<Name> before = ways.entrySet().stream()
                    .filter(way -> way.getValue().contains(stage.id()))
                    .map(Map.Entry::getKey)
                    .toList();
            require("/stages/" + at + "/enter", stage.enter(), Scope.NONE, before);
            require("/stages/" + at + "/leave", stage.leave(), Scope.NONE, List.of(stage.id()));
        }
    }

    /** What can never hold at all is said of the condition; here is what cannot hold in the stages where it is asked. */
    private void require(String pointer, List<Requirement> requirements, Scope scope, List<Name> stages) {
        for (Requirement requirement : requirements) {
            Expr check = new ConditionExprs(prover.space(), 0, scope).of(requirement.check());
            boolean isNever = !stages.isEmpty() && stages.stream().allMatch(stage -> isExcluded(check, stage));
            Box whole = prover.space().whole();
            if (isNever
                    && !prover.find(whole, Goal.is(check, Truths.TRUE), lead -> true)
                            .isExcluded()) {
                prover.add(prover.finding(
                                FindingCode.PROOF_REQUIREMENT_NEVER_MET, pointer + "/" + requirement.id() + "/check")
                        .with("requirement", prover.space().words().name(Kind.REQUIREMENT, requirement.id())));
            }
        }
    }
}
