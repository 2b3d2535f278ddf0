/** The funnel as a state machine. */
@NullMarked
package org.openfunnel.stage;

import org.jspecify.annotations.NullMarked;
