package org.openfunnel.demo.leads;

import java.util.Objects;
import org.openfunnel.fact.Facts;
import org.openfunnel.rules.intake.LeadForm;

/**
 * A lead as a file tells it.
 *
 * @param line the line of the file where it starts
 * @param name its name in the file
 * @param facts what is known about it
 * @param form the cells that a form asks for, as they are written
 */
public record Lead(long line, String name, Facts facts, LeadForm form) {
    /** Refuses null. */
    public Lead {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(form, "form");
    }
}
