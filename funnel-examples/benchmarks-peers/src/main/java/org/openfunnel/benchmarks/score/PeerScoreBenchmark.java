package org.openfunnel.benchmarks.score;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.openfunnel.benchmarks.peer.Cel;
import org.openfunnel.benchmarks.peer.Drools;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Scorecard and grades of one lead by engines that need a class path of their own. */
@NullMarked
public class PeerScoreBenchmark {

    /** More contestants for the benchmark of the same name. */
    @State(Scope.Benchmark)
    public static class ScoreAndGrade {
        private final Lead[] leads = Lead.random(1024);
        private final List<Map<String, Object>> variables =
                Arrays.stream(leads).map(RuleTable::variables).toList();
        private final Drools<Lead> drools = new Drools<>(Lead.class, RuleTable.predicates());
        private final Cel cel = new Cel(RuleTable.texts(), variables.get(0));
        private int next;

        private int next() {
            next = (next + 1) & (leads.length - 1);
            return next;
        }

        /** Measures Drools. */
        @Benchmark
        public Object drools() {
            return RuleTable.grade(drools, leads[next()]);
        }

        /** Measures CEL. */
        @Benchmark
        public Object cel() {
            return RuleTable.grade(cel, variables.get(next()));
        }
    }
}
