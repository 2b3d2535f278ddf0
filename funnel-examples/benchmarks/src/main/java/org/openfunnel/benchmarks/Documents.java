package org.openfunnel.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Policies;

/** The policy documents of the benchmarks. */
public final class Documents {
    private Documents() {}

    /** Returns the policy in a document that stands beside a class. */
    public static FunnelPolicy load(Class<?> beside, String document) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(document), document)) {
            return Policies.load(document, in.readAllBytes()).require();
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }
}
