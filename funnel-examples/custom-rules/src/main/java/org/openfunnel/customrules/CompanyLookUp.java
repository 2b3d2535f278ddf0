package org.openfunnel.customrules;

import java.util.Map;
import java.util.Set;
import org.openfunnel.condition.HostFunction;
import org.openfunnel.condition.Truth;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/**
 * Tells whether a company stands in a register. The register is read before the engine decides, so that the same lead gets the
 * same answer; asking the network here would make decisions slow, and different from one try to the next.
 */
public final class CompanyLookUp implements HostFunction {
    private static final Name COMPANY = Name.of("company.name");

    private final Set<String> register;

    /** Takes the names in the register. */
    public CompanyLookUp(Set<String> register) {
        this.register = Set.copyOf(register);
    }

    @Override
    public Truth ask(Map<Name, Value> known) {
        return known.get(COMPANY) instanceof Value.Text name
                ? Truth.of(register.contains(name.value()))
                : Truth.UNKNOWN;
    }
}
