package org.openfunnel.stats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.engine.Adoption;
import org.openfunnel.engine.Change;
import org.openfunnel.engine.Event;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Owner;
import org.openfunnel.score.Assessment;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.stats.LeadHistory.Entry;
import org.openfunnel.stats.LeadHistory.Rating;
import org.openfunnel.stats.LeadHistory.Timing;

/** Reads the history of a lead off its events, one after the other. */
final class HistoryReader {
    private final LeadId lead;
    private final Name reasonInput;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    /** Every run of every clock as it is now; a run is the latest one of its clock and activity until that starts anew. */
    private final List<ClockRun> runs = new ArrayList<>();

    private final Map<Subject, Integer> latest = new HashMap<>();
    private Optional<PersonId> owner = Optional.empty();
    private long revision;

    private record Subject(Name clock, Optional<ActivityId> activity) {}

    HistoryReader(LeadId lead, Name reasonInput) {
        this.lead = lead;
        this.reasonInput = reasonInput;
    }

    void read(Event event) {
        if (!event.lead().equals(lead) || event.revision() != revision + 1) {
            throw new IllegalArgumentException("the next event of lead `" + lead + "` must have revision "
                    + (revision + 1) + ", but was " + event.revision() + " of lead `" + event.lead() + "`");
        }
        revision = event.revision();
        Change change = event.change();
        if (change instanceof Change.Registered it) {
            enter(it.stage(), event.at(), "");
        } else if (change instanceof Change.Moved it) {
            Value reason = it.input().get(reasonInput);
            enter(it.to(), event.at(), reason == null ? "" : reason.toString());
        } else if (change instanceof Change.Recycled it) {
            passOn(it.from(), it.to(), event.at());
        } else if (change instanceof Change.Assessed it) {
            ratings.add(rating(it.assessment(), event.at()));
        } else if (change instanceof Change.ClockChanged it) {
            clock(it);
        } else if (change instanceof Change.Adopted it) {
            adopted(it);
        } else {
            owner(change, event.at());
        }
    }

    private void owner(Change change, Instant at) {
        if (change instanceof Change.Claimed it) {
            owner = Optional.of(it.person());
            passOn(it.from(), it.to(), at);
        } else if (change instanceof Change.Accepted it) {
            owner = Optional.of(it.person());
        } else if (change instanceof Change.OwnerSet it && it.owner() instanceof Owner.Person person) {
            owner = Optional.of(person.id());
        }
    }

    private void enter(Name stage, Instant at, String reason) {
        entries.add(new Entry(stage, at, reason));
    }

    private void passOn(Name from, Name to, Instant at) {
        if (!from.equals(to)) {
            enter(to, at, "");
        }
    }

    private static Rating rating(Assessment assessment, Instant at) {
        return new Rating(at, assessment.grade(), assessment.score().flatMap(score -> score.total()));
    }

    private void clock(Change.ClockChanged it) {
        Subject subject = new Subject(it.run().clock(), it.run().activity());
        Integer known = latest.get(subject);
        if (known == null || it.what() == Change.ClockChange.STARTED) {
            latest.put(subject, runs.size());
            runs.add(it.run());
        } else {
            runs.set(known, it.run());
        }
    }

    /** From here on the lead is told of in the words of another policy; what was before is told in them, too. */
    private void adopted(Change.Adopted it) {
        Adoption adoption = it.adoption();
        entries.replaceAll(entry -> new Entry(named(adoption.stages(), entry.stage()), entry.at(), entry.reason()));
        ratings.replaceAll(rating ->
                new Rating(rating.at(), rating.grade().map(grade -> named(adoption.grades(), grade)), rating.score()));
        runs.replaceAll(run -> run.named(named(adoption.clocks(), run.clock())));
        var renamed = new HashMap<Subject, Integer>();
        latest.forEach((subject, run) ->
                renamed.put(new Subject(named(adoption.clocks(), subject.clock()), subject.activity()), run));
        latest.clear();
        latest.putAll(renamed);
    }

    private static Name named(Map<Name, Name> names, Name name) {
        return names.getOrDefault(name, name);
    }

    LeadHistory history() {
        LeadHistory.Builder history = LeadHistory.builder(lead);
        entries.forEach(history::entered);
        ratings.forEach(history::rated);
        runs.forEach(run -> history.timed(timing(run)));
        owner.ifPresent(person -> history.label(LeadHistory.OWNER, person.value()));
        return history.build();
    }

    private static Timing timing(ClockRun run) {
        Optional<Instant> kept = run.stoppedAt().filter(at -> run.state(at) == ClockState.MET);
        Optional<Instant> broken =
                kept.isPresent() ? Optional.empty() : run.breachedAt().or(() -> deadline(run));
        return new Timing(run.clock(), run.startedAt(), kept, broken);
    }

    /** What was not stopped by its deadline is broken then, whether or not anybody looked. */
    private static Optional<Instant> deadline(ClockRun run) {
        return run.cancelledAt().isPresent()
                ? Optional.empty()
                : run.due().flatMap(due -> due.fold(at -> Optional.of(at.at()), beyond -> Optional.empty()));
    }
}
