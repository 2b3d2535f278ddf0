/**
 * Who works a lead: offer, accept, pool, ranking of candidates.
 *
 * <p>Everything here is immutable and safe to share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.ownership;

import org.jspecify.annotations.NullMarked;
