package org.openfunnel.benchmarks.score;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openfunnel.benchmarks.peer.Aviator;
import org.openfunnel.benchmarks.peer.EasyRules;
import org.openfunnel.benchmarks.peer.Jexl;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.score.Assessment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Scorecard and grades of one lead, with the ids of the rules that fired. */
public class ScoreBenchmark {

    /** Four questions with 14 bins, four grades. */
    @State(Scope.Benchmark)
    public static class ScoreAndGrade {
        private final Lead[] leads = Lead.random(1024);
        private final Funnel funnel = new Funnel();
        private final Facts[] facts = Arrays.stream(leads).map(funnel::facts).toArray(Facts[]::new);
        private final LeadState[] states =
                Arrays.stream(facts).map(funnel::registered).toArray(LeadState[]::new);
        private final List<Map<String, Object>> variables =
                Arrays.stream(leads).map(RuleTable::variables).toList();
        private final EasyRules<Lead> easyRules = new EasyRules<>(RuleTable.predicates());
        private final Aviator aviator = new Aviator(RuleTable.texts());
        private final Jexl jexl = new Jexl(RuleTable.texts());
        private int next;

        private int next() {
            next = (next + 1) & (leads.length - 1);
            return next;
        }

        /** Measures hand-written Java. */
        @Benchmark
        public Object byHand() {
            return ByHand.grade(leads[next()]);
        }

        /** Measures Funnel on facts that the host has at hand. */
        @Benchmark
        public Assessment funnel() {
            return funnel.assess(facts[next()]);
        }

        /** Measures Funnel together with reading the facts from the host's own entity. */
        @Benchmark
        public Assessment funnelWithBinding() {
            return funnel.assess(funnel.facts(leads[next()]));
        }

        /** Measures a whole decision: score, grade, everything that follows from them, event and state. */
        @Benchmark
        public Decision funnelDecision() {
            int lead = next();
            return funnel.decide(states[lead], facts[lead]);
        }

        /** Measures Easy Rules. */
        @Benchmark
        public Object easyRules() {
            return RuleTable.grade(easyRules, leads[next()]);
        }

        /** Measures Aviator. */
        @Benchmark
        public Object aviator() {
            return RuleTable.grade(aviator, variables.get(next()));
        }

        /** Measures JEXL. */
        @Benchmark
        public Object jexl() {
            return RuleTable.grade(jexl, variables.get(next()));
        }
    }
}
