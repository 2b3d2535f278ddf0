/** Runs the benchmarks in turns, compares what they measured, and judges it by the budgets. */
@NullMarked
package org.openfunnel.benchmarks;

import org.jspecify.annotations.NullMarked;
