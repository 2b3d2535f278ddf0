package org.openfunnel.name;

import java.util.Objects;

/** The one rule that all host ids obey. */
final class HostIds {
    private static final int MAX_LENGTH = 200;

    private HostIds() {}

    static void check(String what, String value) {
        Objects.requireNonNull(value, what);
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    what + " must have 1 to " + MAX_LENGTH + " characters, but had " + value.length());
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " must not hold control characters");
        }
    }
}
