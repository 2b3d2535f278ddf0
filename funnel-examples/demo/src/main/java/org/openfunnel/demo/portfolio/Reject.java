package org.openfunnel.demo.portfolio;

import java.util.List;
import org.openfunnel.demo.leads.Unread;

/**
 * A row that is not taken in.
 *
 * @param line the line where it starts
 * @param problems everything that is wrong with it
 */
public record Reject(long line, List<Unread.Problem> problems) {
    /** Copies the list in. */
    public Reject {
        problems = List.copyOf(problems);
    }
}
