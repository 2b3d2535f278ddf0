package org.openfunnel.demo.portfolio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openfunnel.demo.chapter.Chapter;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.demo.leads.Unread;
import org.openfunnel.demo.text.Bars;
import org.openfunnel.demo.text.Page;
import org.openfunnel.demo.text.Table;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Wording;
import org.openfunnel.lead.Duplicates;
import org.openfunnel.name.Name;

/** Shows what came of a file of leads. */
public final class PortfolioChapter implements Chapter {
    private static final int SHOWN = 10;

    private final Setting setting;
    private final PortfolioResult result;

    /** Makes the chapter. */
    public PortfolioChapter(Setting setting, PortfolioResult result) {
        this.setting = setting;
        this.result = result;
    }

    @Override
    public void tell(Page page) {
        page.heading("leads.heading", result.file());
        page.say("leads.said", result.accepted() + result.rejected(), result.accepted(), result.rejected());
        result.grades().print(page, result.rejected());
        page.say("leads.warnings", result.warnings());
        tellFirst(page);
        tellRejects(page);
        tellDuplicates(page);
        tellOffers(page);
        tellDue(page);
    }

    private Wording wording(Page page) {
        return setting.wording(page.texts().language());
    }

    private void tellFirst(Page page) {
        if (!result.firstLeads().isEmpty()) {
            page.gap();
            page.say("leads.first", result.firstLeads().size());
        }
        for (PortfolioResult.Registered first : result.firstLeads()) {
            page.indented(
                    1,
                    page.texts()
                            .say("leads.lead", first.lead().line(), first.lead().name()));
            setting.engine()
                    .explainGrade(first.state(), first.facts())
                    .ifPresent(why -> page.indented(2, wording(page).tell(why)));
        }
    }

    private void tellRejects(Page page) {
        if (result.rejected() > 0) {
            page.gap();
            page.say("leads.unread", result.firstRejects().size(), result.rejected());
            result.firstRejects().forEach(row -> page.indented(1, reject(row, page)));
        }
    }

    private String reject(Reject row, Page page) {
        return row.problems().stream()
                .map(problem -> page.texts().say("leads.problem", place(row, problem, page), problem.reason()))
                .collect(Collectors.joining("\n"));
    }

    /** As compilers write it: file, line, column. */
    private String place(Reject row, Unread.Problem problem, Page page) {
        String place = result.file() + ":" + row.line() + ":" + problem.column();
        return problem.header().isEmpty() ? place : page.texts().say("leads.column", place, problem.header());
    }

    private void tellDuplicates(Page page) {
        Duplicates found = result.duplicates();
        page.gap();
        page.say(
                "leads.duplicates",
                found.clusters().size(),
                found.likely().size(),
                found.conflicts().size(),
                result.waiting());
        if (result.uncompared() > 0) {
            page.say("leads.uncompared", result.uncompared());
        }
        found.clusters().stream()
                .limit(SHOWN)
                .forEach(cluster -> lines(page, wording(page).say(cluster.message())));
        found.conflicts().stream()
                .limit(SHOWN)
                .forEach(conflict -> lines(page, wording(page).say(conflict.message())));
        found.likely().stream()
                .limit(1)
                .forEach(pair -> lines(page, wording(page).tell(pair.explanation())));
    }

    private static void lines(Page page, String text) {
        page.indented(1, Suspects.shown(text, page.texts()));
    }

    private void tellOffers(Page page) {
        page.gap();
        page.say("leads.offers");
        page.print(1, Bars.of(result.offers()));
    }

    private void tellDue(Page page) {
        page.gap();
        page.say("leads.due");
        Map<String, Integer> named = new LinkedHashMap<>();
        result.due().counts().forEach((rule, count) -> named.put(label(rule, page), count));
        page.print(1, Bars.of(named));
        var table = new Table();
        result.due()
                .first()
                .forEach(item -> table.add(item.lead(), wording(page).say(item.what())));
        page.gap();
        page.say("leads.due-first", result.due().first().size());
        page.print(1, table);
    }

    /** An item of an agenda is a clock, a cadence, or neither; then its name is all there is. */
    private String label(String rule, Page page) {
        String clock = setting.named(Kind.CLOCK, Name.of(rule), page.texts().language());
        return clock.equals(rule)
                ? setting.named(Kind.CADENCE, Name.of(rule), page.texts().language())
                : clock;
    }
}
