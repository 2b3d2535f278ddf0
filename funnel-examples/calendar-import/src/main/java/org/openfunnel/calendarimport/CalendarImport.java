package org.openfunnel.calendarimport;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import org.openfunnel.explain.DeadlineText;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Language;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/**
 * Reads the holidays of a company from an iCalendar file, puts them on top of those of China, and shows what changes.
 *
 * <p>With the name of a file it reads that file, otherwise an example. It ends with 1 when the file cannot be used.
 */
public final class CalendarImport {
    private static final String EXAMPLE = "acme-2026.ics";
    private static final String MONTH_END = "FREQ=MONTHLY;BYDAY=-1FR";
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final PrintStream out;
    private final BusinessCalendar china = Calendars.china().require("china");

    private CalendarImport(PrintStream out) {
        this.out = out;
    }

    /** Runs the example. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (!(args.length == 0 ? run(EXAMPLE, example(), out) : read(args[0], out))) {
            System.exit(1);
        }
    }

    static boolean read(String name, PrintStream out) {
        try {
            return run(name, Files.readString(Path.of(name)), out);
        } catch (IOException e) {
            out.println("`" + name + "` cannot be read: " + why(e));
            return false;
        }
    }

    private static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof CharacterCodingException
                ? "it is not text in UTF-8"
                : Objects.requireNonNullElse(e.getMessage(), "it cannot be opened");
    }

    static String example() {
        try (InputStream example = CalendarImport.class.getResourceAsStream(EXAMPLE)) {
            return new String(Objects.requireNonNull(example, EXAMPLE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows what a file changes, or what is wrong with it; answers whether it can be used. */
    static boolean run(String name, String text, PrintStream out) {
        CalendarImport show = new CalendarImport(out);
        try {
            HolidayFile file = HolidayFile.parse(name, text, show.china.zone());
            BusinessCalendar company = CompanyCalendar.of(show.china, file, "company", "2026.1");
            show.dates(file, company);
            show.deadline(WorkingDays.of(3), "2026-07-14T16:00", company);
            show.deadline(WorkingTime.hours(4), "2026-06-26T11:00", company);
            show.cadence(company);
            return true;
        } catch (UnusableFileException e) {
            out.println(e.getMessage());
            return false;
        }
    }

    private void dates(HolidayFile file, BusinessCalendar company) {
        LocalDate nextYear = NEW_YEAR.plusYears(1);
        out.printf(Locale.ROOT, "%s: %d events%n", file.name(), file.events().size());
        for (LocalDate date = NEW_YEAR; date.isBefore(nextYear); date = date.plusDays(1)) {
            if (!WorkDay.of(date, company).equals(WorkDay.of(date, china))) {
                out.println("  " + WorkDay.of(date, company));
            }
        }
        out.printf(
                Locale.ROOT,
                "working days in 2026: %d in China, %d at the company%n",
                china.workingDaysBetween(NEW_YEAR, nextYear),
                company.workingDaysBetween(NEW_YEAR, nextYear));
    }

    private void deadline(Amount amount, String start, BusinessCalendar company) {
        var from = LocalDateTime.parse(start).atZone(company.zone()).toInstant();
        for (Language language : Language.values()) {
            out.println();
            out.print(Wording.of(language, Lexicon.NONE, company.zone())
                    .tell(DeadlineText.from(amount.deadlineFrom(from, company))));
        }
    }

    private void cadence(BusinessCalendar company) {
        out.printf(Locale.ROOT, "%n%s, on a working day:%n", MONTH_END);
        CadenceDate.between(Recurrence.parse(MONTH_END), NEW_YEAR, NEW_YEAR.plusYears(1), company, Roll.PRECEDING)
                .forEach(date -> out.println("  " + date));
    }
}
