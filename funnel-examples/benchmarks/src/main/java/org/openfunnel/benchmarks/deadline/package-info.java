/** Deadlines in working time: Funnel beside hand-written Java, jBPM and ObjectLab. */
@NullMarked
package org.openfunnel.benchmarks.deadline;

import org.jspecify.annotations.NullMarked;
