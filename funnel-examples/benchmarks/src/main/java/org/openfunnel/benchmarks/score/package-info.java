/** Score and grade of a lead, with the rules that gave them: Funnel beside hand-written Java. */
@NullMarked
package org.openfunnel.benchmarks.score;

import org.jspecify.annotations.NullMarked;
