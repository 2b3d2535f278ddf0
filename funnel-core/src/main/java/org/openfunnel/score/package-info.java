/**
 * Scorecards, grades, knock-outs, caps; BANT is the standard one.
 *
 * <p>Points are exact to the thousandth. Everything here is immutable and safe to share between threads. No argument may be
 * null.
 */
@NullMarked
package org.openfunnel.score;

import org.jspecify.annotations.NullMarked;
