/** What can happen to a lead, as a pattern and as an occurrence. */
@NullMarked
package org.openfunnel.moment;

import org.jspecify.annotations.NullMarked;
