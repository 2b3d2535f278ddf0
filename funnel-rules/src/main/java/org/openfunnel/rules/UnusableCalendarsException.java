package org.openfunnel.rules;

import java.util.List;
import org.openfunnel.name.Language;
import org.openfunnel.rules.diagnostic.Finding;

/** Calendars were to be used whose document holds errors; its message is the whole report in English. */
public final class UnusableCalendarsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    UnusableCalendarsException(LoadedCalendars loaded) {
        super(loaded.report(Language.EN));
        this.findings = loaded.findings();
    }

    /** Returns everything found, in the order of the document. */
    public List<Finding> findings() {
        return findings;
    }
}
