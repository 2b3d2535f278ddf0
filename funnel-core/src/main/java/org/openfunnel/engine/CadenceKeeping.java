package org.openfunnel.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openfunnel.engine.Change.CadenceChange;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.followup.CadenceStep;
import org.openfunnel.followup.Contact;
import org.openfunnel.moment.Occurrence;

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
        for (CompiledCadence cadence : deciding.rules.cadences()) {
            new CadenceKeeping(deciding, cadence).settle(heard);
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

    private void settle(List<Occurrence> heard) {
        boolean runs = compiled.runs(deciding.situation(), deciding.rules.stage(deciding.stage()));
        Optional<CadenceRun> known = run();
        if (known.isPresent() && !runs) {
            emit(CadenceChange.ENDED, known.get());
        } else if (known.isPresent()) {
            regrade(known.get());
            heard.forEach(this::hear);
        } else if (runs) {
            start();
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
        } else if (!changed.get().equals(run)) {
            emit(CadenceChange.MOVED, changed.get());
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
            CadenceRun touched = compiled.rules().touched(run, contact);
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
