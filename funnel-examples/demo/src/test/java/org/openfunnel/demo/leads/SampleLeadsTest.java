package org.openfunnel.demo.leads;

import org.junit.jupiter.api.Test;
import org.openfunnel.demo.Golden;

class SampleLeadsTest {
    @Test
    void bundledFileIsWhatTheGeneratorMakes() {
        Golden.check("src/main/resources/org/openfunnel/demo/leads/leads.csv", SampleLeads.file());
    }
}
