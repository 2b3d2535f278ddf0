package org.openfunnel.time.vectors;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Window;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.WorkingTime.Tie;

/** Our answer to a row, in the same words. */
final class Answers {
    private final Row row;
    private final BusinessCalendar calendar;

    private Answers(Row row, BusinessCalendar calendar) {
        this.row = row;
        this.calendar = calendar;
    }

    static String to(Row row, BusinessCalendar calendar) {
        return new Answers(row, calendar).answer();
    }

    private String answer() {
        return switch (row.op()) {
            case "addTime" -> addTime().toString();
            case "elapsed" -> elapsed();
            case "isWorking" -> "" + calendar.isWorking(row.instant("instant"));
            case "isHoliday" -> "" + calendar.isHoliday(calendar.localDate(row.instant("instant")));
            case "isBreak" -> "" + calendar.isBreak(row.instant("instant"));
            case "isBusinessDay" -> "" + calendar.isWorkingDay(dateOf(row.has("date") ? "date" : "instant"));
            case "nextWorking" -> calendar.nextWorking(row.instant("start")).toString();
            case "prevWorking" -> calendar.previousWorking(row.instant("start")).toString();
            case "nextClosing" -> calendar.nextClosing(row.instant("start")).toString();
            case "nextOpening" -> nextOpening().toString();
            case "segments" -> said(segments());
            case "segmentsOnDate" -> said(windowsOn(row.date("date")));
            case "addDays" -> addDays();
            case "nextBusinessDay" -> at(step(1));
            case "prevBusinessDay" -> at(step(-1));
            case "daysBetween" -> "" + daysBetween();
            case "busdayOffset" ->
                calendar.plusWorkingDays(rolledStart(), row.number("days")).toString();
            case "busdayCount" -> "" + calendar.workingDaysBetween(row.date("start"), row.date("end"));
            case "roll" -> calendar.roll(row.date("start"), roll()).toString();
            case "businessDaysInMonth" -> "" + daysInMonth(YearMonth.parse(row.text("month")));
            case "slaClock" -> Clocks.deadline(row, calendar).toString();
            case "slaElapsed" -> "" + Clocks.used(row, calendar).toSeconds();
            default -> throw new IllegalArgumentException("no answer to " + row);
        };
    }

    private Instant addTime() {
        Instant start = row.instant("start");
        Duration amount = row.seconds("seconds");
        if (!amount.isZero()) {
            return calendar.addWorking(
                    start, amount, Tie.valueOf(row.text("tie").toUpperCase(Locale.ROOT)));
        }
        if (row.is("zero", "same")) {
            return start;
        }
        return row.is("direction", "backward")
                ? calendar.previousWorking(start)
                : calendar.addWorking(start, amount, Tie.CLOSE);
    }

    private String elapsed() {
        long seconds =
                calendar.elapsed(row.instant("start"), row.instant("end")).toSeconds();
        long unit = row.is("unit", "hour") ? 3_600 : row.is("unit", "minute") ? 60 : 1;
        return "" + seconds / unit * unit;
    }

    private Instant nextOpening() {
        Instant start = row.instant("start");
        if (!row.is("strictDay", "true")) {
            return calendar.nextOpening(start);
        }
        LocalDate today = calendar.localDate(start);
        List<Window> windows = windowsOn(today);
        return !windows.isEmpty() && start.isBefore(windows.get(0).startInclusive())
                ? windows.get(0).startInclusive()
                : windowsOn(calendar.plusWorkingDays(today, 1)).get(0).startInclusive();
    }

    private List<Window> segments() {
        Instant start = row.instant("start");
        int count = row.number("count");
        if (row.is("direction", "forward")) {
            return calendar.windowsBetween(start, midnight(calendar.validToExclusive())).stream()
                    .limit(count)
                    .toList();
        }
        List<Window> before = calendar.windowsBetween(midnight(calendar.validFrom()), start);
        List<Window> last =
                new java.util.ArrayList<>(before.subList(Math.max(0, before.size() - count), before.size()));
        Collections.reverse(last);
        return last;
    }

    private List<Window> windowsOn(LocalDate date) {
        return calendar.windowsBetween(midnight(date), midnight(date.plusDays(1)));
    }

    private static String said(List<Window> windows) {
        return windows.stream()
                .map(window -> window.startInclusive() + "/" + window.endExclusive())
                .collect(Collectors.joining(";"));
    }

    private String addDays() {
        LocalDate start = dateOf("start");
        int days = row.number("days");
        if (days == 0 && row.is("zero", "next")) {
            return calendar.nextWorking(row.instant("start")).toString();
        }
        if (days != 0 && row.is("rollFirst", "direction")) {
            start = calendar.roll(start, days < 0 ? Roll.PRECEDING : Roll.FOLLOWING);
        }
        return at(calendar.plusWorkingDays(start, days));
    }

    private LocalDate step(int direction) {
        LocalDate start = dateOf("start");
        boolean stays = !row.is("strict", "true") && calendar.isWorkingDay(start);
        return stays ? start : calendar.plusWorkingDays(start, direction);
    }

    /** The date, or that date at the time of day of the start when that is an instant. */
    private String at(LocalDate date) {
        if (!row.hasInstant("start")) {
            return date.toString();
        }
        LocalTime time = row.instant("start").atZone(calendar.zone()).toLocalTime();
        Instant same = ZonedDateTime.of(date, time, calendar.zone()).toInstant();
        if (!row.is("clock", "nextWorking")) {
            return same.toString();
        }
        boolean backward = row.is("direction", "backward");
        return (backward ? calendar.previousWorking(same) : calendar.nextWorking(same)).toString();
    }

    private int daysBetween() {
        LocalDate start = dateOf("start");
        LocalDate end = dateOf("end");
        return switch (row.text("bounds")) {
            case "[)" -> calendar.workingDaysBetween(start, end);
            case "[]" ->
                end.isBefore(start)
                        ? -calendar.workingDaysBetween(end, start.plusDays(1))
                        : calendar.workingDaysBetween(start, end.plusDays(1));
            case "count-steps" ->
                end.isBefore(start)
                        ? calendar.workingDaysBetween(start, end)
                        : calendar.workingDaysBetween(start.plusDays(1), end.plusDays(1));
            default -> throw new IllegalArgumentException("no such bounds in " + row);
        };
    }

    private LocalDate rolledStart() {
        return calendar.roll(row.date("start"), roll());
    }

    private Roll roll() {
        return switch (row.text("roll")) {
            case "raise" -> Roll.NONE;
            case "forward" -> Roll.FOLLOWING;
            case "backward" -> Roll.PRECEDING;
            case "modifiedfollowing", "NextSameOrLastInMonth" -> Roll.MODIFIED_FOLLOWING;
            case "modifiedpreceding" -> Roll.MODIFIED_PRECEDING;
            default -> throw new IllegalArgumentException("no such roll in " + row);
        };
    }

    private int daysInMonth(YearMonth month) {
        return calendar.workingDaysBetween(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    private LocalDate dateOf(String key) {
        return row.hasInstant(key) ? calendar.localDate(row.instant(key)) : row.date(key);
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(calendar.zone()).toInstant();
    }
}
