package org.openfunnel.benchmarks.process;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.time.Calendars;

/** Loads the same policy many times, and tells what one of them and one of its engines keep on the heap. */
public final class RetainedHeap {
    private RetainedHeap() {}

    /**
     * Prints the bytes of a policy and the bytes that its engine adds.
     *
     * @param args how many policies are loaded
     */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        Calendars calendars = Calendars.china();
        FunnelEngine.of(load(), calendars);
        long before = used();
        List<FunnelPolicy> policies = made(count, RetainedHeap::load);
        long loaded = used();
        var next = policies.iterator();
        List<FunnelEngine> engines = made(count, () -> FunnelEngine.of(next.next(), calendars));
        try {
            long built = used();
            System.out.println((loaded - before) / count);
            System.out.println((built - loaded) / count);
        } finally {
            Reference.reachabilityFence(engines);
        }
    }

    private static FunnelPolicy load() {
        return Policies.load(Presets.standard()).require();
    }

    private static <T> List<T> made(int count, Supplier<T> one) {
        List<T> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return all;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
