/** The five handbooks and the standard funnel, as documents. */
@NullMarked
package org.openfunnel.rules.preset;

import org.jspecify.annotations.NullMarked;
