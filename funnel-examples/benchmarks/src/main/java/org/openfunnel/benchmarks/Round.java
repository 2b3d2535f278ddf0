package org.openfunnel.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What one turn of each contestant measured. */
record Round(Map<Entry, Measurement> measured) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /**
     * A contestant at one piece of work.
     *
     * @param work the benchmark class and its parameters, such as {@code AddHours, hours = 24}
     * @param contestant the benchmark method
     */
    record Entry(String work, String contestant) {}

    /** Nanoseconds of processor time and allocated bytes per operation. */
    record Measurement(double nanos, double bytes) {}

    static Round of(Collection<RunResult> results) {
        Map<Entry, Measurement> measured = new LinkedHashMap<>();
        for (RunResult result : results) {
            measured.put(
                    entry(result.getParams()), new Measurement(score(result, CpuTime.NAME), score(result, ALLOCATED)));
        }
        return new Round(measured);
    }

    /** How many times as long as {@code reference} a contestant took, when both took part. */
    Optional<Double> ratio(Entry entry, Entry reference) {
        Measurement one = measured.get(entry);
        Measurement other = measured.get(reference);
        return one == null || other == null ? Optional.empty() : Optional.of(one.nanos() / other.nanos());
    }

    private static Entry entry(BenchmarkParams params) {
        String[] name = params.getBenchmark().split("[.$]", -1);
        String settings = params.getParamsKeys().stream()
                .map(key -> ", " + key + " = " + params.getParam(key))
                .collect(Collectors.joining());
        return new Entry(name[name.length - 2] + settings, name[name.length - 1]);
    }

    private static double score(RunResult result, String name) {
        Result<?> measured = result.getSecondaryResults().get(name);
        return Objects.requireNonNull(measured, name).getScore();
    }
}
