/**
 * Whether an incoming lead is usable: its form, constraints and violations.
 *
 * <p>Everything here is immutable and safe to share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.rules.intake;

import org.jspecify.annotations.NullMarked;
