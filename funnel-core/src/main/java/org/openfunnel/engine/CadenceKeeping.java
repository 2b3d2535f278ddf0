package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.engine.Change.CadenceChange;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.followup.CadenceStep;
import org.openfunnel.followup.Contact;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.moment.Occurrence.StepDone;

/** Begins, continues and ends the cadences of a lead, and notes what is missed. */
final class CadenceKeeping {
    private final Deciding deciding;
    private final CompiledCadence compiled;

    private CadenceKeeping(Deciding deciding, CompiledCadence compiled) {
        this.deciding = deciding;
        this.compiled = compiled;
    }

    /** Draws the consequences of what has happened, for each cadence in policy order. */
    static void settle(Deciding deciding, List<Occurrence> heard) {
        List<CompiledCadence> cadences = deciding.rules.cadences();
        for (int i = 0; i < cadences.size(); i++) {
            new CadenceKeeping(deciding, cadences.get(i)).settle(heard);
        }
    }

    /** Takes the next step of a run that is due now. */
    static void step(Deciding deciding, CadenceRun run) {
        for (CompiledCadence cadence : deciding.rules.cadences()) {
            if (cadence.id().equals(run.cadence())) {
                new CadenceKeeping(deciding, cadence).step(run);
            }
        }
    }

    /** Computes again what a step did that was taken back. */
    static void retracted(Deciding deciding, StepDone step) {
        for (CompiledCadence cadence : deciding.rules.cadences()) {
            CadenceKeeping keeping = new CadenceKeeping(deciding, cadence);
            keeping.run().ifPresent(run -> keeping.retracted(run, step));
        }
    }

    private void retracted(CadenceRun run, StepDone step) {
        if (run.anchor().equals(step.at()) && compiled.anchor().matches(step)) {
            Optional<CadenceRun> again = anchorWithout(run)
                    .flatMap(anchor -> compiled.rules().start(deciding.state().grade(), anchor));
            if (again.isEmpty()) {
                emit(CadenceChange.ENDED, run);
            } else {
                moved(run, replayed(again.get()));
            }
        } else if (compiled.touches().stream().anyMatch(touch -> touch.matches(step))) {
            moved(run, replayed(run));
        }
    }

    /** Returns the last anchor left that is not later than that of a run, or else the first one after it. */
    private Optional<Instant> anchorWithout(CadenceRun run) {
        List<Instant> left = deciding.situation().history().steps().stream()
                .filter(compiled.anchor()::matches)
                .map(StepDone::at)
                .toList();
        return left.stream()
                .filter(at -> !at.isAfter(run.anchor()))
                .reduce((first, second) -> second)
                .or(() -> left.stream().findFirst())
                .or(() -> compiled.anchor().last(deciding.situation().history(), deciding.facts()));
    }

    /** Returns a run as it would be had every step been told in order; touches that are no steps stay as they are. */
    private CadenceRun replayed(CadenceRun run) {
        List<Contact> contacts = new ArrayList<>();
        for (StepDone step : deciding.situation().history().steps()) {
            for (int touch = 0; touch < compiled.touches().size(); touch++) {
                if (compiled.touches().get(touch).matches(step)) {
                    contacts.add(new Contact(touch, step.at()));
                }
            }
        }
        CadenceRun again = compiled.rules().replay(run, contacts, deciding.now());
        List<CadenceRun.Turn> turns = new ArrayList<>();
        boolean isAllOfSteps = true;
        for (int touch = 0; touch < compiled.touches().size(); touch++) {
            turns.add((compiled.isOfSteps(touch) ? again : run).turns().get(touch));
            isAllOfSteps &= compiled.isOfSteps(touch);
        }
        return new CadenceRun(
                again.cadence(),
                again.anchor(),
                again.every(),
                turns,
                again.deferredTo(),
                isAllOfSteps ? again.left() : run.left(),
                again.calendarId(),
                again.calendarVersion());
    }

    private void moved(CadenceRun run, CadenceRun changed) {
        if (!changed.equals(run)) {
            emit(CadenceChange.MOVED, changed);
        }
    }

    private void settle(List<Occurrence> heard) {
        boolean runs = compiled.runs(deciding.situation(), deciding.here().stage());
        Optional<CadenceRun> known = run();
        if (known.isPresent() && !runs) {
            emit(CadenceChange.ENDED, known.get());
        } else if (known.isPresent()) {
            regrade(known.get());
            heard.forEach(this::hear);
        } else if (runs) {
            start();
        }
        run().ifPresent(this::defer);
    }

    private void defer(CadenceRun run) {
        if (compiled.deferrals().isEmpty()) {
            return;
        }
        Optional<Instant> until = compiled.deferredTo(deciding.situation().history(), deciding.rules.calendar());
        CadenceRun changed = compiled.rules().deferred(run, until, deciding.now());
        if (!changed.turns().equals(run.turns())) {
            emit(CadenceChange.DEFERRED, changed);
        }
    }

    private Optional<CadenceRun> run() {
        return deciding.state().cadences().stream()
                .filter(run -> run.cadence().equals(compiled.id()))
                .findFirst();
    }

    private void start() {
        Instant anchor = compiled.anchor().last(deciding.situation().history(), deciding.facts(), Instant.MAX);
        if (!anchor.equals(Instant.MAX)) {
            compiled.rules().start(deciding.state().grade(), anchor).ifPresent(run -> emit(CadenceChange.STARTED, run));
        }
    }

    private void regrade(CadenceRun run) {
        Optional<CadenceRun> changed =
                compiled.rules().regrade(run, deciding.state().grade(), deciding.now());
        if (changed.isEmpty()) {
            emit(CadenceChange.ENDED, run);
        } else {
            moved(run, changed.get());
        }
    }

    private void hear(Occurrence occurrence) {
        for (int touch = 0; touch < compiled.touches().size(); touch++) {
            if (compiled.touches().get(touch).matches(occurrence)) {
                touch(new Contact(touch, occurrence.at()));
            }
        }
    }

    private void touch(Contact contact) {
        run().ifPresent(run -> {
            boolean isLate = contact.at().isBefore(deciding.now()) && compiled.isOfSteps(contact.touch());
            CadenceRun touched = isLate ? replayed(run) : compiled.rules().touched(run, contact);
            if (!touched.equals(run)) {
                emit(CadenceChange.TOUCHED, touched);
            }
        });
    }

    private void step(CadenceRun run) {
        Optional<CadenceStep> next = compiled.rules().next(run, deciding.now());
        if (next.isPresent() && next.get() instanceof CadenceStep.CameDue) {
            emit(CadenceChange.MISSED, compiled.rules().after(run, next.get()));
        }
    }

    private void emit(CadenceChange what, CadenceRun run) {
        deciding.emit(new Change.CadenceChanged(what, run));
    }
}
