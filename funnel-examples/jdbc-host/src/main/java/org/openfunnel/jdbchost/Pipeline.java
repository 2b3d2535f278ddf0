package org.openfunnel.jdbchost;

import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.fact.FactBinding;
import org.openfunnel.fact.Facts;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.time.Calendars;

/**
 * One version of the policy of a pipeline, ready to decide.
 *
 * @param engine decides
 * @param binding reads the facts of a customer
 */
record Pipeline(FunnelEngine engine, FactBinding<Customer> binding) {
    static Pipeline of(FunnelPolicy policy, Calendars calendars) {
        var engine = FunnelEngine.of(policy, calendars);
        return new Pipeline(engine, Customer.binding(engine.catalog()));
    }

    Facts facts(Customer customer) {
        return binding.read(customer);
    }
}
