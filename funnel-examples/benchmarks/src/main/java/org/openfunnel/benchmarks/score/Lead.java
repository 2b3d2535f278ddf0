package org.openfunnel.benchmarks.score;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A lead as a host keeps it.
 *
 * @param budget whether there is money
 * @param amount the money in yuan; zero unless an amount was stated
 * @param authority what the contact may decide
 * @param need how clear the need is
 * @param isDated whether it is known when it is needed
 * @param months the months until then; zero unless it is dated
 */
record Lead(Budget budget, long amount, Authority authority, Need need, boolean isDated, double months) {
    enum Budget {
        STATED,
        PENDING,
        NONE
    }

    enum Authority {
        DECIDER,
        MANAGER,
        EXECUTOR
    }

    enum Need {
        EXPLICIT_MATCH,
        INTEREST
    }

    /** Returns that many leads, always the same, of every kind and with amounts and months at and around the bounds. */
    static Lead[] random(int count) {
        SplittableRandom random = new SplittableRandom(20260213);
        return Stream.generate(() -> random(random)).limit(count).toArray(Lead[]::new);
    }

    private static Lead random(SplittableRandom random) {
        Budget budget = any(Budget.values(), random);
        boolean isDated = random.nextInt(4) > 0;
        return new Lead(
                budget,
                budget == Budget.STATED ? random.nextInt(1, 11) * 100_000L - random.nextInt(2) : 0,
                any(Authority.values(), random),
                any(Need.values(), random),
                isDated,
                isDated ? random.nextInt(0, 33) / 4.0 : 0);
    }

    private static <T> T any(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }
}
