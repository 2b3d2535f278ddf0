package org.openfunnel.demo.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.openfunnel.lead.LeadContact;
import org.openfunnel.name.LeadId;

/** Finds the lines that share a phone, an e-mail address or a person with company, while they pass by. */
final class Suspects {
    private final Fingerprints seen = new Fingerprints();
    private final BitSet lines = new BitSet();

    /** Returns the id of the lead in a line: ids of one file sort like its lines. */
    static LeadId id(long line) {
        return LeadId.of(String.format(Locale.ROOT, "line-%08d", line));
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
