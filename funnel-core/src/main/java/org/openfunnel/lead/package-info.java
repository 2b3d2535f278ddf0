/**
 * The standard lead: its parts, its fact catalogue, its duplicate keys.
 *
 * <p>Everything here is immutable and safe to share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.lead;

import org.jspecify.annotations.NullMarked;
