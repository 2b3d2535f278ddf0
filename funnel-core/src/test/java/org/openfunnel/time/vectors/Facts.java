package org.openfunnel.time.vectors;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.Text;

/**
 * What one project says about working time: its calendars and its rows.
 *
 * <p>A line that starts with {@code =} names the project and its licence. A line that starts with {@code @} is a calendar:
 * its name, its zone and its hours. {@code mon,tue=09:00-17:00} gives weekdays hours, {@code 2026-02-14=09:00-17:00} a
 * date, {@code 2026-02-14~12:00-13:00} takes them out of a date and {@code 2026-10-01=} closes it. Any other line is a row.
 */
record Facts(String source, Map<String, BusinessCalendar> calendars, List<Row> rows) {
    private static final Pattern YEAR = Pattern.compile("\\b(\\d{4})-\\d{2}");
    private static final Text REASON = new Text("as given", "如所示");

    String project() {
        return source.substring(2).split(" ", 2)[0];
    }

    static List<Facts> parse(List<String> lines) {
        List<Facts> all = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).startsWith("=")) {
                all.add(project(lines.subList(from, i)));
                from = i;
            }
        }
        return all;
    }

    private static Facts project(List<String> lines) {
        Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("@")) {
                List<String> words = Arrays.asList(line.substring(1).split(" ", -1));
                calendars.put(words.get(0), calendar(words, yearsOf(words.get(0), line, lines)));
            } else {
                rows.add(Row.parse(line));
            }
        }
        return new Facts(lines.get(0), calendars, rows);
    }

    /** The years that a calendar and its rows name, and one more on either side. */
    private static int[] yearsOf(String calendar, String line, List<String> lines) {
        NavigableSet<Integer> years = years(lines.stream()
                .filter(other -> other.equals(line) || other.contains(" " + calendar + " "))
                .toList());
        return new int[] {years.first() - 1, years.last() + 1};
    }

    static NavigableSet<Integer> years(List<String> lines) {
        return lines.stream()
                .flatMap(line -> YEAR.matcher(line).results())
                .map(date -> Integer.parseInt(date.group(), 0, 4, 10))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static BusinessCalendar calendar(List<String> words, int[] years) {
        BusinessCalendar.Builder builder = BusinessCalendar.builder(words.get(0), ZoneId.of(words.get(1)))
                .version("1")
                .validFrom(LocalDate.of(years[0], 1, 1))
                .validTo(LocalDate.of(years[1], 12, 31));
        words.subList(2, words.size()).forEach(word -> declare(word, builder));
        return builder.build();
    }

    private static void declare(String word, BusinessCalendar.Builder builder) {
        int sign = Math.max(word.indexOf('='), word.indexOf('~'));
        String hours = word.substring(sign + 1);
        Hours[] windows = hours.isEmpty()
                ? new Hours[0]
                : Arrays.stream(hours.split(",", -1)).map(Hours::parse).toArray(Hours[]::new);
        for (String day : word.substring(0, sign).split(",", -1)) {
            if (!Character.isDigit(day.charAt(0))) {
                builder.weekly(weekday(day), windows);
            } else if (word.charAt(sign) == '~') {
                builder.breakOn(LocalDate.parse(day), REASON, windows);
            } else if (windows.length == 0) {
                builder.closed(LocalDate.parse(day), REASON);
            } else {
                builder.override(LocalDate.parse(day), REASON, windows);
            }
        }
    }

    static DayOfWeek weekday(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    /** Our answers that differ from those that are right, and those that do not from those that are wrong. */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        for (Row row : rows) {
            String answer = Answers.to(row, calendars.get(row.calendar()));
            if (answer.equals(row.answer()) != row.isRight()) {
                mistakes.add(row + " but was " + answer);
            }
        }
        return mistakes;
    }
}
