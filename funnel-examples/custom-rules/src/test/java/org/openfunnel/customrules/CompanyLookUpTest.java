package org.openfunnel.customrules;

import java.util.Map;
import org.openfunnel.condition.HostFunction;
import org.openfunnel.condition.HostFunctionContract;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

class CompanyLookUpTest extends HostFunctionContract {
    @Override
    protected HostFunction function() {
        return CustomRules.companyLookUp();
    }

    @Override
    protected Map<Name, Value> sample() {
        return Map.of(Name.of("company.name"), Value.of("Acme"));
    }
}
