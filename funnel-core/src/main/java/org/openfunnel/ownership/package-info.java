/** Who works a lead: offer, accept, pool, ranking of candidates. */
@NullMarked
package org.openfunnel.ownership;

import org.jspecify.annotations.NullMarked;
