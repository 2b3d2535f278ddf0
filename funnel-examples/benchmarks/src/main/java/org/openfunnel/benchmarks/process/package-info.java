/** Measures what only a whole Java process shows: how soon it answers, how many leads its threads score, what its heap holds. */
@NullMarked
package org.openfunnel.benchmarks.process;

import org.jspecify.annotations.NullMarked;
