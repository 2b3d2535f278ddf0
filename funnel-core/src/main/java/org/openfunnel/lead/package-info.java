/** The standard lead: its parts, its fact catalogue, its duplicate keys. */
@NullMarked
package org.openfunnel.lead;

import org.jspecify.annotations.NullMarked;
