package org.openfunnel.benchmarks.decision;

import java.util.Optional;
import org.openfunnel.benchmarks.deadline.PrefixSums;
import org.openfunnel.benchmarks.deadline.TenYears;
import org.openfunnel.engine.Decision;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One move of a lead, guarded by three requirements: snapshot, record of what happened, next deadline. */
public class DecisionBenchmark {

    /** Everything is as it should be, and no clock starts. */
    @State(Scope.Benchmark)
    public static class AcceptedMove {
        private final Cases cases = new Cases(Funnel.withoutClocks(), Cases.READY);
        private final ByHand byHand = new ByHand(Optional.empty());
        private final Hosted stateless4j = new Hosted(new Stateless4j(), byHand);
        private final Hosted cola = new Hosted(new Cola(), byHand);
        private final Hosted squirrel = new Hosted(new Squirrel(), byHand);

        /** Measures hand-written Java. */
        @Benchmark
        public Object byHand() {
            return cases.propose(byHand);
        }

        /** Measures Funnel. */
        @Benchmark
        public Decision funnel() {
            return cases.decide();
        }

        /** Measures stateless4j with what a host must add. */
        @Benchmark
        public Object stateless4j() {
            return cases.propose(stateless4j);
        }

        /** Measures COLA with what a host must add. */
        @Benchmark
        public Object cola() {
            return cases.propose(cola);
        }

        /** Measures squirrel-foundation with what a host must add. */
        @Benchmark
        public Object squirrel() {
            return cases.propose(squirrel);
        }
    }

    /** All three requirements stand in the way, each told with the value found and what would help. */
    @State(Scope.Benchmark)
    public static class RefusedMove {
        private final Cases cases = new Cases(Funnel.withoutClocks(), Cases.NOT_READY);
        private final ByHand byHand = new ByHand(Optional.empty());
        private final Hosted stateless4j = new Hosted(new Stateless4j(), byHand);
        private final Hosted cola = new Hosted(new Cola(), byHand);
        private final Hosted squirrel = new Hosted(new Squirrel(), byHand);

        /** Measures hand-written Java. */
        @Benchmark
        public Object byHand() {
            return cases.propose(byHand);
        }

        /** Measures Funnel. */
        @Benchmark
        public Decision funnel() {
            return cases.decide();
        }

        /** Measures stateless4j with what a host must add. */
        @Benchmark
        public Object stateless4j() {
            return cases.propose(stateless4j);
        }

        /** Measures COLA with what a host must add. */
        @Benchmark
        public Object cola() {
            return cases.propose(cola);
        }

        /** Measures squirrel-foundation with what a host must add. */
        @Benchmark
        public Object squirrel() {
            return cases.propose(squirrel);
        }
    }

    /** The move starts a clock of 24 working hours and one of 20 working days. */
    @State(Scope.Benchmark)
    public static class MoveWithClocks {
        private final Cases cases = new Cases(Funnel.withClocks(), Cases.READY);
        private final ByHand byHand = new ByHand(Optional.of(new PrefixSums(TenYears.CALENDAR)));

        /** Measures hand-written Java. */
        @Benchmark
        public Object byHand() {
            return cases.propose(byHand);
        }

        /** Measures Funnel. */
        @Benchmark
        public Decision funnel() {
            return cases.decide();
        }
    }
}
