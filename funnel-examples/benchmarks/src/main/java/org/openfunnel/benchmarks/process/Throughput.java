package org.openfunnel.benchmarks.process;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openfunnel.benchmarks.Spread;
import org.openfunnel.benchmarks.score.MillionLeads;
import org.openfunnel.benchmarks.score.MillionLeads.Contestant;

/** Leads per second on one thread and on two. */
record Throughput(Map<Contestant, List<Turn>> turns) {
    /**
     * What one turn printed.
     *
     * @param threads how many threads shared the work
     * @param perSecond leads per second
     * @param points the sum of all points
     */
    record Turn(int threads, double perSecond, long points) {
        static Turn parse(String line) {
            String[] parts = line.split(" ", -1);
            return new Turn(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
        }
    }

    /** Runs each contestant in a process of its own; the second half of the turns counts. */
    static Throughput measured(int leads, int turns) {
        Map<Contestant, List<Turn>> measured = new EnumMap<>(Contestant.class);
        for (Contestant contestant : Contestant.values()) {
            List<Turn> all = JavaProcess.run(
                            MillionLeads.class, contestant.name(), String.valueOf(leads), String.valueOf(turns))
                    .lines()
                    .stream()
                    .map(Turn::parse)
                    .toList();
            measured.put(contestant, all.subList(all.size() / 2, all.size()));
        }
        return new Throughput(measured);
    }

    List<String> lines() {
        return Stream.concat(
                        Stream.of(
                                "",
                                "| contestant | threads | million leads a second | time, × by hand | × one thread |",
                                "|---|---|---|---|---|"),
                        Arrays.stream(Contestant.values())
                                .flatMap(contestant -> Stream.of(line(contestant, 1), line(contestant, 2))))
                .toList();
    }

    private String line(Contestant contestant, int threads) {
        Spread rate = rate(contestant, threads);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.3g | %.2f |",
                contestant.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                threads,
                rate,
                rate(Contestant.BY_HAND, threads).median() / rate.median(),
                rate.median() / rate(contestant, 1).median());
    }

    private Spread rate(Contestant contestant, int threads) {
        return Spread.of(turns.getOrDefault(contestant, List.of()).stream()
                .filter(turn -> turn.threads() == threads)
                .mapToDouble(turn -> turn.perSecond() / 1e6)
                .toArray());
    }
}
