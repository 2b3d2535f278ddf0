package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.score.Grading.Row;

/** The search for a better grade against trying every value of every fact. */
class ImprovementProperties {
    private static Rules rules(RandomTable table) {
        List<Row> rows = new ArrayList<>();
        for (Condition condition : table.rows()) {
            rows.add(Rules.grade("G" + rows.size(), condition));
        }
        return RandomTable.rules().grades(rows.toArray(Row[]::new));
    }

    private static Improvement improvement(Lead lead, Assessment assessment) {
        var state = new StateFacts(lead.words().catalog());
        return lead.grader().improvement(assessment, lead.situation(state), state);
    }

    @Property(tries = 400)
    void theChangesGiveTheGradeThatIsPromised(@ForAll Random random) {
        var table = RandomTable.assumingNothing(random);
        Lead lead = rules(table).lead();
        table.known(9).forEach(lead::set);
        Assessment before = lead.assess();
        Improvement improvement = improvement(lead, before);
        assertThat(improvement.changes()).hasSizeLessThanOrEqualTo(Improvement.MOST_FACTS);
        improvement.grade().ifPresent(grade -> {
            improvement.changes().forEach(change -> lead.set(change.fact().value(), change.to()));
            assertThat(lead.after(before).assess().computed().grade())
                    .as("%s after %s", lead, improvement)
                    .contains(grade);
            assertThat(rank(lead, Optional.of(grade)))
                    .isLessThan(rank(lead, before.computed().grade()));
        });
    }

    @Property(tries = 300)
    void noChangeOfOneFactIsOverlooked(@ForAll Random random) {
        var table = RandomTable.assumingNothing(random);
        Lead lead = rules(table).lead();
        Map<String, Value> known = table.known(9);
        known.forEach(lead::set);
        Assessment before = lead.assess();
        Improvement improvement = improvement(lead, before);
        if (before.computed().grade().isPresent() && improvement.changes().size() != 1) {
            lead.words().catalog().hostFacts().forEach(fact -> {
                for (Value value : values(fact.type())) {
                    Map<String, Value> changed = new TreeMap<>(known);
                    changed.put(fact.name().value(), value);
                    changed.forEach(lead::set);
                    Optional<Name> grade =
                            lead.after(before).assess().computed().grade();
                    assertThat(grade.isPresent()
                                    && rank(lead, grade)
                                            < rank(lead, before.computed().grade()))
                            .as("%s gives %s, but found is %s", changed, grade, improvement)
                            .isFalse();
                    known.forEach(lead::set);
                    if (!known.containsKey(fact.name().value())) {
                        lead.forget(fact.name().value());
                    }
                }
            });
        }
    }

    private static int rank(Lead lead, Optional<Name> grade) {
        return grade.map(lead.grader().grading()::rank).orElse(Integer.MAX_VALUE);
    }

    private static List<Value> values(FactType type) {
        List<Value> values = new ArrayList<>();
        if (type instanceof FactType.Choice choice) {
            choice.options().forEach(option -> values.add(Value.of(option.id())));
        } else if (type instanceof FactType.Flag) {
            values.addAll(List.of(Value.of(true), Value.of(false)));
        } else {
            for (int i = 0; i <= 9; i++) {
                values.add(Value.of(i));
            }
        }
        return values;
    }
}
