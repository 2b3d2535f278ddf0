package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openfunnel.engine.Change.ClockChange;
import org.openfunnel.engine.LeadState.Parts;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Owner;
import org.openfunnel.ownership.Ownership;
import org.openfunnel.ownership.Ownership.Protection;
import org.openfunnel.score.Assessment;
import org.openfunnel.sla.ClockRun;

/** What each event makes of a state. Reads the event only: no policy, no calendar, no facts. */
final class Fold {
    private final Parts next;
    private Instant at;
    private List<Occurrence> heard = List.of();

    Fold(Parts next) {
        this.next = next;
        this.at = next.asOf;
    }

    /** Returns what has happened to the lead since this was last asked, in order. */
    List<Occurrence> heard() {
        List<Occurrence> all = heard;
        heard = List.of();
        return all;
    }

    /** Returns whether anything has happened to the lead since {@link #heard} was last asked. */
    boolean hasHeard() {
        return !heard.isEmpty();
    }

    /** Applies the next event of the lead. */
    void apply(Event event) {
        at = event.at();
        next.revision = event.revision();
        next.asOf = at;
        if (event.command().isPresent()) {
            next.remember(event.command().get());
        }
        apply(event.change());
    }

    private void apply(Change change) {
        if (change instanceof Change.Registered it) {
            registered(it);
        } else if (change instanceof Change.Adopted it) {
            adopted(it);
        } else if (change instanceof Change.Moved it) {
            leave(it.from(), it.to());
        } else if (change instanceof Change.StepRecorded it) {
            hear(it.step());
        } else if (change instanceof Change.StepRetracted it) {
            next.history = next.history.minus(it.step());
        } else if (change instanceof Change.Assessed it) {
            assessed(it);
        } else if (change instanceof Change.ClockChanged it) {
            clock(it);
        } else if (change instanceof Change.Alerted it) {
            next.clocks = withClock(next.clocks, it.run());
        } else if (change instanceof Change.CadenceChanged it) {
            cadence(it);
        } else if (change instanceof Change.LookScheduled it) {
            next.look = it.at();
        } else if (change instanceof Change.Claimed it) {
            claimed(it);
        } else if (change instanceof Change.Recycled it) {
            recycled(it);
        } else if (!(change instanceof Change.Overridden)) {
            ownership(change);
        }
    }

    private void registered(Change.Registered it) {
        next.policy = Optional.of(it.policy());
        reach(Kind.REGISTERED, Milestone.LEAD);
        enter(it.stage());
    }

    private void adopted(Change.Adopted it) {
        Renaming names = new Renaming(it.adoption());
        next.policy = Optional.of(it.adoption().to());
        next.stage = Optional.of(it.stage());
        next.assessment = it.assessment();
        next.history = names.history(next.history);
        next.clocks =
                next.clocks.stream().map(names::clock).sorted(Fold::compare).toList();
        next.cadences = next.cadences.stream()
                .map(names::cadence)
                .sorted(Comparator.comparing(CadenceRun::cadence))
                .toList();
    }

    private void move(Name from, Name to) {
        if (!from.equals(to)) {
            leave(from, to);
        }
    }

    private void claimed(Change.Claimed it) {
        next.ownership = next.ownership
                .owned(new Owner.Person(it.person()), at)
                .guarded(it.protectedUntil().map(due -> new Protection(at, due)));
        reach(Kind.CLAIMED, Milestone.LEAD);
        move(it.from(), it.to());
    }

    private void recycled(Change.Recycled it) {
        next.ownership = next.ownership.released(at);
        move(it.from(), it.to());
    }

    private void leave(Name from, Name to) {
        var left = new Milestone(Kind.LEFT, from, at);
        var entered = new Milestone(Kind.ENTERED, to, at);
        next.stage = Optional.of(to);
        next.stageSince = at;
        next.history = next.history.plus(left, entered);
        tell(left);
        tell(entered);
    }

    private void enter(Name stage) {
        next.stage = Optional.of(stage);
        next.stageSince = at;
        reach(Kind.ENTERED, stage);
    }

    private void assessed(Change.Assessed it) {
        Optional<Name> before = next.assessment.flatMap(Assessment::grade);
        next.assessment = Optional.of(it.assessment());
        if (it.isAsked()) {
            reach(Kind.ASSESSED, Milestone.LEAD);
        }
        Optional<Name> grade = it.assessment().grade();
        if (grade.isPresent() && !grade.equals(before)) {
            reach(Kind.GRADED, grade.get());
        }
    }

    private void ownership(Change change) {
        Ownership ownership = next.ownership;
        if (change instanceof Change.OwnerNeeded) {
            next.ownership = ownership.wanted();
        } else if (change instanceof Change.Offered it) {
            next.ownership = (it.isAnew() ? ownership.anew() : ownership).offered(it.offer());
            reach(Kind.OFFERED, Milestone.LEAD);
        } else if (change instanceof Change.OfferMoved it) {
            next.ownership = ownership.offered(it.offer());
        } else if (change instanceof Change.OfferEnded it) {
            next.ownership = it.end() == Change.OfferEnd.WITHDRAWN ? ownership.withdrawn() : ownership.notAccepted();
            if (it.end() == Change.OfferEnd.DECLINED) {
                reach(Kind.DECLINED, Milestone.LEAD);
            }
        } else if (change instanceof Change.Accepted it) {
            next.ownership = ownership.owned(new Owner.Person(it.person()), at);
            reach(Kind.ACCEPTED, Milestone.LEAD);
        } else if (change instanceof Change.OwnerSet it) {
            next.ownership = ownership.owned(it.owner(), at);
        } else if (change instanceof Change.ProtectionMoved it) {
            next.ownership = ownership.guarded(ownership
                    .protection()
                    .flatMap(before -> it.until().map(due -> new Protection(before.since(), due))));
        } else {
            next.ownership = ownership.released(at);
        }
    }

    private void clock(Change.ClockChanged it) {
        next.clocks = withClock(next.clocks, it.run());
        Name clock = it.run().clock();
        if (it.what() == ClockChange.BREACHED) {
            reach(Kind.DUE, clock);
            reach(Kind.BREACHED, clock);
        } else if (it.what() == ClockChange.MET) {
            reach(Kind.MET, clock);
        }
    }

    private void cadence(Change.CadenceChanged it) {
        var all = new ArrayList<>(next.cadences);
        all.removeIf(known -> known.cadence().equals(it.run().cadence()));
        if (it.what() != Change.CadenceChange.ENDED) {
            all.add(it.run());
        }
        all.sort(Comparator.comparing(CadenceRun::cadence));
        next.cadences = Collections.unmodifiableList(all);
        if (it.what() == Change.CadenceChange.MISSED) {
            reach(Kind.DUE, it.run().cadence());
        }
    }

    private static int compare(ClockRun one, ClockRun other) {
        int order = one.clock().compareTo(other.clock());
        return order != 0 ? order : activity(one).compareTo(activity(other));
    }

    private static String activity(ClockRun run) {
        return run.activity().isPresent() ? run.activity().get().value() : "";
    }

    /** Returns the clocks with this run, in the order of their names, then of their activities. */
    private static List<ClockRun> withClock(List<ClockRun> clocks, ClockRun run) {
        int at = 0;
        while (at < clocks.size() && compare(clocks.get(at), run) < 0) {
            at++;
        }
        boolean isKnown = at < clocks.size() && compare(clocks.get(at), run) == 0;
        int behind = isKnown ? at + 1 : at;
        var all = new ClockRun[clocks.size() + at - behind + 1];
        for (int i = 0; i < at; i++) {
            all[i] = clocks.get(i);
        }
        all[at] = run;
        for (int i = behind; i < clocks.size(); i++) {
            all[i - behind + at + 1] = clocks.get(i);
        }
        return List.of(all);
    }

    private void reach(Kind kind, Name subject) {
        hear(new Milestone(kind, subject, at));
    }

    private void hear(Occurrence occurrence) {
        next.history = next.history.plus(occurrence);
        tell(occurrence);
    }

    private void tell(Occurrence occurrence) {
        if (heard.isEmpty()) {
            heard = new ArrayList<>(4);
        }
        heard.add(occurrence);
    }
}
