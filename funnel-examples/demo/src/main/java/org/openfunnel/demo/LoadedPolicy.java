package org.openfunnel.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.openfunnel.demo.leads.BadInputException;
import org.openfunnel.name.Language;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Loaded;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.preset.Preset;
import org.openfunnel.rules.preset.Presets;

/**
 * A policy that was read from its document and checked.
 *
 * @param policy the policy
 * @param nanos how long reading and checking took
 */
record LoadedPolicy(FunnelPolicy policy, long nanos) {
    /**
     * Loads the policy of a file, or else the preset of handbook 001.
     *
     * @param language the language of the findings, if there are any
     */
    static LoadedPolicy of(Optional<Path> named, Language language) throws BadInputException {
        Preset preset = Presets.bantLeadScoring();
        Input document = named.isPresent() ? Input.ofFile(named.get()) : Input.of(preset.file(), preset.text());
        long from = System.nanoTime();
        Loaded loaded = Policies.load(document.name(), document.bytes());
        long nanos = System.nanoTime() - from;
        if (loaded.policy().isEmpty()) {
            throw BadInputException.of(
                    "policy.unusable", document.name(), loaded.report(language).strip());
        }
        return new LoadedPolicy(loaded.policy().get(), nanos);
    }
}
