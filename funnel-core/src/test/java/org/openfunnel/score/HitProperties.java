package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.score.Assessment.Basis;
import org.openfunnel.score.Assessment.Verdict;
import org.openfunnel.score.Grading.Hit;
import org.openfunnel.score.Grading.Row;

/** A table answers as its definition read row by row. */
class HitProperties {
    @Property(tries = 2000)
    void aTableAnswersAsItsDefinition(@ForAll Random random, @ForAll Hit hit) {
        var table = RandomTable.of(random);
        List<Row> rows = rows(table.rows());
        Rules rules = RandomTable.rules().grades(rows.toArray(Row[]::new)).hit(hit);
        Lead lead = rules.lead();
        for (int i = 0; i < 5; i++) {
            table.known(8).forEach(lead::set);
            Verdict told = lead.assess().computed();
            List<Name> holding = holding(rows, lead);
            if (!holding.isEmpty()) {
                assertThat(told.grade()).as("%s of %s for %s", hit, rows, lead).isEqualTo(grade(hit, holding));
                assertThat(told.basis()).isEqualTo(basis(hit, holding));
                assertThat(told.rows()).isEqualTo(holding.size() > 1 && hit != Hit.FIRST ? holding : List.of());
            } else {
                assertThat(told).isEqualTo(plain(rows, lead));
            }
        }
    }

    private static List<Row> rows(List<Condition> conditions) {
        List<Row> rows = new ArrayList<>();
        for (Condition when : conditions) {
            rows.add(new Row(Name.of("g" + rows.size()), Header.NONE, Optional.of(when)));
        }
        return rows;
    }

    /** Without an overlap every table answers as one that says nothing of overlaps. */
    private static Verdict plain(List<Row> rows, Lead lead) {
        Rules silent = RandomTable.rules().grades(rows.toArray(Row[]::new));
        var grader = Grader.of(silent.grading(), Optional.empty(), silent.words());
        return grader.assess(lead.situation(), new StateFacts(lead.words().catalog()), Assessment.NONE)
                .computed();
    }

    private static List<Name> holding(List<Row> rows, Lead lead) {
        Situation situation = lead.situation();
        return rows.stream()
                .filter(row -> !(row.when().orElseThrow() instanceof Condition.Otherwise))
                .filter(row -> CompiledCondition.of(row.when().orElseThrow(), lead.words(), Scope.NONE)
                                .truth(situation)
                        == Truth.TRUE)
                .map(Row::id)
                .toList();
    }

    private static Optional<Name> grade(Hit hit, List<Name> holding) {
        return switch (hit) {
            case UNIQUE -> holding.size() > 1 ? Optional.empty() : Optional.of(holding.get(0));
            case FIRST, COLLECT_BEST -> Optional.of(holding.get(0));
            case COLLECT_WORST -> Optional.of(holding.get(holding.size() - 1));
        };
    }

    private static Basis basis(Hit hit, List<Name> holding) {
        if (holding.size() == 1 || hit == Hit.FIRST) {
            return Basis.ROW;
        }
        return hit == Hit.UNIQUE ? Basis.NOT_UNIQUE : Basis.COLLECTED;
    }
}
