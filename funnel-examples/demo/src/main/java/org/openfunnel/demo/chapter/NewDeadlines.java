package org.openfunnel.demo.chapter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.demo.text.Texts;
import org.openfunnel.engine.Change;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.explain.DeadlineText;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.Offer;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.time.Amount;
import org.openfunnel.time.Deadline;
import org.openfunnel.time.Due;

/** Finds the deadlines that a decision has set, and why each falls where it does. */
final class NewDeadlines {
    private static final Set<Change.CadenceChange> COUNTED_ANEW =
            Set.of(Change.CadenceChange.STARTED, Change.CadenceChange.TOUCHED, Change.CadenceChange.MOVED);

    private final Setting setting;
    private final Texts texts;
    private final List<Found> found = new ArrayList<>();

    /**
     * A deadline.
     *
     * @param of what has this deadline
     * @param why why it falls where it does
     */
    record Found(String of, Explanation why) {}

    private NewDeadlines(Setting setting, Texts texts) {
        this.setting = setting;
        this.texts = texts;
    }

    /** Returns the deadlines, in the order of the events. */
    static List<Found> of(Decision decision, Setting setting, Texts texts) {
        var deadlines = new NewDeadlines(setting, texts);
        decision.events().stream().map(Event::change).forEach(deadlines::add);
        return deadlines.found;
    }

    private void add(Change change) {
        if (change instanceof Change.ClockChanged it && it.what() == Change.ClockChange.STARTED) {
            addClock(it.run());
        } else if (change instanceof Change.CadenceChanged it && COUNTED_ANEW.contains(it.what())) {
            addCadence(it.run());
        } else if (change instanceof Change.Offered it) {
            addOffer(it.offer());
        }
    }

    private void addClock(ClockRun run) {
        if (run.target() instanceof ClockRun.Target.Within target && run.due().isPresent()) {
            String name = setting.named(Kind.CLOCK, run.clock(), texts.language());
            add(name, target.amount(), run.startedAt(), run.due().get());
        }
    }

    /** The first period after the anchor or the last contact. */
    private void addCadence(CadenceRun run) {
        String name = setting.named(Kind.CADENCE, run.cadence(), texts.language());
        run.turns().stream()
                .filter(turn -> turn.occurrence() == 1)
                .forEach(turn -> add(name, run.every(), turn.from(), turn.due()));
    }

    private void addOffer(Offer offer) {
        Optional<Assignment> assignment = setting.policy().assignment();
        assignment
                .flatMap(Assignment::accept)
                .ifPresent(accept -> add(texts.say("life.acceptance"), accept.within(), offer.at(), offer.due()));
    }

    /** Explains only what comes to the same instant as the engine did. */
    private void add(String name, Amount amount, Instant start, Due due) {
        Deadline deadline = amount.deadlineFrom(start, setting.calendar());
        if (deadline.due().equals(due)) {
            found.add(new Found(name, DeadlineText.from(deadline)));
        }
    }
}
