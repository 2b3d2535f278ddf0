package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.moment.History;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.name.Name;
import org.openfunnel.sla.ClockRun;

/** Gives what a lead brings along from another policy the names that it has in the new one. */
final class Renaming {
    private final Adoption adoption;

    Renaming(Adoption adoption) {
        this.adoption = adoption;
    }

    private static Name of(Map<Name, Name> names, Name name) {
        return names.getOrDefault(name, name);
    }

    Name stage(Name stage) {
        return of(adoption.stages(), stage);
    }

    Name grade(Name grade) {
        return of(adoption.grades(), grade);
    }

    ClockRun clock(ClockRun run) {
        return run.named(of(adoption.clocks(), run.clock()));
    }

    CadenceRun cadence(CadenceRun run) {
        return new CadenceRun(
                of(adoption.cadences(), run.cadence()),
                run.anchor(),
                run.every(),
                run.turns(),
                run.deferredTo(),
                run.left(),
                run.calendarId(),
                run.calendarVersion());
    }

    /** Returns the history in the words of the new policy; where two milestones become one, the later one counts. */
    History history(History history) {
        List<Occurrence> all = new ArrayList<>();
        history.milestones().forEach(milestone -> all.add(milestone(milestone)));
        all.addAll(history.steps());
        return History.of(all);
    }

    private Milestone milestone(Milestone milestone) {
        Name subject = milestone.subject();
        Name renamed = switch (milestone.kind()) {
            case ENTERED, LEFT -> stage(subject);
            case GRADED -> grade(subject);
            case MET, BREACHED -> of(adoption.clocks(), subject);
            case DUE -> of(adoption.clocks(), of(adoption.cadences(), subject));
            default -> subject;
        };
        return new Milestone(milestone.kind(), renamed, milestone.at());
    }
}
