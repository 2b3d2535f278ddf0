package org.openfunnel.rules.internal.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonDocument;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;

/** Turns documents of calendars into calendars. */
public final class CalendarReader {
    /** The version of the language of calendar documents. */
    static final int LANGUAGE = 1;
    /** The schema that documents name, so that editors complete them. */
    static final String SCHEMA = "https://openfunnel.org/schema/calendars-" + LANGUAGE + ".json";
    /** How many calendars a document may have: each may be written out over 400 years. */
    private static final int MOST_CALENDARS = 20;

    private final Calendars known;
    private final SortedMap<String, CalendarDraft> drafts;
    private final Map<String, Optional<BusinessCalendar>> made = new HashMap<>();
    private final Set<String> inMaking = new HashSet<>();

    private CalendarReader(Calendars known, SortedMap<String, CalendarDraft> drafts) {
        this.known = known;
        this.drafts = drafts;
    }

    /**
     * Returns the known calendars with those of a document, unless there are errors. Whether the parts fit together is looked
     * at once all of them can be read, so that no finding is the consequence of another.
     */
    public static Optional<Calendars> read(JsonDocument document, Calendars known, Findings findings) {
        Optional<SortedMap<String, CalendarDraft>> drafts =
                document.cursor(findings).object(CalendarReader::drafts);
        if (drafts.isEmpty() || findings.errors() > 0) {
            return Optional.empty();
        }
        Calendars all = new CalendarReader(known, drafts.get()).all();
        return findings.errors() == 0 ? Optional.of(all) : Optional.empty();
    }

    private static Optional<SortedMap<String, CalendarDraft>> drafts(ObjectCursor document) {
        document.optional("$schema").text();
        document.required("language").integer(LANGUAGE, LANGUAGE);
        ValueCursor cursor = document.required("calendars").notEmpty();
        SortedMap<String, CalendarDraft> drafts = cursor.byText(CalendarDraft::read);
        if (drafts.size() > MOST_CALENDARS) {
            cursor.report(cursor.finding(FindingCode.TOO_MANY_CALENDARS).with("max", MOST_CALENDARS));
        }
        return document.build(() -> drafts);
    }

    private Calendars all() {
        Calendars all = known;
        for (CalendarDraft draft : drafts.values()) {
            Optional<BusinessCalendar> calendar = make(draft);
            all = calendar.map(all::with).orElse(all);
        }
        return all;
    }

    private Optional<BusinessCalendar> make(CalendarDraft draft) {
        Optional<BusinessCalendar> before = made.get(draft.id());
        if (before != null) {
            return before;
        }
        inMaking.add(draft.id());
        Optional<BusinessCalendar> calendar = draft.base().isEmpty()
                ? draft.build()
                : base(draft, draft.base().get()).flatMap(draft::buildOn);
        inMaking.remove(draft.id());
        made.put(draft.id(), calendar);
        return calendar;
    }

    /** The calendar of the document with the id of the base, or the known one, which a calendar may take the place of. */
    private Optional<BusinessCalendar> base(CalendarDraft draft, String id) {
        CalendarDraft other = drafts.get(id);
        if (other == null || id.equals(draft.id())) {
            return knownBase(draft, id);
        }
        if (!inMaking.contains(id)) {
            return make(other);
        }
        ValueCursor place = draft.object().optional("base");
        place.report(place.finding(FindingCode.BASES_GO_ROUND).with("calendar", id));
        return Optional.empty();
    }

    private Optional<BusinessCalendar> knownBase(CalendarDraft draft, String id) {
        Optional<BusinessCalendar> found = known.find(id);
        if (found.isEmpty()) {
            Set<String> ids = new TreeSet<>(drafts.keySet());
            known.all().forEach(calendar -> ids.add(calendar.id()));
            ids.remove(draft.id());
            ValueCursor place = draft.object().optional("base");
            place.report(place.finding(FindingCode.NO_SUCH_CALENDAR)
                    .with("calendar", id)
                    .with("allowed", Argument.texts(ids))
                    .suggest(id, ids));
        }
        return found;
    }
}
