/** Scorecards of 10 to 10 000 rules over 50 attributes: Funnel beside hand-written Java. */
@NullMarked
package org.openfunnel.benchmarks.many;

import org.jspecify.annotations.NullMarked;
