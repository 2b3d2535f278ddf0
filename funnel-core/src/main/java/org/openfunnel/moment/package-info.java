/**
 * What can happen to a lead, as a pattern and as an occurrence.
 *
 * <p>Everything here is immutable and safe to share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.moment;

import org.jspecify.annotations.NullMarked;
