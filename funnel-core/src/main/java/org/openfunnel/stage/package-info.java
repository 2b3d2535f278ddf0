/**
 * The funnel as a state machine.
 *
 * <p>Everything here is immutable and safe to share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.stage;

import org.jspecify.annotations.NullMarked;
