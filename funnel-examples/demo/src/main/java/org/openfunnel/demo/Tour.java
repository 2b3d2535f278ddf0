package org.openfunnel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.openfunnel.demo.chapter.Chapter;
import org.openfunnel.demo.chapter.DifferenceChapter;
import org.openfunnel.demo.chapter.LatticeChapter;
import org.openfunnel.demo.chapter.LifeChapter;
import org.openfunnel.demo.chapter.PolicyChapter;
import org.openfunnel.demo.chapter.ProofChapter;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.demo.chapter.SpeedChapter;
import org.openfunnel.demo.chapter.TargetChapter;
import org.openfunnel.demo.history.StatsChapter;
import org.openfunnel.demo.leads.BadInputException;
import org.openfunnel.demo.leads.LeadSource;
import org.openfunnel.demo.leads.Mapping;
import org.openfunnel.demo.leads.PeopleFile;
import org.openfunnel.demo.portfolio.Portfolio;
import org.openfunnel.demo.portfolio.PortfolioChapter;
import org.openfunnel.demo.portfolio.PortfolioFiles;
import org.openfunnel.demo.portfolio.PortfolioResult;
import org.openfunnel.demo.portfolio.Roster;
import org.openfunnel.demo.text.Page;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.CalendarDocuments;
import org.openfunnel.rules.LoadedCalendars;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;

/** The chapters of the demo in their order. */
final class Tour {
    /** When the leads of a file are registered. Fixed, so that every run says the same. */
    private static final Instant AS_OF = Instant.parse("2026-02-13T10:20:00Z");

    private static final String BUNDLED = "leads.csv";

    private final PortfolioResult worked;
    private final List<Chapter> chapters;

    private Tour(PortfolioResult worked, List<Chapter> chapters) {
        this.worked = worked;
        this.chapters = chapters;
    }

    /**
     * Reads everything that the tour needs, and works the leads. Leads of the reader's own are worked and nothing else is shown.
     *
     * @param progress is told how many rows were read, now and then
     */
    static Tour of(DemoOptions options, LongConsumer progress) throws BadInputException {
        LoadedPolicy loaded = LoadedPolicy.of(options.policy, options.language);
        Setting setting = setting(loaded.policy(), calendars(options));
        Mapping mapping = mapping(options, setting);
        PortfolioResult worked = work(options, setting, mapping, progress);
        var leads = new PortfolioChapter(setting, worked);
        return new Tour(worked, options.leads.isPresent() ? List.of(leads) : all(loaded, setting, mapping, leads));
    }

    private static List<Chapter> all(LoadedPolicy loaded, Setting setting, Mapping mapping, Chapter leads)
            throws BadInputException {
        Input rows = Input.of(Optional.empty(), BUNDLED);
        return List.of(
                new PolicyChapter(loaded.policy(), loaded.nanos()),
                new ProofChapter(loaded.policy()),
                new DifferenceChapter(loaded.policy()),
                new LatticeChapter(setting, AS_OF),
                new LifeChapter(setting),
                leads,
                new StatsChapter(setting),
                new TargetChapter(Calendars.china().require("china")),
                new SpeedChapter(setting, mapping.leads(rows.name(), rows.bytes()), AS_OF));
    }

    private static PortfolioResult work(DemoOptions options, Setting setting, Mapping mapping, LongConsumer progress)
            throws BadInputException {
        Input people = Input.of(options.roster, "roster.csv");
        var roster = new Roster(PeopleFile.read(people.name(), people.bytes()));
        LeadSource source = Input.source(options.leads, BUNDLED, options.encoding);
        try (PortfolioFiles files = PortfolioFiles.in(options.out)) {
            return new Portfolio(setting, mapping, source, roster, AS_OF).work(files, progress);
        } catch (IOException | UncheckedIOException e) {
            String folder = options.out.map(Path::toString).orElse("");
            throw BadInputException.of("file.unwritable", folder, String.valueOf(e.getMessage()));
        }
    }

    private static Calendars calendars(DemoOptions options) throws BadInputException {
        if (options.calendars.isEmpty()) {
            return Calendars.china();
        }
        Input document = Input.ofFile(options.calendars.get());
        LoadedCalendars loaded = CalendarDocuments.load(document.name(), document.bytes(), Calendars.china());
        return loaded.calendars()
                .orElseThrow(() -> BadInputException.of(
                        "calendars.unusable",
                        document.name(),
                        loaded.report(options.language).strip()));
    }

    private static Setting setting(FunnelPolicy policy, Calendars calendars) throws BadInputException {
        BusinessCalendar calendar = calendars
                .find(policy.calendar())
                .orElseThrow(() -> BadInputException.of(
                        "policy.no-calendar",
                        policy.calendar(),
                        calendars.all().stream().map(BusinessCalendar::id).toList()));
        return new Setting(FunnelEngine.of(policy, calendars), calendar);
    }

    private static Mapping mapping(DemoOptions options, Setting setting) throws BadInputException {
        Input rules = Input.of(options.mapping, "mapping.csv");
        return Mapping.read(
                rules.name(),
                rules.bytes(),
                setting.engine().catalog(),
                setting.calendar().zone());
    }

    /**
     * Prints the chapters.
     *
     * @throws BadInputException afterwards, if the file has no lead
     */
    void print(Page page) throws BadInputException {
        chapters.forEach(chapter -> chapter.tell(page));
        if (worked.accepted() == 0) {
            throw BadInputException.of("file.no-leads", worked.file());
        }
    }
}
