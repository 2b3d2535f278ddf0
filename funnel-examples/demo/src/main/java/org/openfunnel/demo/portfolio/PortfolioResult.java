package org.openfunnel.demo.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openfunnel.demo.chapter.GradeCounts;
import org.openfunnel.demo.leads.Lead;
import org.openfunnel.engine.Agenda;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.lead.Duplicates;

/**
 * What came of a file of leads.
 *
 * @param file the name of the file
 * @param accepted how many rows were taken in
 * @param rejected how many were not
 * @param warnings how many things in accepted rows a person should look at
 * @param grades the accepted ones by grade
 * @param offers how many leads each person was offered, by person
 * @param waiting how many leads wait for somebody to look at duplicates
 * @param firstLeads the first leads as they were registered
 * @param firstRejects the first rejected rows
 * @param duplicates the leads that share a contact
 * @param uncompared how many leads that share something were not compared, since there were too many
 * @param due what is due within a day
 */
public record PortfolioResult(
        String file,
        int accepted,
        int rejected,
        int warnings,
        GradeCounts grades,
        Map<String, Integer> offers,
        int waiting,
        List<Registered> firstLeads,
        List<Reject> firstRejects,
        Duplicates duplicates,
        int uncompared,
        DueSoon due) {
    private static final int SHOWN_LEADS = 3;
    private static final int SHOWN_REJECTS = 20;

    /**
     * A lead that was registered.
     *
     * @param lead the lead
     * @param facts what is known
     * @param state its state
     */
    public record Registered(Lead lead, Facts facts, LeadState state) {}

    /** Collects the result. */
    static final class Builder {
        private final GradeCounts grades;
        private final DueSoon due;
        private final Map<String, Integer> offers = new TreeMap<>();
        private final List<Registered> firstLeads = new ArrayList<>();
        private final List<Reject> firstRejects = new ArrayList<>();
        private int accepted;
        private int rejected;
        private int warnings;
        private int waiting;

        Builder(GradeCounts grades, Instant asOf) {
            this.grades = grades;
            this.due = new DueSoon(asOf);
        }

        void rejected(Reject row) {
            rejected++;
            if (firstRejects.size() < SHOWN_REJECTS) {
                firstRejects.add(row);
            }
        }

        void accepted(Lead lead, FormCheck.Checked checked, Decision registered) {
            accepted++;
            warnings += checked.warnings();
            grades.add(registered);
            if (firstLeads.size() < SHOWN_LEADS) {
                firstLeads.add(new Registered(lead, checked.facts(), registered.after()));
            }
        }

        void decided(Lead lead, LeadState state, boolean isSuspect, Agenda agenda) {
            waiting += isSuspect ? 1 : 0;
            state.ownership().offer().ifPresent(offer -> offers.merge(offer.to().value(), 1, Integer::sum));
            due.add(lead, agenda);
        }

        PortfolioResult build(String file, Duplicates duplicates, int uncompared) {
            return new PortfolioResult(
                    file,
                    accepted,
                    rejected,
                    warnings,
                    grades,
                    offers,
                    waiting,
                    firstLeads,
                    firstRejects,
                    duplicates,
                    uncompared,
                    due);
        }
    }
}
