/** Working time: calendars, amounts of time, deadlines with the windows they used, recurrences. */
@NullMarked
package org.openfunnel.time;

import org.jspecify.annotations.NullMarked;
