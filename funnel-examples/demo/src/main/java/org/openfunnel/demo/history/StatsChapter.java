package org.openfunnel.demo.history;

import java.util.List;
import org.openfunnel.demo.chapter.Chapter;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.demo.text.Page;
import org.openfunnel.stats.FunnelReport;
import org.openfunnel.stats.FunnelStats;
import org.openfunnel.stats.LeadHistory;

/** Shows the figures of a year of made-up leads. */
public final class StatsChapter implements Chapter {
    private static final String POLICY = "bant-lead-scoring";

    private final Setting setting;

    /** Makes the chapter. Its leads fit the policy of handbook 001 only. */
    public StatsChapter(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void tell(Page page) {
        page.heading("stats.heading");
        if (!setting.policy().id().value().equals(POLICY)) {
            page.say("stats.none", POLICY, setting.policy().id());
            return;
        }
        List<WorkedLead> leads = new Year(setting, reasons(page, "stats.won"), reasons(page, "stats.lost")).work();
        page.say(
                "stats.said",
                leads.size(),
                leads.stream().mapToInt(lead -> lead.events().size()).sum());
        FunnelReport report = report(leads);
        page.indented(1, setting.wording(page.texts().language()).tell(report.explanation()));
    }

    private FunnelReport report(List<WorkedLead> leads) {
        List<LeadHistory> histories =
                leads.stream().map(lead -> LeadHistory.from(lead.events())).toList();
        return FunnelStats.of(setting.policy()).report(histories, Year.AS_OF);
    }

    private static List<String> reasons(Page page, String key) {
        return List.of(page.texts().say(key).split("; *|；", -1));
    }
}
