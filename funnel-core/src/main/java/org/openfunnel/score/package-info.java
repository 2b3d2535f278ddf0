/** Scorecards, grades, knock-outs, caps; BANT is the standard one. */
@NullMarked
package org.openfunnel.score;

import org.jspecify.annotations.NullMarked;
