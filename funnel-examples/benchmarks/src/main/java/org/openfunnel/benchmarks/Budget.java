package org.openfunnel.benchmarks;

import java.util.List;
import org.openfunnel.benchmarks.Round.Entry;

/**
 * What something may cost at most.
 *
 * @param measured the contestant that has the budget; its work names a benchmark class, alone or with its parameters
 * @param reference the contestant that it is compared with: at the same work when only the classes are named
 * @param atMost how many times as long as the reference it may take
 */
record Budget(Entry measured, Entry reference, double atMost) {
    private static final String FUNNEL = "funnel";
    private static final String BY_HAND = "byHand";

    /** All budgets, as the design sets them. */
    static final List<Budget> ALL = List.of(
            of("ScoreAndGrade", FUNNEL, BY_HAND, 2),
            of("AcceptedMove", FUNNEL, BY_HAND, 2),
            of("MoveWithClocks", FUNNEL, BY_HAND, 2),
            new Budget(new Entry("RefusedMove", FUNNEL), new Entry("AcceptedMove", BY_HAND), 3),
            of("ManyRules, rules = 10000", FUNNEL, BY_HAND, 0.1),
            new Budget(new Entry("ManyRules, rules = 10000", FUNNEL), new Entry("ManyRules, rules = 100", FUNNEL), 8),
            of("AddHours", FUNNEL, BY_HAND, 1.5),
            of("AddDays", FUNNEL, BY_HAND, 1.5),
            of("ElapsedTime", FUNNEL, BY_HAND, 1.5),
            of("AddDays, days = 20", FUNNEL, "jbpm", 0.01),
            sameCost("AddHours, hours = 15375", "AddHours, hours = 150"),
            sameCost("AddDays, days = 2050", "AddDays, days = 20"),
            sameCost("ElapsedTime, hours = 15375", "ElapsedTime, hours = 150"));

    private static Budget of(String work, String contestant, String reference, double atMost) {
        return new Budget(new Entry(work, contestant), new Entry(work, reference), atMost);
    }

    /** About 3 000 days must cost what 30 days cost; a quarter more is taken for noise. */
    private static Budget sameCost(String longSpan, String shortSpan) {
        return new Budget(new Entry(longSpan, FUNNEL), new Entry(shortSpan, FUNNEL), 1.25);
    }

    boolean concerns(Entry entry) {
        boolean sameWork = entry.work().equals(measured.work()) || entry.work().startsWith(measured.work() + ",");
        return sameWork && entry.contestant().equals(measured.contestant());
    }

    /** The reference for an entry that this budget concerns. */
    Entry referenceFor(Entry entry) {
        return measured.work().equals(reference.work()) ? new Entry(entry.work(), reference.contestant()) : reference;
    }
}
