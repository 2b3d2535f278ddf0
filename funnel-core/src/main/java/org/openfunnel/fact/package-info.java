/**
 * The typed facts a rule may read: known, unknown or absent.
 *
 * <p>Everything here is immutable and safe to share between threads, builders excepted. No argument may be null.
 * Numbers of every kind (integers, decimals, money) are exact decimals of at most {@link FactType.Numeric#SCALE} places
 * and a magnitude below {@code 10^12}; inside they are {@code long} millionths, so that a comparison costs what it costs
 * in hand-written Java.
 */
@NullMarked
package org.openfunnel.fact;

import org.jspecify.annotations.NullMarked;
