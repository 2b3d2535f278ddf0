/**
 * One checked bundle of all rules, with its canonical form and content hash.
 *
 * <p>Everything here is immutable and safe to share between threads, builders excepted. No argument may be null.
 */
@NullMarked
package org.openfunnel.policy;

import org.jspecify.annotations.NullMarked;
