package org.openfunnel.benchmarks.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.benchmarks.decision.Answer.Audit;
import org.openfunnel.benchmarks.decision.Answer.Obstacle;
import org.openfunnel.benchmarks.decision.Answer.Trouble;
import org.openfunnel.benchmarks.decision.Prospect.Authority;
import org.openfunnel.benchmarks.decision.Row.Clock;
import org.openfunnel.benchmarks.decision.Row.Kind;
import org.openfunnel.benchmarks.decision.Row.Reached;
import org.openfunnel.benchmarks.decision.Row.Stage;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Remedy;
import org.openfunnel.engine.Change;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.name.CommandId;
import org.openfunnel.name.Name;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.time.Due;

/** A decision of Funnel in the words of the hand-written code. */
final class AsAnswer {
    private static final Comparator<Reached> AS_IT_HAPPENED =
            Comparator.comparing(Reached::at).thenComparing(Reached::kind);

    /** What each fact must be, as Funnel says it and as the hand-written code does. */
    private static final Map<String, Wanted> WANTED = Map.of(
            "authority.level", new Wanted(Comparison.eq("decider"), Authority.DECIDER),
            "budget.amount", new Wanted(Comparison.gte(100_000), 100_000L),
            "need.confirmed", new Wanted(Comparison.eq(true), true));

    private record Wanted(Comparison funnel, Object byHand) {}

    private AsAnswer() {}

    static Answer of(Decision decision) {
        return new Answer(
                row(decision.after()),
                decision.events().stream().map(AsAnswer::audit).toList(),
                decision.blockers().stream()
                        .map(blocker -> obstacle(blocker, decision))
                        .toList());
    }

    private static Row row(LeadState state) {
        return new Row(
                state.lead().value(),
                state.revision(),
                state.asOf(),
                stage(state.stage().orElseThrow()),
                state.stageSince(),
                state.history().milestones().stream()
                        .map(AsAnswer::reached)
                        .sorted(AS_IT_HAPPENED)
                        .toList(),
                state.clocks().stream().map(AsAnswer::clock).toList(),
                state.recentCommands().stream().map(CommandId::value).toList(),
                state.nextDueAt().orElse(null));
    }

    private static Reached reached(Milestone milestone) {
        boolean isOfStage = !milestone.subject().equals(Milestone.LEAD);
        return new Reached(
                Kind.valueOf(milestone.kind().name()), isOfStage ? stage(milestone.subject()) : null, milestone.at());
    }

    private static Stage stage(Name name) {
        return Stage.valueOf(name.value().toUpperCase(Locale.ROOT));
    }

    private static Clock clock(ClockRun run) {
        return new Clock(
                run.clock().value(), run.startedAt(), ((Due.At) run.due().orElseThrow()).at(), run.calendarVersion());
    }

    private static Audit audit(Event event) {
        String lead = event.lead().value();
        String request = event.command().orElseThrow().value();
        if (event.change() instanceof Change.Moved it) {
            return new Answer.Moved(
                    lead,
                    event.revision(),
                    event.at(),
                    event.recordedAt(),
                    request,
                    it.move().value(),
                    stage(it.from()),
                    stage(it.to()));
        }
        Clock clock = clock(((Change.ClockChanged) event.change()).run());
        return new Answer.Started(lead, event.revision(), event.at(), event.recordedAt(), request, clock);
    }

    private static Obstacle obstacle(Blocker blocker, Decision decision) {
        String requirement = blocker.requirement().value();
        Trouble trouble = Trouble.valueOf(blocker.kind().name());
        if (blocker.remedies().isEmpty()) {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            assertThat(((Decision.Refused) decision).reason()).isEqualTo(Decision.Reason.NO_ROUTE);
            Stage stage = stage(decision.before().stage().orElseThrow());
            return new Obstacle(requirement, trouble, "stage", stage, Stage.TALKING);
        }
        assertThat(blocker.remedies()).hasSize(1);
        Remedy remedy = blocker.remedies().get(0);
        if (remedy instanceof Remedy.AskRole ask) {
            return new Obstacle(
                    requirement,
                    trouble,
                    "role",
                    null,
                    ask.roles().iterator().next().value());
        }
        Name fact = fact(remedy);
        return new Obstacle(
                requirement,
                trouble,
                fact.value(),
                actual(fact, decision),
                wanted(fact).byHand());
    }

    private static Name fact(Remedy remedy) {
        if (remedy instanceof Remedy.ChangeFact change) {
            assertThat(change.to()).isEqualTo(wanted(change.fact()).funnel());
            return change.fact();
        }
        return ((Remedy.ProvideFact) remedy).fact();
    }

    private static Wanted wanted(Name fact) {
        return Objects.requireNonNull(WANTED.get(fact.value()));
    }

    private static @Nullable Object actual(Name fact, Decision decision) {
        Optional<Value> read = Objects.requireNonNull(decision.read().get(fact));
        return read.map(AsAnswer::plain).orElse(null);
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Quantity it) {
            return it.value().longValueExact();
        }
        return value instanceof Value.Flag it
                ? it.value()
                : Authority.valueOf(value.toString().toUpperCase(Locale.ROOT));
    }
}
