/** Why an answer came out as it did, as data, worded in two languages. */
@NullMarked
package org.openfunnel.explain;

import org.jspecify.annotations.NullMarked;
