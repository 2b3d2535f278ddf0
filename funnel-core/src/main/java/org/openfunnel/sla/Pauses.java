package org.openfunnel.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openfunnel.sla.ClockRun.Pause;

/** Pauses in order and apart from each other, of which the last may be open. */
final class Pauses {
    private Pauses() {}

    /** Sorts pauses, cuts them to what comes after the start and makes one of those that touch. */
    static List<Pause> inOrder(List<Pause> pauses, Instant start) {
        List<Pause> result = new ArrayList<>();
        pauses.stream()
                .filter(pause -> pause.to().isEmpty() || pause.to().get().isAfter(start))
                .map(pause -> pause.from().isBefore(start) ? new Pause(start, pause.to()) : pause)
                .sorted(Comparator.comparing(Pause::from))
                .forEach(pause -> add(result, pause));
        return List.copyOf(result);
    }

    private static void add(List<Pause> result, Pause pause) {
        int last = result.size() - 1;
        if (last < 0 || isBefore(result.get(last), pause)) {
            result.add(pause);
        } else {
            Pause before = result.get(last);
            result.set(last, new Pause(before.from(), later(before.to(), pause.to())));
        }
    }

    private static boolean isBefore(Pause one, Pause other) {
        return one.to().isPresent() && one.to().get().isBefore(other.from());
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.flatMap(end -> other.map(otherEnd -> end.isAfter(otherEnd) ? end : otherEnd));
    }

    static boolean isOpen(List<Pause> pauses) {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).to().isEmpty();
    }

    static List<Pause> begun(List<Pause> pauses, Instant at) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, Optional.empty()));
        return more;
    }

    /** The pauses with an open one ended; one that would be of no length or less has never been. */
    static List<Pause> ended(List<Pause> pauses, Instant at) {
        if (!isOpen(pauses)) {
            return pauses;
        }
        List<Pause> ended = new ArrayList<>(pauses);
        Pause open = ended.remove(ended.size() - 1);
        if (open.from().isBefore(at)) {
            ended.add(new Pause(open.from(), Optional.of(at)));
        }
        return List.copyOf(ended);
    }
}
