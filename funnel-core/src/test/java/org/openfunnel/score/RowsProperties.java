package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Situation;
import org.openfunnel.fact.Comparison;

class RowsProperties {
    @Property(tries = 3000)
    void theIndexAnswersAsTryingEveryRowDoes(@ForAll Random random) {
        var table = RandomTable.of(random);
        Lead lead = RandomTable.rules().lead();
        List<Condition> conditions = table.rows();
        var rows = new Rows(conditions, lead.words());
        for (int i = 0; i < 5; i++) {
            table.known(7).forEach(lead::set);
            Situation situation = lead.situation();
            int found = rows.find(situation);
            if (found != Rows.UNCLEAR) {
                assertThat(found).as("%s for %s", conditions, lead).isEqualTo(plainly(rows.look(situation)));
            }
        }
    }

    @Property(tries = 3000)
    void theTreeAnswersAsTheIndexDoesIfItAnswers(@ForAll Random random) {
        var table = RandomTable.of(random);
        Lead lead = RandomTable.rules().lead();
        List<Condition> conditions = table.rows();
        var rows = new Rows(conditions, lead.words());
        Tree<Integer> tree = rows.tree(row -> row, Rows.NONE);
        for (int i = 0; i < 5; i++) {
            table.known(7).forEach(lead::set);
            Integer answer = tree.find(lead.situation().facts());
            if (answer != null) {
                assertThat(answer).as("%s for %s", conditions, lead).isEqualTo(rows.find(lead.situation()));
            }
        }
    }

    @Test
    void theTreeGoesThroughAFactThatAnotherDependsOn() {
        Lead lead = RandomTable.rules().lead();
        Condition isX = Condition.fact("kind", Comparison.eq("x"));
        var rows = new Rows(
                List.of(
                        Condition.all(isX, Condition.fact("a", Comparison.gte(5))),
                        Condition.all(isX, Condition.fact("a", Comparison.lt(5))),
                        Condition.fact("kind", Comparison.eq("y"))),
                lead.words());
        Tree<Integer> tree = rows.tree(row -> row, Rows.NONE);
        assertThat(tree.find(lead.facts())).isNull();
        assertThat(tree.find(lead.set("kind", "z").facts())).isEqualTo(Rows.NONE);
        assertThat(tree.find(lead.set("kind", "y").facts())).isEqualTo(2);
        assertThat(tree.find(lead.set("kind", "x").facts())).isNull();
        assertThat(tree.find(lead.set("a", 4).facts())).isEqualTo(1);
        assertThat(tree.find(lead.set("a", 5).facts())).isZero();
    }

    @Property(tries = 1000)
    void theIndexAlwaysAnswersWhenAllIsKnown(@ForAll Random random) {
        var table = RandomTable.of(random);
        Lead lead = RandomTable.rules().lead();
        List<Condition> conditions = table.rows();
        var rows = new Rows(conditions, lead.words());
        table.known(10).forEach(lead::set);
        Situation situation = lead.situation();
        assertThat(rows.find(situation)).as("%s for %s", conditions, lead).isEqualTo(plainly(rows.look(situation)));
    }

    @Property(tries = 3000)
    void whereTheFirstIsEnoughItIsFoundAlsoAmongSeveral(@ForAll Random random) {
        var table = RandomTable.of(random);
        Lead lead = RandomTable.rules().lead();
        List<Condition> conditions = table.rows();
        var rows = new Rows(conditions, lead.words(), true);
        Tree<Integer> tree = rows.tree(row -> row, Rows.NONE);
        for (int chance = 7; chance <= 10; chance++) {
            table.known(chance).forEach(lead::set);
            Situation situation = lead.situation();
            Look look = rows.look(situation);
            int first = look.open().isEmpty() ? look.first() : Rows.UNCLEAR;
            int found = rows.find(situation);
            assertThat(found == Rows.UNCLEAR && chance < 10 ? first : found)
                    .as("%s for %s", conditions, lead)
                    .isEqualTo(first);
            assertThat(Optional.ofNullable(tree.find(situation.facts())).orElse(first))
                    .as("%s for %s", conditions, lead)
                    .isEqualTo(first);
        }
    }

    private static int plainly(Look look) {
        if (look.first() >= 0) {
            return look.isOverlap() || !look.open().isEmpty() ? Rows.UNCLEAR : look.first();
        }
        return look.open().isEmpty() ? Rows.NONE : Rows.UNCLEAR;
    }

    @Property(tries = 1000)
    void aLeadOfWhichNothingIsKnownIsLookedAtOnce(@ForAll Random random) {
        Lead lead = RandomTable.rules().lead();
        List<Condition> conditions = RandomTable.of(random).rows();
        var rows = new Rows(conditions, lead.words());
        Situation situation = lead.situation();
        assertThat(rows.isNothingKnown(situation.facts())).isTrue();
        rows.lookAtNothing().ifPresent(look -> {
            Look asked = rows.look(situation);
            assertThat(look.first()).as("%s", conditions).isEqualTo(asked.first());
            assertThat(look.open()).as("%s", conditions).isEqualTo(asked.open());
        });
    }
}
