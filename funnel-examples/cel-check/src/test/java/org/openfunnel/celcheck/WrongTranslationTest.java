package org.openfunnel.celcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openfunnel.celcheck.Cel.Missing;
import org.openfunnel.celcheck.CelText.Assumption;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;

/** The comparison with CEL must notice when the two do not say the same. */
class WrongTranslationTest {
    private static final int CONDITIONS = 60;
    private static final int LEADS = 15;

    /** Mistakes that somebody could make in Funnel, made in CEL. */
    enum Mistake {
        GREATER_FOR_AT_LEAST,
        AT_MOST_FOR_LESS,
        EQUAL_FOR_UNEQUAL,
        OR_FOR_AND,
        AND_FOR_OR,
        NOT_FORGOTTEN,
        MILLIONTH_LOST,
        CASE_IGNORED,
        OPPOSITE_ASSUMED,
        UNKNOWN_IS_FALSE;

        CelText in(CelText text) {
            return switch (this) {
                case GREATER_FOR_AT_LEAST -> text.spelled(it -> it.replace(" >= ", " > "));
                case AT_MOST_FOR_LESS -> text.spelled(it -> it.replace(" < ", " <= "));
                case EQUAL_FOR_UNEQUAL -> text.spelled(it -> it.replace(" != ", " == "));
                case OR_FOR_AND -> text.spelled(it -> it.replace(" && ", " || "));
                case AND_FOR_OR -> text.spelled(it -> it.replace(" || ", " && "));
                case NOT_FORGOTTEN -> text.spelled(it -> it.replace("!(", "("));
                case MILLIONTH_LOST ->
                    text.spelled(it -> it.replace(" 1)", " 0)").replace(" -1)", " 0)"));
                case CASE_IGNORED -> text.spelled(it -> it.replace("'A'", "'a'"));
                case OPPOSITE_ASSUMED -> new CelText(opposite(text.assumptions()), text.text());
                case UNKNOWN_IS_FALSE -> falseIfUnknown(text);
            };
        }

        private static List<Assumption> opposite(List<Assumption> assumptions) {
            return assumptions.stream()
                    .map(it -> new Assumption(it.text(), !it.otherwise()))
                    .toList();
        }

        private static CelText falseIfUnknown(CelText text) {
            List<Assumption> assumptions = new ArrayList<>(text.assumptions());
            assumptions.add(new Assumption(text.text(), false));
            return new CelText(assumptions, "said[" + (assumptions.size() - 1) + "]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeIsNoticed(Mistake mistake) {
        assertThat(disagreements(mistake::in)).isPositive();
    }

    @Test
    void withoutAMistakeThereIsNothingToNotice() {
        assertThat(disagreements(UnaryOperator.identity())).isZero();
    }

    private static long disagreements(UnaryOperator<CelText> change) {
        var core = new RandomCore(new Random(4));
        return IntStream.range(0, CONDITIONS)
                .mapToLong(i -> disagreements(core, core.condition(2), change))
                .sum();
    }

    private static long disagreements(RandomCore core, Condition condition, UnaryOperator<CelText> change) {
        CompiledCondition byFunnel = Case.compiled(condition);
        var byCel = new Cel(change.apply(Translator.translate(condition, RandomCore.WORDS.catalog())));
        return IntStream.range(0, LEADS)
                .mapToObj(i -> new Case(core.lead()))
                .filter(lead -> lead.byCel(byCel, Missing.ATTRIBUTE) != lead.byFunnel(byFunnel))
                .count();
    }
}
