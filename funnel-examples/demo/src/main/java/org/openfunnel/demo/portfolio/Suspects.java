package org.openfunnel.demo.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openfunnel.demo.text.Texts;
import org.openfunnel.lead.LeadContact;
import org.openfunnel.name.LeadId;

/** Finds the lines that share a phone, an e-mail address or a person with company, while they pass by. */
final class Suspects {
    private static final String PREFIX = "line-";
    private static final Pattern ID = Pattern.compile(PREFIX + "([0-9]{8,})");

    private final Fingerprints seen = new Fingerprints();
    private final BitSet lines = new BitSet();

    /** Returns the id of the lead in a line: ids of one file sort like its lines. */
    static LeadId id(long line) {
        return LeadId.of(String.format(Locale.ROOT, PREFIX + "%08d", line));
    }

    /** Returns a text in which ids of leads are replaced by their lines, as people count them. */
    static String shown(String text, Texts texts) {
        return ID.matcher(text).replaceAll(id -> texts.say("leads.line", Long.parseLong(id.group(1))));
    }

    /** Returns the line of a lead. */
    static long line(LeadId lead) {
        return Long.parseLong(lead.value().substring(PREFIX.length()));
    }

    /** Returns the earlier leads that have a key of this one. */
    List<LeadId> note(long line, LeadContact contact) {
        int place = Math.toIntExact(line);
        var earlier = new TreeSet<LeadId>();
        for (String key : keys(contact)) {
            int first = seen.note(key, place);
            if (first > 0) {
                lines.set(first);
                lines.set(place);
                earlier.add(id(first));
            }
        }
        return List.copyOf(earlier);
    }

    private static List<String> keys(LeadContact contact) {
        var keys = new ArrayList<String>();
        contact.phone().ifPresent(phone -> keys.add("p" + phone));
        contact.email().ifPresent(email -> keys.add("e" + email));
        personAndCompany(contact).ifPresent(keys::add);
        return keys;
    }

    private static Optional<String> personAndCompany(LeadContact contact) {
        return contact.person().flatMap(person -> contact.company().map(company -> "c" + person + '\n' + company));
    }

    /** Returns the lines that share something with another. */
    BitSet lines() {
        return lines;
    }
}
