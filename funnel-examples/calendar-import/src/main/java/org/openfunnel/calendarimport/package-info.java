/** Turns the holidays that an organisation publishes as iCalendar, and recurrence rules, into calendars and dates. */
@NullMarked
package org.openfunnel.calendarimport;

import org.jspecify.annotations.NullMarked;
