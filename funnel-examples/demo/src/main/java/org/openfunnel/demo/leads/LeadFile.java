package org.openfunnel.demo.leads;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a file of leads says.
 *
 * @param file the name of the file
 * @param leads the leads, in the order of the file
 * @param unread the rows that could not be read, in the order of the file
 */
public record LeadFile(String file, List<Lead> leads, List<Unread> unread) {
    /** Copies the lists in. */
    public LeadFile {
        Objects.requireNonNull(file, "file");
        leads = List.copyOf(leads);
        unread = List.copyOf(unread);
    }

    static LeadFile of(String file, List<Lead> leads, List<Unread> unread) {
        return new LeadFile(
                file,
                leads,
                unread.stream().sorted(Comparator.comparing(Unread::line)).toList());
    }
}
