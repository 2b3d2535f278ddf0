package org.openfunnel.rules;

import java.util.List;
import java.util.Optional;
import org.openfunnel.name.Language;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingPrinter;
import org.openfunnel.rules.diagnostic.SourceText;
import org.openfunnel.time.Calendars;

/** What came of loading a document of calendars: the calendars, unless there were errors, and everything that was found. */
public final class LoadedCalendars {
    private final SourceText source;
    private final Optional<Calendars> calendars;
    private final List<Finding> findings;

    LoadedCalendars(SourceText source, Optional<Calendars> calendars, List<Finding> findings) {
        this.source = source;
        this.calendars = calendars;
        this.findings = List.copyOf(findings);
    }

    /** Returns the known calendars and those of the document; empty if there is a finding of severity ERROR. */
    public Optional<Calendars> calendars() {
        return calendars;
    }

    /**
     * Returns the known calendars and those of the document.
     *
     * @throws UnusableCalendarsException if there is a finding of severity ERROR
     */
    public Calendars require() {
        return calendars.orElseThrow(() -> new UnusableCalendarsException(this));
    }

    /** Returns everything found, in the order of the document. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns the document as it was read. */
    public SourceText source() {
        return source;
    }

    /** Returns the findings as text with the lines they are about; empty if there are none. */
    public String report(Language language) {
        return FindingPrinter.in(language).withSource(source).text(findings);
    }

    /** Returns the calendars and the number of findings. */
    @Override
    public String toString() {
        return calendars.map(Calendars::toString).orElse("no calendars") + ", findings: " + findings.size();
    }
}
