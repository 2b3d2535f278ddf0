package org.openfunnel.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.demo.Bant;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.LeadState;
import org.openfunnel.name.Name;
import org.openfunnel.stats.FunnelReport;
import org.openfunnel.stats.FunnelStats;
import org.openfunnel.stats.LeadHistory;

class YearTest {
    private static final List<WorkedLead> LEADS = year().work();

    private static Year year() {
        return new Year(Bant.setting(), List.of("fits"), List.of("price", "nothing decided"));
    }

    @Test
    void isTheSameOnEveryRun() {
        assertThat(year().work().stream().map(WorkedLead::events).toList())
                .isEqualTo(LEADS.stream().map(WorkedLead::events).toList());
    }

    @Test
    void everyStateIsTheFoldOfItsEvents() {
        for (WorkedLead lead : LEADS) {
            LeadState folded = LeadState.none(lead.state().lead());
            for (Event event : lead.events()) {
                folded = folded.apply(event);
            }
            assertThat(folded).isEqualTo(lead.state());
        }
    }

    @Test
    void theFiguresAreThoseOfTheStates() {
        List<LeadHistory> histories =
                LEADS.stream().map(lead -> LeadHistory.from(lead.events())).toList();
        FunnelReport report = FunnelStats.of(Bant.setting().policy()).report(histories, Year.AS_OF);
        assertThat(report.totals().leads()).isEqualTo(400);
        assertThat(report.totals().won()).isEqualTo(standIn("won")).isGreaterThan(30);
        assertThat(report.totals().lost())
                .isEqualTo(standIn("lost") + standIn("archived"))
                .isGreaterThan(100);
        assertThat(report.standings())
                .allSatisfy(standing -> assertThat(standing.leads())
                        .isEqualTo(standIn(standing.stage().value())));
    }

    private static long standIn(String stage) {
        return LEADS.stream()
                .filter(lead -> lead.state().stage().equals(Optional.of(Name.of(stage))))
                .count();
    }
}
