package org.openfunnel.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.condition.Condition.fact;
import static org.openfunnel.condition.ConditionTable.BROKEN;
import static org.openfunnel.condition.ConditionTable.NONE;
import static org.openfunnel.condition.ConditionTable.OVERLAP;
import static org.openfunnel.condition.ConditionTable.UNKNOWN;
import static org.openfunnel.condition.Sample.lead;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.condition.Condition.Otherwise;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.fact.Comparison;
import org.openfunnel.name.Name;

class ConditionTableTest {
    private static final Condition SMALL = fact("employees", Comparison.lt(50));
    private static final Condition LARGE = fact("employees", Comparison.gte(500));
    private static final Condition MANY = fact("employees", Comparison.gte(400));
    private static final Condition FITS = fact("fit.industry", Comparison.eq(true));
    private static final Condition DOWN = new Condition.Host(Name.of("bad"), List.of());
    private static final Condition ELSE = new Otherwise(false);
    private static final Condition ELSE_EVEN_IF_UNKNOWN = new Otherwise(true);

    static List<Arguments> rows() {
        Sample large = lead().set("employees", 500);
        Sample middle = lead().set("employees", 100);
        return List.of(
                row(large, 1, SMALL, LARGE),
                row(middle, NONE, SMALL, LARGE),
                row(middle, 2, SMALL, LARGE, ELSE),
                row(large, OVERLAP, LARGE, MANY),
                row(lead(), UNKNOWN, SMALL, LARGE),
                row(lead(), UNKNOWN, SMALL, LARGE, ELSE),
                row(lead(), 2, SMALL, LARGE, ELSE_EVEN_IF_UNKNOWN),
                row(middle, 2, SMALL, LARGE, ELSE_EVEN_IF_UNKNOWN),
                row(large, 0, LARGE, FITS),
                row(middle, UNKNOWN, LARGE, FITS),
                row(middle, BROKEN, LARGE, FITS, DOWN),
                row(middle, BROKEN, LARGE, DOWN, ELSE_EVEN_IF_UNKNOWN),
                row(large, 0, LARGE, DOWN));
    }

    private static Arguments row(Sample lead, int expected, Condition... rows) {
        return Arguments.of(lead, List.of(rows), expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsTheOneRow(Sample lead, List<Condition> rows, int expected) {
        assertThat(table(rows).match(lead.situation())).isEqualTo(expected);
    }

    private static ConditionTable table(List<Condition> rows) {
        return ConditionTable.of(rows, Sample.WORDS, Scope.NONE);
    }

    @Test
    void findsTheSameAmongManyRows() {
        List<Condition> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(fact("employees", Comparison.from(i * 10L, (i + 1) * 10L)));
        }
        ConditionTable table = table(rows);
        for (int employees : new int[] {0, 9, 10, 5555, 9999}) {
            assertThat(table.match(lead().set("employees", employees).situation()))
                    .isEqualTo(employees / 10);
        }
        assertThat(table.match(lead().set("employees", 10_000).situation())).isEqualTo(NONE);
        assertThat(table.match(lead().situation())).isEqualTo(UNKNOWN);
    }

    @Test
    void refusesOtherwiseBeforeTheLastRow() {
        assertThatThrownBy(() -> table(List.of(ELSE, SMALL))).hasMessageContaining("otherwise-not-last");
    }

    @Test
    void saysHowItStandsWithEachRow() {
        ConditionTable table = table(List.of(SMALL, LARGE, ELSE));
        Situation middle = lead().set("employees", 100).situation();
        assertThat(table.truth(0, middle)).isEqualTo(Truth.FALSE);
        assertThat(table.truth(2, middle)).isEqualTo(Truth.TRUE);
        assertThat(table.truth(2, lead().situation())).isEqualTo(Truth.FALSE);
        assertThat(table.explain(0, middle).message().code()).isEqualTo("condition.fact-false");
        assertThat(table.explain(2, middle).message().code()).isEqualTo("condition.otherwise-true");
        assertThat(table.reads()).containsExactly(Name.of("employees"));
    }
}
