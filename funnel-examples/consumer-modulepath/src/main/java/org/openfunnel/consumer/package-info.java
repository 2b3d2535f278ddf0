/** A program that uses Funnel from a named module. */
@NullMarked
package org.openfunnel.consumer;

import org.jspecify.annotations.NullMarked;
