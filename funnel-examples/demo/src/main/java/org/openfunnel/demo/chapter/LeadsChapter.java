package org.openfunnel.demo.chapter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.openfunnel.demo.leads.Lead;
import org.openfunnel.demo.leads.LeadFile;
import org.openfunnel.demo.leads.Unread;
import org.openfunnel.demo.text.Page;
import org.openfunnel.demo.text.Texts;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;

/** Shows the leads of a file: how many get which grade, the first of them with their reasons, and the rows left out. */
public final class LeadsChapter implements Chapter {
    private static final int SHOWN = 3;

    private final Setting setting;
    private final LeadFile file;
    private final Instant asOf;

    /** Makes the chapter; every lead is registered at the same instant. */
    public LeadsChapter(Setting setting, LeadFile file, Instant asOf) {
        this.setting = setting;
        this.file = file;
        this.asOf = asOf;
    }

    @Override
    public void tell(Page page) {
        var scoring = new Scoring(setting, asOf);
        List<Decision> decisions =
                file.leads().stream().map(lead -> scoring.score(lead.facts())).toList();
        page.heading("leads.heading", file.file());
        page.say(
                "leads.said",
                file.leads().size() + file.unread().size(),
                file.leads().size(),
                file.unread().size());
        var counts = new GradeCounts(setting);
        decisions.forEach(counts::add);
        counts.print(page, file.unread().size());
        tellFirst(page, decisions);
        tellUnread(page);
    }

    private void tellFirst(Page page, List<Decision> decisions) {
        int shown = Math.min(SHOWN, decisions.size());
        if (shown > 0) {
            page.gap();
            page.say("leads.first", shown);
        }
        for (int i = 0; i < shown; i++) {
            tell(page, file.leads().get(i), decisions.get(i).after());
        }
    }

    private void tell(Page page, Lead lead, LeadState state) {
        page.indented(1, page.texts().say("leads.lead", lead.line(), lead.name()));
        setting.engine()
                .explainGrade(state, lead.facts())
                .ifPresent(why -> page.indented(
                        2, setting.wording(page.texts().language()).tell(why)));
    }

    private void tellUnread(Page page) {
        if (!file.unread().isEmpty()) {
            page.gap();
            page.say("leads.unread");
            file.unread().forEach(row -> page.indented(1, unread(row, page.texts())));
        }
    }

    private String unread(Unread row, Texts texts) {
        return row.problems().stream()
                .map(problem -> texts.say("leads.problem", place(row, problem, texts), problem.reason()))
                .collect(Collectors.joining("\n"));
    }

    /** As compilers write it: file, line, column. */
    private String place(Unread row, Unread.Problem problem, Texts texts) {
        String place = file.file() + ":" + row.line() + ":" + problem.column();
        return problem.header().isEmpty() ? place : texts.say("leads.column", place, problem.header());
    }
}
