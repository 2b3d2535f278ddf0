package org.openfunnel.benchmarks.process;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openfunnel.benchmarks.Spread;

/**
 * How long processes take from start to end, in milliseconds: an array for each program, with a place for each turn.
 *
 * @param empty the Java machine alone
 * @param jackson Jackson's streaming parser over the document of a preset
 * @param scored the preset loaded, and the first lead scored
 * @param proved the same, and the policy proved before
 */
record StartUp(double[] empty, double[] jackson, double[] scored, double[] proved) {
    /** The budget of the design: so many times as long as the Java machine and Jackson take. */
    private static final double AT_MOST = 2;

    static StartUp measured(int forks) {
        List<double[]> turns = Stream.generate(StartUp::turn).limit(forks).toList();
        return new StartUp(program(turns, 0), program(turns, 1), program(turns, 2), program(turns, 3));
    }

    private static double[] turn() {
        return Stream.<Supplier<JavaProcess>>of(
                        () -> JavaProcess.run(EmptyProgram.class),
                        () -> JavaProcess.run(JacksonProgram.class),
                        () -> JavaProcess.run(FirstLead.class),
                        () -> JavaProcess.run(FirstLead.class, FirstLead.PROVE))
                .mapToDouble(program -> program.get().millis())
                .toArray();
    }

    private static double[] program(List<double[]> turns, int number) {
        return turns.stream().mapToDouble(turn -> turn[number]).toArray();
    }

    List<String> lines() {
        return List.of(
                "",
                "| process | ms | × the Java machine with Jackson's parser | at most | |",
                "|---|---|---|---|---|",
                line("nothing", empty, " | "),
                line("Jackson's parser over the document", jackson, " | "),
                line("load a preset, score the first lead", scored, judged(scored)),
                line("load and prove a preset, score the first lead", proved, judged(proved)));
    }

    private String line(String program, double[] millis, String judged) {
        return "| " + program + " | " + Spread.of(millis) + " | " + ratio(millis) + " | " + judged + " |";
    }

    private String judged(double[] millis) {
        return String.format(Locale.ROOT, "%.0f | %s", AT_MOST, ratio(millis).median() <= AT_MOST ? "kept" : "MISSED");
    }

    /** Only times of one turn are compared. */
    private Spread ratio(double[] millis) {
        return Spread.of(IntStream.range(0, millis.length)
                .mapToDouble(turn -> millis[turn] / jackson[turn])
                .toArray());
    }

}
