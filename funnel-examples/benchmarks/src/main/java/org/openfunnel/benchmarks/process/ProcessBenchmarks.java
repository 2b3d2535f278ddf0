package org.openfunnel.benchmarks.process;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Runs everything that whole processes show, and prints a table of each. */
public final class ProcessBenchmarks {
    private static final int LEADS = 1_000_000;
    /** The first ten of them let the compiler finish. */
    private static final int TURNS = 20;

    private static final int POLICIES = 1_000;

    private ProcessBenchmarks() {}

    /**
     * Runs the programs, those that are compared in turns.
     *
     * @param args the number of forks of each program that starts up
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int forks = Integer.parseInt(args[0]);
        Stream.<List<String>>of(
                        StartUp.measured(forks).lines(),
                        Throughput.measured(LEADS, TURNS).lines(),
                        heap(POLICIES))
                .forEach(table -> table.forEach(out::println));
    }

    private static List<String> heap(int policies) {
        List<String> bytes =
                JavaProcess.run(RetainedHeap.class, String.valueOf(policies)).lines();
        return List.of(
                "",
                "| on the heap | bytes |",
                "|---|---|",
                "| a policy of the preset `standard` | " + bytes.get(0) + " |",
                "| what its engine adds | " + bytes.get(1) + " |");
    }
}
