package org.openfunnel.benchmarks.deadline;

import java.time.LocalDate;
import java.util.Set;
import net.objectlab.kit.datecalc.common.DateCalculator;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.common.HolidayHandlerType;
import net.objectlab.kit.datecalc.jdk8.LocalDateKitCalculatorsFactory;
import org.openfunnel.time.BusinessCalendar;

/** The date calculator of ObjectLab, with the holidays of {@link TenYears#NEAREST}; it knows dates, but no hours. */
final class ObjectLabCalendar {
    private final DateCalculator<LocalDate> calculator;

    ObjectLabCalendar(BusinessCalendar nearest) {
        LocalDateKitCalculatorsFactory factory = new LocalDateKitCalculatorsFactory();
        factory.registerHolidays(
                nearest.id(),
                new DefaultHolidayCalendar<>(
                        Set.copyOf(nearest.closed().keySet()),
                        nearest.validFrom(),
                        nearest.validToExclusive().minusDays(1)));
        calculator = factory.getDateCalculator(nearest.id(), HolidayHandlerType.FORWARD);
    }

    LocalDate plusWorkingDays(LocalDate from, int days) {
        calculator.setStartDate(from);
        return calculator.moveByBusinessDays(days).getCurrentBusinessDate();
    }
}
