/**
 * What things are called: policy names, host ids, labels in two languages, sources, actors.
 *
 * <p>Everything here is an immutable value, equal by content and safe to share between threads. No argument may be
 * null; a null is refused with a {@link NullPointerException}.
 */
@NullMarked
package org.openfunnel.name;

import org.jspecify.annotations.NullMarked;
