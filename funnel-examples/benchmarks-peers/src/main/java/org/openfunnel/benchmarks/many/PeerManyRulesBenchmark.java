package org.openfunnel.benchmarks.many;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.openfunnel.benchmarks.many.Rulebook.Rule;
import org.openfunnel.benchmarks.peer.Cel;
import org.openfunnel.benchmarks.peer.Drools;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Scorecards of more and more rules by engines that need a class path of their own. */
@NullMarked
public class PeerManyRulesBenchmark {

    /** More contestants for the benchmark of the same name. */
    @State(Scope.Benchmark)
    public static class ManyRules {
        @Param({"10", "100", "1000", "10000"})
        int rules;

        private final long[][] leads = Rulebook.leads(256);
        private final List<Map<String, Object>> variables =
                Arrays.stream(leads).map(Rulebook::variables).toList();
        private int next;

        private int next() {
            next = (next + 1) & (leads.length - 1);
            return next;
        }

        /** Measures Drools. */
        @Benchmark
        public Object drools(ByDrools peer) {
            return Rulebook.add(peer.all, peer.engine, leads[next()]);
        }

        /** Measures CEL. */
        @Benchmark
        public Object cel(ByCel peer) {
            return Rulebook.add(peer.all, peer.engine, variables.get(next()));
        }
    }

    /** The rules in Drools; made only for those who measure it. */
    @State(Scope.Benchmark)
    public static class ByDrools {
        private List<Rule> all;
        private Drools<long[]> engine;

        /** Compiles the rules. */
        @Setup
        public void prepare(ManyRules state) {
            all = Rulebook.of(state.rules);
            engine = new Drools<>(
                    long[].class,
                    all.stream().<Predicate<long[]>>map(rule -> rule::fires).toList());
        }
    }

    /** The rules in CEL. */
    @State(Scope.Benchmark)
    public static class ByCel {
        private List<Rule> all;
        private Cel engine;

        /** Compiles the rules. */
        @Setup
        public void prepare(ManyRules state) {
            all = Rulebook.of(state.rules);
            engine = new Cel(all.stream().map(Rule::text).toList(), state.variables.get(0));
        }
    }
}
