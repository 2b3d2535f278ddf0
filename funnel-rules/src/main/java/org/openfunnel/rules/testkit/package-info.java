/**
 * Policy tests with time travel, free of any test framework.
 *
 * <p>Everything here is immutable and safe to share between threads, builders and {@link org.openfunnel.rules.testkit.Coverage}
 * apart. No argument may be null.
 */
@NullMarked
package org.openfunnel.rules.testkit;

import org.jspecify.annotations.NullMarked;
