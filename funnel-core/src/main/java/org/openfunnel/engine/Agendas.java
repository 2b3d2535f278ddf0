package org.openfunnel.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Truth;
import org.openfunnel.engine.Agenda.Hint;
import org.openfunnel.engine.Agenda.Item;
import org.openfunnel.engine.Agenda.Kind;
import org.openfunnel.engine.Agenda.Status;
import org.openfunnel.engine.Agenda.Waiting;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Facts;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.Due;

/** Makes the agenda of a lead. */
final class Agendas {
    private final CompiledPolicy rules;
    private final LeadState state;
    private final Instant asOf;
    private final List<Item> items = new ArrayList<>();

    private Agendas(CompiledPolicy rules, LeadState state, Instant asOf) {
        this.rules = rules;
        this.state = state;
        this.asOf = asOf;
    }

    static Agenda of(CompiledPolicy rules, LeadState state, Facts facts, Instant asOf) {
        if (state.stage().isEmpty()) {
            return new Agenda(List.of(), List.of(), List.of(), Optional.empty());
        }
        var making = new Agendas(rules, state, asOf);
        var deciding = new Deciding(rules, state, facts, asOf, asOf);
        making.collect();
        return new Agenda(making.items, waiting(deciding), hints(deciding), state.nextDueAt());
    }

    private void collect() {
        state.clocks().stream().filter(ClockRun::isOpen).forEach(this::clock);
        state.cadences().stream().filter(run -> !run.isResting()).forEach(this::touch);
        state.ownership()
                .offer()
                .ifPresent(offer -> add(
                        Kind.OFFER,
                        Name.of("offer"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(offer.due()),
                        Message.of("engine.agenda-offer", Arg.of(offer.to().value()), ChangeText.due(offer.due()))));
        state.ownership()
                .protection()
                .ifPresent(protection -> add(
                        Kind.PROTECTION,
                        Name.of("protection"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(protection.due()),
                        Message.of("engine.agenda-protection", ChangeText.due(protection.due()))));
        if (state.ownership().isWanted() && isWorked()) {
            add(
                    Kind.OWNER,
                    Name.of("owner"),
                    Optional.empty(),
                    rules.policy().assignment().flatMap(it -> it.fallback()),
                    Optional.empty(),
                    Message.of("engine.agenda-owner"));
        }
        openActivities().forEach(this::activity);
        items.sort(Comparator.comparing(Item::orderedBy));
    }

    private boolean isWorked() {
        return rules.at(state.stage().orElseThrow()).kind() == Stage.Kind.OPEN;
    }

    private void clock(ClockRun run) {
        Optional<Name> who = Known.in(rules.policy().clocks(), run.clock()).who();
        Arg name = Arg.of(org.openfunnel.explain.Kind.CLOCK, run.clock());
        Optional<Due> due = run.due();
        Message message = due.map(it -> Message.of("engine.agenda-clock", name, ChangeText.due(it)))
                .orElse(Message.of("engine.agenda-clock-no-due", name));
        items.add(new Item(
                Kind.CLOCK, run.clock(), run.activity(), who, due, status(run.state(asOf)), left(due), message));
    }

    private static Status status(ClockState state) {
        return switch (state) {
            case BREACHED -> Status.OVERDUE;
            case AT_RISK -> Status.AT_RISK;
            case PAUSED -> Status.PAUSED;
            default -> Status.OPEN;
        };
    }

    private void touch(CadenceRun run) {
        add(
                Kind.TOUCH,
                run.cadence(),
                Optional.empty(),
                Known.in(rules.policy().cadences(), run.cadence()).who(),
                Optional.of(run.due()),
                Message.of(
                        "engine.agenda-touch",
                        Arg.of(org.openfunnel.explain.Kind.CADENCE, run.cadence()),
                        ChangeText.due(run.due())));
    }

    private void activity(ActivityId id, Name kind) {
        boolean hasClock = state.clocks().stream()
                .anyMatch(run -> run.isOpen() && run.activity().equals(Optional.of(id)));
        if (!hasClock) {
            add(
                    Kind.ACTIVITY,
                    kind,
                    Optional.of(id),
                    Optional.empty(),
                    Optional.empty(),
                    Message.of(
                            "engine.agenda-activity",
                            Arg.of(org.openfunnel.explain.Kind.ACTIVITY, kind),
                            Arg.of(id.value())));
        }
    }

    private Map<ActivityId, Name> openActivities() {
        var open = new LinkedHashMap<ActivityId, Name>();
        for (StepDone step : state.history().steps()) {
            ActivityKind kind = rules.policy().activities().get(step.kind());
            if (kind != null && kind.isEnd(step.step())) {
                open.remove(step.activity());
            } else {
                open.put(step.activity(), step.kind());
            }
        }
        return open;
    }

    private void add(
            Kind kind,
            Name rule,
            Optional<ActivityId> subject,
            Optional<Name> who,
            Optional<Due> due,
            Message message) {
        Optional<Duration> left = left(due);
        Status status = left.isPresent() && left.get().isNegative() ? Status.OVERDUE : Status.OPEN;
        items.add(new Item(kind, rule, subject, who, due, status, left, message));
    }

    private Optional<Duration> left(Optional<Due> due) {
        return due.flatMap(it ->
                it.fold(at -> Optional.of(Duration.between(asOf, at.at())), beyond -> Optional.empty()));
    }

    private static List<Waiting> waiting(Deciding deciding) {
        var waiting = new ArrayList<Waiting>();
        for (CompiledMove move : deciding.here().automatic()) {
            if (move.selects(deciding.situation()) == Truth.TRUE) {
                var blockers = move.blockers(deciding.situation());
                if (!blockers.isEmpty()) {
                    waiting.add(new Waiting(move.move().id(), blockers));
                }
            }
        }
        return waiting;
    }

    private static List<Hint> hints(Deciding deciding) {
        var hints = new ArrayList<Hint>();
        deciding.rules.advice().forEach((name, when) -> {
            if (when.truth(deciding.situation()) == Truth.TRUE) {
                hints.add(new Hint(
                        name, Known.in(deciding.rules.policy().advice(), name).say()));
            }
        });
        return hints;
    }
}
