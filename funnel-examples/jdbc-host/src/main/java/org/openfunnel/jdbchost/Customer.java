package org.openfunnel.jdbchost;

import java.math.BigDecimal;
import java.util.Optional;
import org.openfunnel.fact.FactBinding;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.name.Name;

/**
 * What this host knows about a lead: its own entity, not one of Funnel.
 *
 * @param company the company
 * @param phone the phone of the contact
 * @param email the e-mail of the contact
 * @param rating how promising the lead is, from 0 to 10; this host keeps one number for all four dimensions
 */
public record Customer(
        Optional<String> company, Optional<String> phone, Optional<String> email, Optional<Integer> rating) {
    /** What is known of a lead nobody has entered anything about. */
    static final Customer UNKNOWN =
            new Customer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns how the facts of a policy are read from a customer; what the policy does not read is not bound. */
    static FactBinding<Customer> binding(FactCatalog catalog) {
        FactBinding.Builder<Customer> binding = FactBinding.of(Customer.class)
                .text("company.name", customer -> customer.company().orElse(null))
                .text("contact.phone", customer -> customer.phone().orElse(null))
                .text("contact.email", customer -> customer.email().orElse(null));
        for (String dimension : new String[] {"budget", "authority", "need", "timeline"}) {
            if (catalog.find(Name.of("rating." + dimension)).isPresent()) {
                binding.number(
                        "rating." + dimension,
                        customer -> customer.rating().map(BigDecimal::valueOf).orElse(null));
            }
        }
        return binding.build(catalog);
    }
}
