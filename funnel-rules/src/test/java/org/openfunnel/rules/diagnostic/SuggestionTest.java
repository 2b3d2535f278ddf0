package org.openfunnel.rules.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> KNOWN =
            List.of("budget.amount", "budget.status", "company.name", "gt", "gte", "eq", "label", "A", "workingDays");

    @ParameterizedTest
    @CsvSource({
        "budget.amuont, budget.amount",
        "budgetamount, budget.amount",
        "Budget.Amount, budget.amount",
        "budget.statsu, budget.status",
        "company.names, company.name",
        "workingDay, workingDays",
        "working_days, workingDays",
        "lable, label",
        "ge, gt",
        "a, A"
    })
    void findsTheNearestWord(String written, String meant) {
        assertThat(Suggestion.nearest(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"turnover", "xy", "E", "budget", "''"})
    void findsNothingWhenNothingIsNear(String written) {
        assertThat(Suggestion.nearest(written, KNOWN)).isEmpty();
    }

    @Test
    void prefersTheSameFirstCharacterThenTheAlphabet() {
        assertThat(Suggestion.nearest("seat", List.of("heat", "seam", "seal"))).contains("seal");
    }

    @Test
    void doesNotSearchForAnEndlessWord() {
        assertThat(Suggestion.nearest("a".repeat(101), List.of("a".repeat(100))))
                .isEmpty();
    }
}
