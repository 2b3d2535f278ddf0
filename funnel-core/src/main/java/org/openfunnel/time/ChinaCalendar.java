package org.openfunnel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.openfunnel.time.BusinessCalendar.Hours;
import org.openfunnel.time.BusinessCalendar.Text;

/**
 * The statutory holidays and make-up workdays of China from 2007 to 2026.
 *
 * <p>The facts are those of the State Council's yearly notices, as collected by the project holiday-cn (MIT licence).
 */
final class ChinaCalendar {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    /** The notice for a year may name days from 29 December of the year before on. */
    private static final LocalDate PROVISIONAL_FROM = LocalDate.of(2026, 12, 29);

    /** A line for each year: month and day, or first to last day, after the letter of the holiday; + is a workday for it. */
    static final String DAYS = """
            2007 N0101-0103 +S0217 S0218-0224 +S0225 +L0428 +L0429 L0501-0507 +G0929 +G0930 G1001-1007 +N1229 N1230-1231
            2008 N0101 +S0202 +S0203 S0206-0212 Q0404-0406 L0501-0503 +L0504 D0607-0609 M0913-0915 +G0927 +G0928 G0929-1005
            2009 N0101-0103 +N0104 +S0124 S0125-0131 +S0201 Q0404-0406 L0501-0503 D0528-0530 +D0531 +B0927 B1001-1008 +B1010
            2010 N0101-0103 S0213-0219 +S0220 +S0221 Q0403-0405 L0501-0503 +D0612 +D0613 D0614-0616 +M0919 M0922-0924 +M0925 +G0926 G1001-1007 +G1009
            2011 N0101-0103 +S0130 S0202-0208 +S0212 +Q0402 Q0403-0405 L0430-0502 D0604-0606 M0910-0912 G1001-1007 +G1008 +G1009 +N1231
            2012 N0101-0103 +S0121 S0122-0128 +S0129 +Q0331 +Q0401 Q0402-0404 +L0428 L0429-0501 D0622-0624 +B0929 B0930-1007
            2013 N0101-0103 +N0105 +N0106 S0209-0215 +S0216 +S0217 Q0404-0406 +Q0407 +L0427 +L0428 L0429-0501 +D0608 +D0609 D0610-0612 M0919-0921 +M0922 +G0929 G1001-1007 +G1012
            2014 N0101 +S0126 S0131-0206 +S0208 Q0405 Q0407 L0501-0503 +L0504 D0602 M0908 +G0928 G1001-1007 +G1011
            2015 N0101-0103 +N0104 +S0215 S0218-0224 +S0228 Q0405-0406 L0501 D0620 D0622 V0903-0905 +V0906 M0927 G1001-1007 +G1010
            2016 N0101 +S0206 S0207-0213 +S0214 Q0404 L0501-0502 D0609-0611 +D0612 M0915-0917 +M0918 G1001-1007 +G1008 +G1009
            2017 N0101-0102 +S0122 S0127-0202 +S0204 +Q0401 Q0402-0404 L0501 +D0527 D0528-0530 +B0930 B1001-1008
            2018 N0101 +S0211 S0215-0221 +S0224 Q0405-0407 +Q0408 +L0428 L0429-0501 D0618 M0924 +G0929 +G0930 G1001-1007 +N1229 N1230-1231
            2019 N0101 +S0202 +S0203 S0204-0210 Q0405 +L0428 L0501-0504 +L0505 D0607 M0913 +G0929 G1001-1007 +G1012
            2020 N0101 +S0119 S0124-0202 +S0203 Q0404-0406 +L0426 L0501-0505 +L0509 D0625-0627 +D0628 +B0927 B1001-1008 +B1010
            2021 N0101-0103 +S0207 S0211-0217 +S0220 Q0403-0405 +L0425 L0501-0505 +L0508 D0612-0614 +M0918 M0919-0921 +G0926 G1001-1007 +G1009
            2022 N0101-0103 +S0129 +S0130 S0131-0206 +Q0402 Q0403-0405 +L0424 L0430-0504 +L0507 D0603-0605 M0910-0912 G1001-1007 +G1008 +G1009 N1231
            2023 N0101-0102 S0121-0127 +S0128 +S0129 Q0405 +L0423 L0429-0503 +L0506 D0622-0624 +D0625 B0929-1006 +B1007 +B1008
            2024 N0101 +S0204 S0210-0217 +S0218 Q0404-0406 +Q0407 +L0428 L0501-0505 +L0511 D0610 +M0914 M0915-0917 +G0929 G1001-1007 +G1012
            2025 N0101 +S0126 S0128-0204 +S0208 Q0404-0406 +L0427 L0501-0505 D0531-0602 +B0928 B1001-1008 +B1011
            2026 N0101-0103 +N0104 +S0214 S0215-0223 +S0228 Q0404-0406 L0501-0505 +L0509 D0619-0621 +G0920 M0925-0927 G1001-1007 +G1010
            """;

    static final BusinessCalendar CALENDAR = build();

    private ChinaCalendar() {}

    private static BusinessCalendar build() {
        Hours[] hours = {Hours.parse("09:00-12:00"), Hours.parse("13:30-18:00")};
        BusinessCalendar.Builder builder = BusinessCalendar.builder("china", ZoneId.of("Asia/Shanghai"))
                .version("2026.1")
                .source("State Council notices on holidays, 2007 to 2026")
                .validFrom(FIRST)
                .validTo(LAST)
                .provisionalFrom(PROVISIONAL_FROM)
                .weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hours);
        DAYS.lines().forEach(line -> addYear(builder, line, hours));
        return builder.build();
    }

    private static void addYear(BusinessCalendar.Builder builder, String line, Hours[] hours) {
        int year = Integer.parseInt(line, 0, 4, 10);
        for (String entry : List.of(line.substring(5).split(" ", -1))) {
            boolean works = entry.charAt(0) == '+';
            String holiday = works ? entry.substring(1) : entry;
            LocalDate last = date(year, holiday, holiday.length() - 4);
            for (LocalDate date = date(year, holiday, 1); !date.isAfter(last); date = date.plusDays(1)) {
                if (works) {
                    builder.override(date, makeUp(nameOf(holiday.charAt(0))), hours);
                } else {
                    builder.closed(date, nameOf(holiday.charAt(0)));
                }
            }
        }
    }

    private static LocalDate date(int year, String entry, int at) {
        return LocalDate.of(year, Integer.parseInt(entry, at, at + 2, 10), Integer.parseInt(entry, at + 2, at + 4, 10));
    }

    private static Text makeUp(Text holiday) {
        return new Text("make-up workday for " + holiday.en(), holiday.zh() + "调休上班");
    }

    private static Text nameOf(char letter) {
        return switch (letter) {
            case 'N' -> new Text("New Year's Day", "元旦");
            case 'S' -> new Text("Spring Festival", "春节");
            case 'Q' -> new Text("Qingming Festival", "清明节");
            case 'L' -> new Text("Labour Day", "劳动节");
            case 'D' -> new Text("Dragon Boat Festival", "端午节");
            case 'M' -> new Text("Mid-Autumn Festival", "中秋节");
            case 'G' -> new Text("National Day", "国庆节");
            case 'B' -> new Text("National Day and Mid-Autumn Festival", "国庆节、中秋节");
            case 'V' -> new Text("Victory Day, 70th anniversary", "抗战胜利70周年纪念日");
            default -> throw new IllegalStateException("no holiday has the letter " + letter);
        };
    }
}
