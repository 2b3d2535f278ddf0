package org.openfunnel.benchmarks.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.openfunnel.time.BusinessCalendar;

/** The business calendar of jBPM, with the holidays of {@link TenYears#NEAREST}. */
final class JbpmCalendar {
    private final BusinessCalendarImpl calendar;
    /** jBPM adds to the time of its session clock. */
    private long now;

    JbpmCalendar(BusinessCalendar nearest) {
        Properties settings = new Properties();
        settings.setProperty(BusinessCalendarImpl.TIMEZONE, nearest.zone().getId());
        settings.setProperty(BusinessCalendarImpl.DAYS_PER_WEEK, "5");
        settings.setProperty(BusinessCalendarImpl.HOURS_PER_DAY, "8");
        settings.setProperty(BusinessCalendarImpl.START_HOUR, "9");
        settings.setProperty(BusinessCalendarImpl.END_HOUR, "17");
        settings.setProperty(BusinessCalendarImpl.HOLIDAY_DATE_FORMAT, "yyyy-MM-dd");
        settings.setProperty(
                BusinessCalendarImpl.HOLIDAYS,
                nearest.closed().keySet().stream().map(Object::toString).collect(Collectors.joining(",")));
        calendar = new BusinessCalendarImpl(settings, () -> now);
    }

    /**
     * Adds an amount as jBPM writes it.
     *
     * @param amount such as {@code 24h} or {@code 20d}
     */
    Date plus(Instant from, String amount) {
        now = from.toEpochMilli();
        return calendar.calculateBusinessTimeAsDate(amount);
    }
}
