package org.openfunnel.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.openfunnel.time.BusinessCalendar.Hours;

/** Reads and writes a daily window such as {@code 09:00-12:00}. */
final class HoursText {
    private static final String END_OF_DAY = "24:00";
    private static final int DAY = 86_400;

    private HoursText() {}

    static Hours parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw unreadable(text, null);
        }
        try {
            LocalTime start = LocalTime.parse(text.substring(0, dash));
            String end = text.substring(dash + 1);
            return Hours.of(start, end.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(end));
        } catch (DateTimeException e) {
            throw unreadable(text, e);
        }
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Throwable cause) {
        return new IllegalArgumentException("hours must look like `09:00-12:00`, but were `" + text + "`", cause);
    }

    static String format(Hours hours) {
        String end = hours.endSecond() == DAY ? END_OF_DAY : time(hours.endSecond() % DAY);
        return time(hours.startSecond()) + "-" + end;
    }

    private static String time(int second) {
        return LocalTime.ofSecondOfDay(second).toString();
    }
}
