package org.openfunnel.demo.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.openfunnel.demo.leads.Lead;
import org.openfunnel.engine.Agenda;
import org.openfunnel.explain.Message;

/** What is due within a day: how much of each kind, and the first of all. */
public final class DueSoon {
    private static final Duration SOON = Duration.ofHours(24);
    private static final int SHOWN = 10;
    private static final Comparator<Item> IN_ORDER =
            Comparator.comparing(Item::due).thenComparing(Item::line);

    private final Instant until;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final PriorityQueue<Item> first = new PriorityQueue<>(IN_ORDER.reversed());

    /**
     * Something due.
     *
     * @param due when
     * @param line the line of the lead
     * @param lead its name
     * @param what it is
     */
    public record Item(Instant due, long line, String lead, Message what) {}

    DueSoon(Instant asOf) {
        this.until = asOf.plus(SOON);
    }

    void add(Lead lead, Agenda agenda) {
        for (Agenda.Item item : agenda.items()) {
            if (!item.orderedBy().isAfter(until)) {
                counts.merge(item.rule().value(), 1, Integer::sum);
                first.add(new Item(item.orderedBy(), lead.line(), lead.name(), item.message()));
            }
            if (first.size() > SHOWN) {
                first.remove();
            }
        }
    }

    /** Returns how many of each rule are due, by its name. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /** Returns the first ones, in order. */
    public List<Item> first() {
        return first.stream().sorted(IN_ORDER).toList();
    }
}
