/**
 * What must happen again and again, and when next.
 *
 * <p>Everything here is immutable and safe to share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.followup;

import org.jspecify.annotations.NullMarked;
