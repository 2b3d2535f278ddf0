package org.openfunnel.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A lead worked by hand: stages, owners, offers, protection and clocks written down as a person would who reads the rules. It
 * shares no code with the engine.
 */
final class PlainLead {
    static final int ROUNDS = 3;
    static final String FALLBACK = "supervisor";

    final PlainRules rules;
    String stage;
    Instant stageSince;
    Instant now;

    @Nullable
    String owner;

    @Nullable
    String offeredTo;

    @Nullable
    Instant offerDue;

    boolean isWanted;

    @Nullable
    Instant claimedAt;

    @Nullable
    Instant protectedUntil;

    final List<String> tried = new ArrayList<>();
    final Map<String, Instant> left = new TreeMap<>();
    final Map<String, Instant> last = new TreeMap<>();
    final TreeMap<String, Run> clocks = new TreeMap<>();
    private final List<String> heard = new ArrayList<>();

    /** A clock that runs or ran. */
    static final class Run {
        final Instant start;
        final Instant due;

        @Nullable
        Instant breached;

        @Nullable
        Instant stopped;

        @Nullable
        Instant cancelled;

        Run(Instant start, Instant due) {
            this.start = start;
            this.due = due;
        }

        boolean isOpen() {
            return stopped == null && cancelled == null;
        }

        boolean isOverdue() {
            return isOpen() && breached != null;
        }

        @Override
        public String toString() {
            return start + " due " + due + " breached " + shown(breached) + " stopped " + shown(stopped) + " cancelled "
                    + shown(cancelled);
        }

        private static String shown(@Nullable Instant at) {
            return at == null ? "-" : at.toString();
        }
    }

    PlainLead(PlainRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
        this.stage = rules.start();
        this.stageSince = now;
        happened("registered");
        happened("entered " + stage);
        settle();
    }

    void happened(String what) {
        last.put(what, now);
        heard.add(what);
    }

    /** Whether one thing happened, and not before another did. */
    boolean hasSince(String what, String since) {
        return last.containsKey(what)
                && last.containsKey(since)
                && !last.get(what).isBefore(last.get(since));
    }

    /** Lets everything happen that is due before an instant, or by it. */
    void passTo(Instant end, boolean isIncluded) {
        for (Instant due = nextDue();
                due != null && (due.isBefore(end) || (isIncluded && due.equals(end)));
                due = nextDue()) {
            now = due;
            step(due);
            settle();
        }
        now = end;
    }

    private @Nullable Instant nextDue() {
        Instant next = null;
        List<@Nullable Instant> dues = new ArrayList<>();
        dues.add(offerDue);
        dues.add(protectedUntil);
        clocks.values().stream()
                .filter(run -> run.isOpen() && run.breached == null)
                .forEach(run -> dues.add(run.due));
        for (Instant due : dues) {
            if (due != null && (next == null || due.isBefore(next))) {
                next = due;
            }
        }
        return next;
    }

    private void step(Instant due) {
        if (due.equals(offerDue)) {
            endOffer();
        } else if (due.equals(protectedUntil)) {
            String pool = rules.pool().orElseThrow().stage();
            release();
            go(pool);
        } else {
            for (Map.Entry<String, Run> entry : clocks.entrySet()) {
                Run run = entry.getValue();
                if (run.isOpen() && run.breached == null && run.due.equals(due)) {
                    run.breached = due;
                    happened("breached " + entry.getKey());
                    return;
                }
            }
        }
    }

    private void go(String to) {
        happened("left " + stage);
        stage = to;
        stageSince = now;
        happened("entered " + to);
    }

    private void endOffer() {
        tried.add(Objects.requireNonNull(offeredTo));
        offeredTo = null;
        offerDue = null;
        isWanted = false;
        if (!hasPerson()) {
            owner = FALLBACK;
        }
        isWanted = tried.size() < ROUNDS;
    }

    private boolean hasPerson() {
        return owner != null && !owner.equals(FALLBACK);
    }

    private void release() {
        if (hasPerson()) {
            left.put(Objects.requireNonNull(owner), now);
        }
        owner = null;
        offeredTo = null;
        offerDue = null;
        tried.clear();
        isWanted = false;
        claimedAt = null;
        protectedUntil = null;
    }

    private void own(String person) {
        if (hasPerson() && !person.equals(owner)) {
            left.put(Objects.requireNonNull(owner), now);
        }
        if (!person.equals(owner)) {
            claimedAt = null;
            protectedUntil = null;
        }
        owner = person;
        offeredTo = null;
        offerDue = null;
        tried.clear();
        isWanted = false;
    }

    /** Everything that follows, until nothing does. */
    void settle() {
        do {
            while (moveByItself()) {
                // one move may open the way for another
            }
            ownership();
            protection();
            List<String> news = List.copyOf(heard);
            heard.clear();
            rules.clocks().keySet().forEach(name -> news.forEach(what -> clock(name, what)));
        } while (!heard.isEmpty());
    }

    private boolean moveByItself() {
        for (PlainRules.Automatic move : rules.automatic()) {
            if (move.from().equals(stage) && move.ready().is(this)) {
                go(move.to());
                return true;
            }
        }
        return false;
    }

    private void ownership() {
        if (rules.kinds().get(stage) == 'd') {
            if (owner != null || offeredTo != null || !tried.isEmpty() || isWanted) {
                release();
            }
        } else if (!rules.isOpen(stage)) {
            if (offeredTo != null) {
                offeredTo = null;
                offerDue = null;
                isWanted = false;
            }
        } else if (owner == null && offeredTo == null && tried.isEmpty() && isAssigned()) {
            isWanted = true;
        }
    }

    private boolean isAssigned() {
        return rules.assignedIn().isPresent() && rules.assignedIn().get().equals(stage) && rules.isOpen(stage);
    }

    private void protection() {
        if (claimedAt == null) {
            return;
        }
        if (!rules.isOpen(stage)) {
            claimedAt = null;
            protectedUntil = null;
            return;
        }
        PlainRules.Pool pool = rules.pool().orElseThrow();
        Instant until = claimedAt.plus(pool.within());
        Instant extended = last.get(pool.extendedBy());
        if (extended != null
                && extended.isAfter(claimedAt)
                && extended.plus(pool.extension()).isAfter(until)) {
            until = extended.plus(pool.extension());
        }
        Instant most = claimedAt.plus(pool.atMost());
        protectedUntil = until.isBefore(most) ? until : most;
    }

    private void clock(String name, String what) {
        PlainRules.Clock clock = rules.clocks().get(name);
        Run run = clocks.get(name);
        if (run != null && run.isOpen()) {
            if (what.startsWith("entered ") && rules.isStill(what.substring("entered ".length()))) {
                run.cancelled = now;
            } else if (clock.stops().contains(what)) {
                run.stopped = now;
            }
        }
        if (run != null && clock.stops().contains(what) && now.equals(run.cancelled) && run.stopped == null) {
            run.stopped = now; // at the very instant at which it was cancelled: what people did counts
        }
        boolean isFree = run == null || !run.isOpen();
        if (clock.start().equals(what) && isFree && !rules.isStill(stage)) {
            Instant at = last.get(what);
            clocks.put(name, new Run(at, at.plus(clock.within())));
        }
    }

    // what people do; each returns whether it is possible

    boolean fire(String trigger) {
        PlainRules.Fired move = rules.fired().get(trigger);
        if (move == null || !move.from().contains(stage)) {
            return false;
        }
        go(move.to());
        settle();
        return true;
    }

    boolean step(String step) {
        happened("step " + step);
        settle();
        return true;
    }

    boolean offer(List<String> ranked) {
        boolean isUsedUp = tried.size() >= ROUNDS;
        List<String> left =
                ranked.stream().filter(it -> isUsedUp || !tried.contains(it)).toList();
        if (offeredTo != null || !isAssigned() || left.isEmpty()) {
            return false;
        }
        if (isUsedUp) {
            tried.clear();
        }
        offeredTo = left.get(0);
        offerDue = now.plus(PlainRules.ACCEPT_WITHIN);
        isWanted = false;
        happened("offered");
        settle();
        return true;
    }

    boolean accept(String person) {
        if (!person.equals(offeredTo)) {
            return false;
        }
        own(person);
        happened("accepted");
        settle();
        return true;
    }

    boolean decline(String person) {
        if (!person.equals(offeredTo)) {
            return false;
        }
        endOffer();
        settle();
        return true;
    }

    boolean claim(String person) {
        if (rules.pool().isEmpty() || !rules.pool().get().stage().equals(stage)) {
            return false;
        }
        PlainRules.Pool pool = rules.pool().get();
        if (left.containsKey(person) && left.get(person).plus(pool.coolDown()).isAfter(now)) {
            return false;
        }
        own(person);
        claimedAt = now;
        happened("claimed");
        go(pool.to());
        settle();
        return true;
    }
}
