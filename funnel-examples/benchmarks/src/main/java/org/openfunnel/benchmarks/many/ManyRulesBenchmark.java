package org.openfunnel.benchmarks.many;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openfunnel.benchmarks.many.Rulebook.Rule;
import org.openfunnel.benchmarks.peer.Aviator;
import org.openfunnel.benchmarks.peer.EasyRules;
import org.openfunnel.benchmarks.peer.Jexl;
import org.openfunnel.fact.Facts;
import org.openfunnel.score.Assessment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Scorecards of more and more rules over 50 attributes. */
public class ManyRulesBenchmark {

    /** A scorecard of that many rules, each looking at one attribute. */
    @State(Scope.Benchmark)
    public static class ManyRules {
        @Param({"10", "100", "1000", "10000"})
        int rules;

        private final long[][] leads = Rulebook.leads(256);
        private final List<Map<String, Object>> variables =
                Arrays.stream(leads).map(Rulebook::variables).toList();
        private ByHand byHand;
        private Funnel funnel;
        private Facts[] facts;
        private int next;

        /** Writes the rules as each contestant wants them. */
        @Setup
        public void prepare() {
            List<Rule> all = Rulebook.of(rules);
            byHand = new ByHand(all);
            funnel = new Funnel(all);
            facts = Arrays.stream(leads).map(funnel::facts).toArray(Facts[]::new);
        }

        private int next() {
            next = (next + 1) & (leads.length - 1);
            return next;
        }

        /** Measures a hand-written loop over all rules. */
        @Benchmark
        public Object byHand() {
            return byHand.loop(leads[next()]);
        }

        /** Measures hand-written Java that looks up the range of each attribute. */
        @Benchmark
        public Object lookUp() {
            return byHand.lookUp(leads[next()]);
        }

        /** Measures Funnel. */
        @Benchmark
        public Assessment funnel() {
            return funnel.assess(facts[next()]);
        }

        /** Measures Easy Rules. */
        @Benchmark
        public Object easyRules(ByEasyRules peer) {
            return Rulebook.add(peer.all, peer.engine, leads[next()]);
        }

        /** Measures Aviator. */
        @Benchmark
        public Object aviator(ByAviator peer) {
            return Rulebook.add(peer.all, peer.engine, variables.get(next()));
        }

        /** Measures JEXL. */
        @Benchmark
        public Object jexl(ByJexl peer) {
            return Rulebook.add(peer.all, peer.engine, variables.get(next()));
        }
    }

    /** The rules in Easy Rules; made only for those who measure it. */
    @State(Scope.Benchmark)
    public static class ByEasyRules {
        private List<Rule> all;
        private EasyRules<long[]> engine;

        /** Compiles the rules. */
        @Setup
        public void prepare(ManyRules state) {
            all = Rulebook.of(state.rules);
            engine = new EasyRules<>(
                    all.stream().<Predicate<long[]>>map(rule -> rule::fires).toList());
        }
    }

    /** The rules in Aviator. */
    @State(Scope.Benchmark)
    public static class ByAviator {
        private List<Rule> all;
        private Aviator engine;

        /** Compiles the rules. */
        @Setup
        public void prepare(ManyRules state) {
            all = Rulebook.of(state.rules);
            engine = new Aviator(all.stream().map(Rule::text).toList());
        }
    }

    /** The rules in JEXL. */
    @State(Scope.Benchmark)
    public static class ByJexl {
        private List<Rule> all;
        private Jexl engine;

        /** Compiles the rules. */
        @Setup
        public void prepare(ManyRules state) {
            all = Rulebook.of(state.rules);
            engine = new Jexl(all.stream().map(Rule::text).toList());
        }
    }
}
