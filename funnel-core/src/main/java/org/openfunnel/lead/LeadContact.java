package org.openfunnel.lead;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;

/**
 * Whom to reach about a lead, in the normal forms of {@link LeadKeys}; what is not known, or no name or number at all, is empty.
 *
 * @param lead the lead
 * @param phone its phone number
 * @param email its e-mail address
 * @param person the name of the person
 * @param company the name of the company
 */
public record LeadContact(
        LeadId lead,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> person,
        Optional<String> company) {
    private static final Name PHONE = Name.of("contact.phone");
    private static final Name EMAIL = Name.of("contact.email");
    private static final Name PERSON = Name.of("contact.name");
    private static final Name COMPANY = Name.of("company.name");

    /** Refuses null. */
    public LeadContact {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(company, "company");
    }

    /** Returns the contact with these texts, as people wrote them; a blank one is not known. */
    public static LeadContact of(LeadId lead, String phone, String email, String person, String company) {
        return new LeadContact(
                lead, LeadKeys.phone(phone), LeadKeys.email(email), LeadKeys.person(person), LeadKeys.company(company));
    }

    /**
     * Returns the contact that the standard facts {@code contact.phone}, {@code contact.email}, {@code contact.name} and
     * {@code company.name} give.
     *
     * @throws IllegalArgumentException if the catalogue of the facts lacks one of them
     */
    public static LeadContact of(LeadId lead, Facts facts) {
        return new LeadContact(
                lead,
                key(facts, PHONE, LeadKeys::phone),
                key(facts, EMAIL, LeadKeys::email),
                key(facts, PERSON, LeadKeys::person),
                key(facts, COMPANY, LeadKeys::company));
    }

    private static Optional<String> key(Facts facts, Name fact, Function<String, Optional<String>> form) {
        return facts.value(fact).map(Value::toString).flatMap(form);
    }
}
