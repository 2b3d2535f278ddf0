package org.openfunnel.demo.portfolio;

import java.util.List;
import java.util.Optional;
import org.openfunnel.demo.leads.Lead;
import org.openfunnel.demo.leads.Mapping;
import org.openfunnel.demo.leads.Unread.Problem;
import org.openfunnel.demo.text.Said;
import org.openfunnel.fact.Facts;
import org.openfunnel.lead.LeadContact;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.rules.intake.CheckedLead;
import org.openfunnel.rules.intake.Intake;
import org.openfunnel.rules.intake.IntakeFinding;
import org.openfunnel.rules.intake.IntakeProfile;
import org.openfunnel.rules.intake.LeadField;

/** Checks the form of each lead by the practical profile, where the leads have a column of phones or e-mail addresses at all. */
final class FormCheck {
    private final Optional<Intake> intake;

    FormCheck(Mapping mapping) {
        boolean hasContact = mapping.fills(LeadField.PHONE) || mapping.fills(LeadField.EMAIL);
        this.intake = hasContact
                ? Optional.of(Intake.of(IntakeProfile.practical().reading(new WorldPhones())))
                : Optional.empty();
    }

    /**
     * What the check leaves.
     *
     * @param facts what is known, phone and e-mail in their normal form
     * @param contact whom to reach
     * @param problems what is wrong
     * @param warnings how many things a person should look at
     */
    record Checked(Facts facts, LeadContact contact, List<Problem> problems, int warnings) {}

    Checked check(Lead lead) {
        LeadId id = Suspects.id(lead.line());
        if (intake.isEmpty()) {
            return new Checked(lead.facts(), LeadContact.of(id, lead.facts()), List.of(), 0);
        }
        return intake.get()
                .check(lead.form())
                .fold(
                        accepted -> new Checked(
                                normal(lead.facts(), accepted.lead()),
                                accepted.lead().contact(id),
                                List.of(),
                                accepted.warnings().size()),
                        rejected -> new Checked(
                                lead.facts(),
                                LeadContact.of(id, lead.facts()),
                                rejected.violations().stream()
                                        .map(FormCheck::problem)
                                        .toList(),
                                0));
    }

    private static Facts normal(Facts facts, CheckedLead lead) {
        Facts.Builder normal = facts.catalog().given();
        for (int slot = 0; slot < facts.catalog().hostSize(); slot++) {
            Name fact = facts.catalog().fact(slot).name();
            facts.value(slot).ifPresent(value -> normal.set(fact, value));
        }
        for (LeadField field : List.of(LeadField.PHONE, LeadField.EMAIL)) {
            String text = lead.normal(field);
            if (!text.isEmpty()) {
                normal.set(field.fact().orElseThrow().value(), text);
            }
        }
        return normal.build();
    }

    private static Problem problem(IntakeFinding finding) {
        Label reason = Label.of(finding.message(Language.EN), finding.message(Language.ZH));
        return new Problem(finding.column(), "", Said.of("cell.misfit", reason));
    }
}
