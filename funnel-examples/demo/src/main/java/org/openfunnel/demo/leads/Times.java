package org.openfunnel.demo.leads;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openfunnel.lead.LeadKeys;

/**
 * Dates and times as people and spreadsheets write them: year, month and day in this order with whatever between them, and a time
 * behind it; or the number of days since 1899-12-30, as spreadsheets count. A date without a year, or with the day first, is refused:
 * nobody knows what it means.
 */
final class Times {
    private static final int LONGEST = 40;
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})"
                    + "|\\.([0-9]{1,2})\\.([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日|([0-9]{2})([0-9]{2}))"
                    + "(?:[ T]?(上午|下午)?\\s*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?)?");
    private static final Pattern SERIAL = Pattern.compile("[2-6][0-9]{4}(\\.[0-9]{1,12})?");
    private static final LocalDate FIRST_OF_SPREADSHEETS = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final int NOON = 12;
    private static final int MIDNIGHT = 24;

    private Times() {}

    /**
     * Returns the time on the clocks of the zone; a date alone is its first instant.
     *
     * @throws DateTimeException if the text is none, or no such date exists
     */
    static LocalDateTime read(String text, ZoneId zone) {
        String clean = text.length() > LONGEST ? "" : LeadKeys.clean(text);
        if (SERIAL.matcher(clean).matches()) {
            return serial(new BigDecimal(clean));
        }
        Matcher written = WRITTEN.matcher(clean);
        return written.matches()
                ? of(written)
                : OffsetDateTime.parse(clean).atZoneSameInstant(zone).toLocalDateTime();
    }

    private static LocalDateTime serial(BigDecimal days) {
        BigDecimal part = days.remainder(BigDecimal.ONE).multiply(SECONDS_OF_DAY);
        return FIRST_OF_SPREADSHEETS
                .plusDays(days.longValue())
                .atStartOfDay()
                .plusSeconds(Math.round(part.doubleValue()));
    }

    private static LocalDateTime of(Matcher written) {
        LocalDate date = LocalDate.of(
                Integer.parseInt(written.group(1)), first(written, 2, 4, 6, 8, 10), first(written, 3, 5, 7, 9, 11));
        if (written.group(13) == null) {
            return date.atStartOfDay();
        }
        int hour = hour(Integer.parseInt(written.group(13)), Optional.ofNullable(written.group(12)));
        int minute = Integer.parseInt(written.group(14));
        int second =
                Optional.ofNullable(written.group(15)).map(Integer::parseInt).orElse(0);
        boolean isMidnight = hour == MIDNIGHT && minute == 0 && second == 0;
        return isMidnight ? date.plusDays(1).atStartOfDay() : date.atTime(hour, minute, second);
    }

    private static int hour(int hour, Optional<String> half) {
        if (half.isPresent() && hour > NOON) {
            throw new DateTimeException("hour " + hour + " after " + half.get());
        }
        boolean isPm = half.filter("下午"::equals).isPresent();
        return half.isPresent() ? hour % NOON + (isPm ? NOON : 0) : hour;
    }

    private static int first(Matcher written, int... groups) {
        for (int group : groups) {
            if (written.group(group) != null) {
                return Integer.parseInt(written.group(group));
            }
        }
        throw new IllegalStateException("one way of writing a date matched");
    }
}
