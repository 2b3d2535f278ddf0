/**
 * Static verification of a policy, and the difference of two.
 *
 * <p>Everything here is immutable and safe to share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.rules.proof;

import org.jspecify.annotations.NullMarked;
