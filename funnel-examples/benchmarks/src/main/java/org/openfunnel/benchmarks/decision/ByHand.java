package org.openfunnel.benchmarks.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.benchmarks.deadline.PrefixSums;
import org.openfunnel.benchmarks.decision.Answer.Audit;
import org.openfunnel.benchmarks.decision.Answer.Obstacle;
import org.openfunnel.benchmarks.decision.Answer.Trouble;
import org.openfunnel.benchmarks.decision.Prospect.Authority;
import org.openfunnel.benchmarks.decision.Row.Clock;
import org.openfunnel.benchmarks.decision.Row.Kind;
import org.openfunnel.benchmarks.decision.Row.Reached;
import org.openfunnel.benchmarks.decision.Row.Stage;

/**
 * The move as somebody writes it by hand who keeps what Funnel keeps: a snapshot with a revision, a record of what happened,
 * requests recognised when they come twice, every obstacle with its value, and the next deadline.
 */
final class ByHand {
    private static final int REMEMBERED = 16;
    private static final long TWENTY_FOUR_HOURS = 24 * 3_600L;
    private static final int TWENTY_DAYS = 20;
    static final long LEAST_AMOUNT = 100_000;

    /** The calendar by which two clocks run; without one, none do. */
    private final Optional<PrefixSums> calendar;

    ByHand(Optional<PrefixSums> calendar) {
        this.calendar = calendar;
    }

    Answer propose(Row row, Prospect prospect, Request request) {
        if (row.recent().contains(request.id())) {
            return Answer.refused(row, List.of());
        }
        List<Obstacle> obstacles = obstacles(row, prospect, request);
        return obstacles.isEmpty() ? moved(row, request) : Answer.refused(row, List.copyOf(obstacles));
    }

    static List<Obstacle> obstacles(Row row, Prospect prospect, Request request) {
        return row.stage() == Stage.TALKING
                ? obstacles(prospect, request)
                : List.of(new Obstacle("propose", Trouble.UNMET, "stage", row.stage(), Stage.TALKING));
    }

    private static List<Obstacle> obstacles(Prospect prospect, Request request) {
        List<Obstacle> obstacles = new ArrayList<>(4);
        if (!request.roles().contains("seller")) {
            obstacles.add(new Obstacle("propose", Trouble.NOT_AUTHORISED, "role", null, "seller"));
        }
        Authority authority = prospect.authority();
        if (authority != Authority.DECIDER) {
            obstacles.add(obstacle("authority", "authority.level", authority, Authority.DECIDER));
        }
        Long amount = prospect.amount();
        if (amount == null || amount < LEAST_AMOUNT) {
            obstacles.add(obstacle("budget", "budget.amount", amount, LEAST_AMOUNT));
        }
        Boolean isConfirmed = prospect.isConfirmed();
        if (isConfirmed == null || !isConfirmed) {
            obstacles.add(obstacle("need", "need.confirmed", isConfirmed, true));
        }
        return obstacles;
    }

    private static Obstacle obstacle(String requirement, String fact, @Nullable Object actual, Object wanted) {
        return new Obstacle(requirement, actual == null ? Trouble.UNKNOWN : Trouble.UNMET, fact, actual, wanted);
    }

    Answer moved(Row row, Request request) {
        Instant at = request.at().isBefore(row.asOf()) ? row.asOf() : request.at();
        List<Audit> audit = new ArrayList<>(3);
        long revision = row.revision() + 1;
        audit.add(new Answer.Moved(
                row.lead(), revision, at, request.at(), request.id(), "propose", row.stage(), Stage.PROPOSING));
        List<Clock> clocks = calendar.map(it -> clocks(it, at)).orElse(List.of());
        for (Clock clock : clocks) {
            revision++;
            audit.add(new Answer.Started(row.lead(), revision, at, request.at(), request.id(), clock));
        }
        return new Answer(after(row, request, at, revision, clocks), List.copyOf(audit), List.of());
    }

    private static List<Clock> clocks(PrefixSums calendar, Instant at) {
        return List.of(
                new Clock("answer", at, calendar.plusWorkingDays(at, TWENTY_DAYS), calendar.version()),
                new Clock("proposal", at, calendar.plusWorking(at, TWENTY_FOUR_HOURS), calendar.version()));
    }

    private static Row after(Row row, Request request, Instant at, long revision, List<Clock> clocks) {
        Instant next = null;
        for (Clock clock : clocks) {
            next = next == null || clock.due().isBefore(next) ? clock.due() : next;
        }
        return new Row(
                row.lead(),
                revision,
                at,
                Stage.PROPOSING,
                at,
                reached(row, at),
                clocks,
                remembered(row.recent(), request.id()),
                next);
    }

    private static List<Reached> reached(Row row, Instant at) {
        List<Reached> reached = new ArrayList<>(row.reached().size() + 2);
        for (Reached known : row.reached()) {
            if (!(known.kind() == Kind.LEFT && known.stage() == row.stage())
                    && !(known.kind() == Kind.ENTERED && known.stage() == Stage.PROPOSING)) {
                reached.add(known);
            }
        }
        reached.add(new Reached(Kind.LEFT, row.stage(), at));
        reached.add(new Reached(Kind.ENTERED, Stage.PROPOSING, at));
        return List.copyOf(reached);
    }

    private static List<String> remembered(List<String> recent, String request) {
        List<String> more = new ArrayList<>(recent.size() + 1);
        more.addAll(recent.size() < REMEMBERED ? recent : recent.subList(1, REMEMBERED));
        more.add(request);
        return List.copyOf(more);
    }
}
