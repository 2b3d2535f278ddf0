/** What holds, what must hold, and what stands in the way (conditions, requirements, blockers, remedies). */
@NullMarked
package org.openfunnel.condition;

import org.jspecify.annotations.NullMarked;
