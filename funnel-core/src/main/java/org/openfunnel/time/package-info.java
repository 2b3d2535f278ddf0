/**
 * Working time: calendars, amounts of time, deadlines with the windows they used.
 *
 * <p>A {@link BusinessCalendar} is declared with its {@link BusinessCalendar.Builder} or taken from {@link Calendars}; an
 * {@link Amount} of time starts at an instant and gives a {@link Due} on a calendar. Everything here is immutable and safe to
 * share between threads, except a builder. No argument may be null.
 */
@NullMarked
package org.openfunnel.time;

import org.jspecify.annotations.NullMarked;
