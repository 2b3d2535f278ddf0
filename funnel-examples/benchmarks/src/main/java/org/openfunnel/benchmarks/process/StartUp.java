package org.openfunnel.benchmarks.process;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.openfunnel.benchmarks.Spread;

/** How long processes take from start to end, turn by turn. */
record StartUp(List<Turn> turns) {
    /** The budget of the design: so many times as long as the Java machine and Jackson take. */
    private static final double AT_MOST = 2;

    /**
     * One start of each program, in milliseconds.
     *
     * @param empty the Java machine alone
     * @param jackson Jackson's streaming parser over the document of a preset
     * @param scored the preset loaded, and the first lead scored
     * @param proved the same, and the policy proved before
     */
    record Turn(double empty, double jackson, double scored, double proved) {
        static Turn taken() {
            return new Turn(
                    JavaProcess.run(EmptyProgram.class).millis(),
                    JavaProcess.run(JacksonProgram.class).millis(),
                    JavaProcess.run(FirstLead.class).millis(),
                    JavaProcess.run(FirstLead.class, FirstLead.PROVE).millis());
        }
    }

    static StartUp measured(int forks) {
        return new StartUp(Stream.generate(Turn::taken).limit(forks).toList());
    }

    List<String> lines() {
        return List.of(
                "",
                "| process | ms | × the Java machine with Jackson's parser | at most | |",
                "|---|---|---|---|---|",
                line("nothing", Turn::empty, " | "),
                line("Jackson's parser over the document", Turn::jackson, " | "),
                line("load a preset, score the first lead", Turn::scored, judged(Turn::scored)),
                line("load and prove a preset, score the first lead", Turn::proved, judged(Turn::proved)));
    }

    private String line(String program, ToDoubleFunction<Turn> millis, String judged) {
        return "| " + program + " | " + spread(millis) + " | " + ratio(millis) + " | " + judged + " |";
    }

    private String judged(ToDoubleFunction<Turn> millis) {
        return String.format(Locale.ROOT, "%.0f | %s", AT_MOST, ratio(millis).median() <= AT_MOST ? "kept" : "MISSED");
    }

    /** Only times of one turn are compared. */
    private Spread ratio(ToDoubleFunction<Turn> millis) {
        return spread(turn -> millis.applyAsDouble(turn) / turn.jackson());
    }

    private Spread spread(ToDoubleFunction<Turn> number) {
        return Spread.of(turns.stream().mapToDouble(number).toArray());
    }
}
