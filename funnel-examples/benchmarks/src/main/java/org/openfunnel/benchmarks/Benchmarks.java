package org.openfunnel.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs benchmarks and prints how their contestants compare.
 *
 * <p>Machines get faster and slower while a benchmark runs, above all when others use them too. So all contestants take
 * one short turn each in a Java machine of its own, then all again, and only times of the same round are compared: a ratio
 * is the median of the rounds, and its spread is the smallest and the largest.
 */
public final class Benchmarks {
    private static final TimeValue ITERATION = TimeValue.milliseconds(100);
    /** Ten of them: long code is compiled late, and who is measured before that is measured interpreted. */
    private static final TimeValue WARM_UP = TimeValue.milliseconds(400);
    /** A busy machine would otherwise let the compiler fall behind, and slow code would be measured. */
    private static final String COMPILE_AT_ONCE = "-Xbatch";
    /**
     * Memory that the system has handed over before the first turn: otherwise every new object of some seconds is the first
     * on its page, and who makes an object is measured by how fast the system finds pages.
     */
    private static final String[] OWN_MEMORY = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"};

    private Benchmarks() {}

    /**
     * Runs the benchmarks whose names match.
     *
     * @param args a regular expression and the number of rounds
     */
    public static void main(String[] args) throws RunnerException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int rounds = Integer.parseInt(args[1]);
        List<Round> done = new ArrayList<>();
        for (int i = 1; i <= rounds; i++) {
            out.println("round " + i + " of " + rounds);
            done.add(run(args[0], Path.of("target", "jmh-" + i + ".log")));
        }
        new Report(done, Budget.ALL).lines().forEach(out::println);
    }

    private static Round run(String names, Path log) throws RunnerException {
        return Round.of(new Runner(new OptionsBuilder()
                        .include(names)
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(1)
                        .jvmArgs(OWN_MEMORY)
                        .jvmArgsAppend(COMPILE_AT_ONCE)
                        .warmupIterations(10)
                        .warmupTime(WARM_UP)
                        .measurementIterations(10)
                        .measurementTime(ITERATION)
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTime.class)
                        .output(log.toString())
                        .build())
                .run());
    }
}
