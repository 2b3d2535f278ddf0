package org.openfunnel.time.oracle;

import net.jqwik.api.Arbitraries;

/** Made-up plans of a few days with hours on the second, in zones whose offsets were not whole minutes. */
public final class SecondPlans extends Plans {
    private static final Place[] PLACES = {
        new Place("America/Juneau", "1867-10-18"), // a date that was there twice
        new Place("Africa/Monrovia", "1972-01-07"), // a gap of 44 minutes and 30 seconds from midnight on
        new Place("Europe/Amsterdam", "1937-07-01"), // a gap of 28 seconds from midnight on
    };

    /** Makes the plans. */
    public SecondPlans() {
        super(PLACES, 1, Arbitraries.integers().between(0, 110_000));
    }
}
