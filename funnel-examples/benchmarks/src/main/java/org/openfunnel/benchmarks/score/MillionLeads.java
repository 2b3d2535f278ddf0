package org.openfunnel.benchmarks.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.openfunnel.fact.Facts;
import org.openfunnel.score.Assessment;

/** Scores and grades many leads on one thread and on two, in turns, all by one contestant. */
public final class MillionLeads {
    private static final double NANOS_PER_SECOND = 1e9;

    private MillionLeads() {}

    /** Who can be measured, each as a function from the number of a lead to its points. */
    public enum Contestant {
        /** Hand-written Java. */
        BY_HAND,
        /** Funnel on facts at hand. */
        FUNNEL,
        /** Funnel together with reading the facts from the host's own entity. */
        FUNNEL_WITH_BINDING;

        private IntUnaryOperator points(Lead[] leads) {
            var funnel = new Funnel();
            Facts[] facts = Arrays.stream(leads).map(funnel::facts).toArray(Facts[]::new);
            return switch (this) {
                case BY_HAND -> lead -> ByHand.grade(leads[lead]).total();
                case FUNNEL -> lead -> total(funnel.assess(facts[lead]));
                case FUNNEL_WITH_BINDING -> lead -> total(funnel.assess(funnel.facts(leads[lead])));
            };
        }

        private static int total(Assessment assessment) {
            return (int) (assessment.score().orElseThrow().total().orElseThrow().thousandths() / 1000);
        }
    }

    /**
     * Prints a line for each turn: threads, leads per second, the sum of all points.
     *
     * @param args the contestant, the number of leads, the number of turns
     */
    public static void main(String[] args) throws InterruptedException {
        Contestant contestant = Contestant.valueOf(args[0]);
        Lead[] leads = Lead.random(1024);
        IntUnaryOperator points = contestant.points(leads);
        int count = Integer.parseInt(args[1]);
        for (int turn = 0; turn < Integer.parseInt(args[2]); turn++) {
            for (int threads = 1; threads <= 2; threads++) {
                long start = System.nanoTime();
                long total = total(points, count, threads);
                double perSecond = count * NANOS_PER_SECOND / (System.nanoTime() - start);
                System.out.printf(Locale.ROOT, "%d %.0f %d%n", threads, perSecond, total);
            }
        }
    }

    private static long total(IntUnaryOperator points, int count, int threads) throws InterruptedException {
        long[] totals = new long[threads];
        Thread[] workers = IntStream.range(0, threads)
                .mapToObj(number -> new Thread(() -> totals[number] = part(points, number, count, threads)))
                .toArray(Thread[]::new);
        for (Thread worker : workers) {
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return Arrays.stream(totals).sum();
    }

    private static long part(IntUnaryOperator points, int first, int count, int step) {
        long total = 0;
        for (int i = first; i < count; i += step) {
            total += points.applyAsInt(i & 1023);
        }
        return total;
    }
}
