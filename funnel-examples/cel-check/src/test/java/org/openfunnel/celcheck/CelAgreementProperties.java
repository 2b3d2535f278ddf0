package org.openfunnel.celcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.openfunnel.celcheck.Cel.Missing;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Truth;

class CelAgreementProperties {
    private static final int LEADS = 15;

    /** 10 500 cases, each asked in both ways in which CEL can lack a fact. */
    @Property(tries = 700)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void conditionsAnswerAsInCel(@ForAll Random random) {
        var core = new RandomCore(random);
        Condition condition = core.condition(3);
        CompiledCondition byFunnel = Case.compiled(condition);
        CelText text = Translator.translate(condition, RandomCore.WORDS.catalog());
        var byCel = new Cel(text);
        for (int i = 0; i < LEADS; i++) {
            var lead = new Case(core.lead());
            Truth truth = lead.byFunnel(byFunnel);
            for (Missing missing : Missing.values()) {
                assertThat(lead.byCel(byCel, missing))
                        .as("%s as %s for %s, missing by %s", condition, text, lead, missing)
                        .isEqualTo(truth);
            }
            Statistics.collect(truth);
        }
        Statistics.coverage(answers -> {
            for (Truth truth : new Truth[] {Truth.TRUE, Truth.FALSE, Truth.UNKNOWN}) {
                answers.check(truth).percentage(share -> share > 10);
            }
        });
    }
}
