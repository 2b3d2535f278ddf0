/**
 * Counting leads through the funnel.
 *
 * <p>Everything here is immutable and safe to share between threads. No argument may be null. Times are whole milliseconds;
 * shares are exact fractions, rounded only where they are shown.
 */
@NullMarked
package org.openfunnel.stats;

import org.jspecify.annotations.NullMarked;
