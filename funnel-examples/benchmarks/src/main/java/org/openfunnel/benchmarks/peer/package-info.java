/** Rule engines of other projects. */
@NullMarked
package org.openfunnel.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
