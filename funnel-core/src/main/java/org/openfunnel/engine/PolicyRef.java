package org.openfunnel.engine;

import java.util.Objects;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;

/**
 * Which policy a lead is worked by.
 *
 * @param id the policy's id
 * @param version its version, as the author gave it
 * @param hash the hash of its content, which tells two policies apart whatever their versions say
 */
public record PolicyRef(Name id, String version, String hash) {
    /** Refuses null. */
    public PolicyRef {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(hash, "hash");
    }

    /** Returns how states and events refer to a policy. */
    public static PolicyRef of(FunnelPolicy policy) {
        return new PolicyRef(policy.id(), policy.version(), policy.hash());
    }
}
