package org.openfunnel.rules;

import java.util.List;
import org.openfunnel.name.Language;
import org.openfunnel.rules.diagnostic.Finding;

/** A document was to be used that holds errors; its message is the whole report in English. */
public final class UnusablePolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    UnusablePolicyException(Loaded loaded) {
        super(loaded.report(Language.EN));
        this.findings = loaded.findings();
    }

    /** Returns everything found, in the order of the document. */
    public List<Finding> findings() {
        return findings;
    }
}
