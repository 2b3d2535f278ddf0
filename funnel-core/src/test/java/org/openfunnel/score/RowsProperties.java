package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Situation;

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
