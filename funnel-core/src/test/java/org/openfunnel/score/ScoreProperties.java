package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Value;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

class ScoreProperties {
    private static Rules rules(Random random, RandomTable table) {
        List<Characteristic> characteristics = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Bin> bins = new ArrayList<>();
            List<Condition> rows = table.rows();
            for (int row = 0; row < rows.size(); row++) {
                bins.add(Rules.bin("r" + row, random.nextInt(21) - 10, rows.get(row)));
            }
            Characteristic part = Rules.characteristic("c" + i, -10, 10, bins.toArray(Bin[]::new));
            characteristics.add(random.nextInt(3) == 0 ? Rules.assuming(part, 1) : part);
        }
        return RandomTable.rules().scorecard(characteristics.toArray(Characteristic[]::new));
    }

    @Property(tries = 800)
    void whatBecomesKnownStaysInTheRangeThatWasTold(@ForAll Random random) {
        var table = RandomTable.assumingNothing(random);
        Rules rules = rules(random, table);
        Map<String, Value> first = table.known(6);
        Lead lead = rules.lead();
        first.forEach(lead::set);
        Score score = lead.score();
        for (int i = 0; i < 10; i++) {
            Map<String, Value> more = new TreeMap<>(table.known(8));
            more.putAll(first);
            more.forEach(lead::set);
            for (Score.Part part : lead.score().parts()) {
                Score.Part before = score.find(part.characteristic()).orElseThrow();
                part.points()
                        .ifPresent(points -> assertThat(points)
                                .as("%s of %s, then %s", before, first, more)
                                .isBetween(before.least(), before.most()));
            }
        }
    }

    @Property(tries = 1000)
    void thePartsAddUp(@ForAll Random random) {
        var table = RandomTable.of(random);
        Lead lead = rules(random, table).lead();
        table.known(9).forEach(lead::set);
        Score score = lead.score();
        assertThat(Score.of(score.parts())).isEqualTo(score).hasToString(score.toString());
        assertThat(score.total().isPresent())
                .isEqualTo(score.parts().stream().allMatch(part -> part.points().isPresent()));
        score.total()
                .ifPresent(total -> assertThat(total)
                        .isEqualTo(score.parts().stream()
                                .map(part -> part.points().orElseThrow())
                                .reduce(Points.ZERO, Points::plus))
                        .isBetween(score.least(), score.most()));
    }

    @Property(tries = 1000)
    void whatIsPlainFromTheFactsIsWhatTheWholeWayFinds(@ForAll Random random) {
        var table = RandomTable.of(random);
        Rules rules = rules(random, table)
                .grades(
                        Rules.grade("A", Condition.total(Comparison.gte(10))),
                        Rules.grade("B", Condition.total(Comparison.from(0, 8))),
                        Rules.grade("C", Condition.total(Comparison.lt(2))));
        Lead lead = rules.lead();
        table.known(9).forEach(lead::set);
        assertThat(lead.grader().assess(lead.facts(), Lead.NOW, Lead.ALWAYS)).isEqualTo(lead.assess());
    }
}
