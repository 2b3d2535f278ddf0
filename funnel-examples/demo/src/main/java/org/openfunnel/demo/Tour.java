package org.openfunnel.demo;

import java.time.Instant;
import java.util.List;
import org.openfunnel.demo.chapter.Chapter;
import org.openfunnel.demo.chapter.LatticeChapter;
import org.openfunnel.demo.chapter.LeadsChapter;
import org.openfunnel.demo.chapter.LifeChapter;
import org.openfunnel.demo.chapter.PolicyChapter;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.demo.chapter.SpeedChapter;
import org.openfunnel.demo.leads.BadInputException;
import org.openfunnel.demo.leads.LeadFile;
import org.openfunnel.demo.leads.Mapping;
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

    private final LeadFile file;
    private final List<Chapter> chapters;

    private Tour(LeadFile file, List<Chapter> chapters) {
        this.file = file;
        this.chapters = chapters;
    }

    /** Reads everything that the tour needs. */
    static Tour of(DemoOptions options) throws BadInputException {
        LoadedPolicy loaded = LoadedPolicy.of(options.policy, options.language);
        Setting setting = setting(loaded.policy(), calendars(options));
        LeadFile file = leads(options, setting);
        return new Tour(file, file.leads().isEmpty() ? List.of(leads(setting, file)) : all(loaded, setting, file));
    }

    private static List<Chapter> all(LoadedPolicy loaded, Setting setting, LeadFile file) {
        return List.of(
                new PolicyChapter(loaded.policy(), loaded.nanos()),
                new LatticeChapter(setting, AS_OF),
                new LifeChapter(setting),
                leads(setting, file),
                new SpeedChapter(setting, file, AS_OF));
    }

    private static Chapter leads(Setting setting, LeadFile file) {
        return new LeadsChapter(setting, file, AS_OF);
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

    private static LeadFile leads(DemoOptions options, Setting setting) throws BadInputException {
        Input rules = Input.of(options.mapping, "mapping.csv");
        Input rows = Input.of(options.leads, "leads.csv");
        Mapping mapping = Mapping.read(
                rules.name(),
                rules.bytes(),
                setting.engine().catalog(),
                setting.calendar().zone());
        return mapping.leads(rows.name(), rows.bytes());
    }

    /**
     * Prints the chapters. Where no row of the file can be read as a lead, it only prints why.
     *
     * @throws BadInputException afterwards, if the file has no lead
     */
    void print(Page page) throws BadInputException {
        chapters.forEach(chapter -> chapter.tell(page));
        if (file.leads().isEmpty()) {
            throw BadInputException.of("file.no-leads", file.file());
        }
    }
}
