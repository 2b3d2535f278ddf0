package org.openfunnel.demo.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.openfunnel.demo.chapter.GradeCounts;
import org.openfunnel.demo.chapter.Setting;
import org.openfunnel.demo.leads.BadInputException;
import org.openfunnel.demo.leads.Lead;
import org.openfunnel.demo.leads.LeadSource;
import org.openfunnel.demo.leads.Mapping;
import org.openfunnel.demo.leads.Unread;
import org.openfunnel.demo.leads.Unread.Problem;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;
import org.openfunnel.lead.DuplicateCheck;
import org.openfunnel.lead.Duplicates;
import org.openfunnel.lead.LeadContact;
import org.openfunnel.name.LeadId;

/**
 * Works a whole file of leads, row by row. In memory stay counts, three keys of 12 bytes a lead to find duplicates by, and the leads
 * that share a contact with another.
 */
public final class Portfolio {
    /** How many leads are compared with each other; of more, the first ones. */
    private static final int MOST_SUSPECTS = 100_000;

    private static final int STEP = 100_000;

    private final Setting setting;
    private final Mapping mapping;
    private final LeadSource source;
    private final Roster roster;
    private final Instant asOf;
    private final FormCheck forms;
    private final int mostSuspects;

    /** Makes the work of one file; every lead is registered at the same instant. */
    public Portfolio(Setting setting, Mapping mapping, LeadSource source, Roster roster, Instant asOf) {
        this(setting, mapping, source, roster, asOf, MOST_SUSPECTS);
    }

    Portfolio(Setting setting, Mapping mapping, LeadSource source, Roster roster, Instant asOf, int mostSuspects) {
        this.setting = setting;
        this.mapping = mapping;
        this.source = source;
        this.roster = roster;
        this.asOf = asOf;
        this.forms = new FormCheck(mapping);
        this.mostSuspects = mostSuspects;
    }

    /**
     * Works the file.
     *
     * @param progress is told how many rows were read, every 100,000 rows
     * @throws BadInputException if the file cannot be used
     */
    public PortfolioResult work(PortfolioFiles files, LongConsumer progress) throws BadInputException {
        var pass = new Pass(files, progress);
        mapping.stream(source, pass);
        List<LeadContact> contacts = contacts(pass.suspects);
        Duplicates duplicates = DuplicateCheck.standard().among(contacts);
        files.duplicates(duplicates);
        return pass.counted.build(
                source.name(), duplicates, pass.suspects.lines().cardinality() - contacts.size());
    }

    /** Reads the file once more, for the leads that share something with another. */
    private List<LeadContact> contacts(Suspects suspects) throws BadInputException {
        var contacts = new ArrayList<LeadContact>();
        if (suspects.lines().isEmpty()) {
            return contacts;
        }
        mapping.stream(source, new Mapping.Sink() {
            @Override
            public void lead(Lead lead, List<Problem> problems) {
                boolean isSuspect = suspects.lines().get(Math.toIntExact(lead.line()));
                if (isSuspect && contacts.size() < mostSuspects) {
                    contacts.add(forms.check(lead).contact());
                }
            }

            @Override
            public void unread(Unread row) {
                // It was reported in the first pass.
            }
        });
        return contacts;
    }

    /** The first reading of the file: every row is accepted or rejected. */
    private final class Pass implements Mapping.Sink {
        private final PortfolioFiles files;
        private final LongConsumer progress;
        private final Suspects suspects = new Suspects();
        private final Work work = new Work(setting, roster, asOf);
        private final PortfolioResult.Builder counted = new PortfolioResult.Builder(new GradeCounts(setting), asOf);
        private List<String> header = List.of();
        private long read;

        Pass(PortfolioFiles files, LongConsumer progress) {
            this.files = files;
            this.progress = progress;
        }

        @Override
        public void header(List<String> names) {
            header = names;
        }

        @Override
        public void lead(Lead lead, List<Problem> unreadable) {
            count();
            FormCheck.Checked checked = forms.check(lead);
            if (unreadable.isEmpty() && checked.problems().isEmpty()) {
                accept(lead, checked);
            } else {
                var problems = new ArrayList<>(unreadable);
                checked.problems().forEach(it -> problems.add(named(it)));
                reject(new Reject(lead.line(), problems));
            }
        }

        @Override
        public void unread(Unread row) {
            count();
            reject(new Reject(row.line(), row.problems()));
        }

        private void count() {
            read++;
            if (read % STEP == 0) {
                progress.accept(read);
            }
        }

        private Problem named(Problem problem) {
            String name = problem.column() > 0 ? header.get(problem.column() - 1) : "";
            return new Problem(problem.column(), name, problem.reason());
        }

        private void reject(Reject row) {
            files.reject(row);
            counted.rejected(row);
        }

        private void accept(Lead lead, FormCheck.Checked checked) {
            List<LeadId> matches = suspects.note(lead.line(), checked.contact());
            List<Decision> decisions = work.decide(Suspects.id(lead.line()), checked.facts(), matches);
            LeadState state = Work.last(decisions);
            files.decision(DecisionLine.of(lead, state, matches));
            counted.accepted(lead, checked, decisions.get(0));
            counted.decided(lead, state, !matches.isEmpty(), setting.engine().agenda(state, checked.facts(), asOf));
        }
    }
}
