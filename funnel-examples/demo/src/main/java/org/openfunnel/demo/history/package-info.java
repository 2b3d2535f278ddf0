/** A year of made-up leads, worked through the engine, and the figures of their funnel. */
@NullMarked
package org.openfunnel.demo.history;

import org.jspecify.annotations.NullMarked;
