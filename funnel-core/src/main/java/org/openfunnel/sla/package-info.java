/**
 * What must happen once, by when, and how late it is.
 *
 * <p>Everything here is immutable and safe to share between threads. No argument may be null.
 */
@NullMarked
package org.openfunnel.sla;

import org.jspecify.annotations.NullMarked;
