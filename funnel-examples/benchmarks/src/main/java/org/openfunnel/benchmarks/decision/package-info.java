/** Moves of a lead, accepted, refused and with clocks: Funnel beside hand-written Java. */
@NullMarked
package org.openfunnel.benchmarks.decision;

import org.jspecify.annotations.NullMarked;
