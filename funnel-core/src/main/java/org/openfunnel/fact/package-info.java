/** The typed facts a rule may read: known, unknown or absent. */
@NullMarked
package org.openfunnel.fact;

import org.jspecify.annotations.NullMarked;
