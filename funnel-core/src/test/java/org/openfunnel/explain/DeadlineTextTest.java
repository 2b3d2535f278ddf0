package org.openfunnel.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.Language;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Deadline;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

class DeadlineTextTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final BusinessCalendar CHINA = Calendars.china().require("china");

    @Test
    void tellsAWorkingHourOverTheNationalDay() {
        Deadline deadline = deadline(WorkingTime.hours(1), "2026-09-30T17:30");
        assertThat(tell(Language.EN, deadline)).isEqualTo("""
                        due Thu 2026-10-08 09:30
                          counted from Wed 2026-09-30 17:30
                          by calendar `china`, version 2026.1
                          working time in between: 1 h 0 min, windows: 2
                            Wed 2026-09-30 17:30 to Wed 2026-09-30 18:00: 0 h 30 min
                            Thu 2026-10-08 09:00 to Thu 2026-10-08 09:30: 0 h 30 min
                          Thu 2026-10-01 to Wed 2026-10-07: closed (National Day)
                        """);
        assertThat(tell(Language.ZH, deadline)).isEqualTo("""
                        截止时间：周四 2026-10-08 09:30
                          起算时间：周三 2026-09-30 17:30
                          所用日历：“china”，版本 2026.1
                          期间工作时间：1 小时 0 分钟，共 2 段
                            周三 2026-09-30 17:30 至 周三 2026-09-30 18:00：0 小时 30 分钟
                            周四 2026-10-08 09:00 至 周四 2026-10-08 09:30：0 小时 30 分钟
                          周四 2026-10-01 至 周三 2026-10-07：休息（国庆节）
                        """);
    }

    @Test
    void tellsThreeWorkingDaysOverTheSpringFestival() {
        Deadline deadline = deadline(WorkingDays.of(3), "2026-02-13T17:00");
        assertThat(tell(Language.EN, deadline))
                .contains("Sat 2026-02-14: worked, though the weekday is off (make-up workday for Spring Festival)\n")
                .contains("Sun 2026-02-15 to Mon 2026-02-23: closed (Spring Festival)\n");
        assertThat(tell(Language.ZH, deadline))
                .contains("周六 2026-02-14：休息日上班（春节调休上班）\n")
                .contains("周日 2026-02-15 至 周一 2026-02-23：休息（春节）\n");
    }

    @Test
    void addsUpWhatIsTooLongToList() {
        Deadline deadline = deadline(WorkingTime.hours(80), "2026-03-02T09:00");
        assertThat(tell(Language.EN, deadline))
                .contains(
                        "working time in between: 80 h 0 min, windows: 22\n  Sat 2026-03-07 to Sun 2026-03-08: weekend");
    }

    @Test
    void tellsSeconds() {
        Deadline deadline = deadline(WorkingTime.of(Duration.ofSeconds(61)), "2026-03-02T09:00");
        assertThat(tell(Language.EN, deadline)).contains("0 h 1 min 1 s");
        assertThat(tell(Language.ZH, deadline)).contains("0 小时 1 分钟 1 秒");
    }

    @Test
    void tellsWhatIsNotKnown() {
        Deadline later = deadline(WorkingDays.of(5), "2026-12-31T17:00");
        assertThat(tell(Language.EN, later))
                .startsWith("due after the data of calendar `china`, which has none for 2027;"
                        + " not before Fri 2027-01-01 00:00\n")
                .endsWith("dates from Thu 2026-12-31 on may still be changed by an official notice\n");
        assertThat(tell(Language.ZH, later))
                .startsWith("截止时间超出日历“china”的数据范围，缺少 2027 年的数据；不早于 周五 2027-01-01 00:00\n")
                .endsWith("周四 2026-12-31 起的日期可能因官方通知而调整\n");
        Deadline earlier = deadline(WorkingDays.of(-5), "2007-01-04T17:00");
        assertThat(tell(Language.EN, earlier))
                .startsWith("due before the data of calendar `china`, which has none for 2006\n");
        assertThat(tell(Language.ZH, earlier)).startsWith("截止时间早于日历“china”的数据范围，缺少 2006 年的数据\n");
    }

    @Test
    void tellsDatesWithoutDataAndOtherHours() {
        BusinessCalendar calendar = CHINA.toBuilder()
                .version("test")
                .override(
                        java.time.LocalDate.of(2026, 12, 31),
                        new BusinessCalendar.Text("stocktaking", "盘点"),
                        BusinessCalendar.Hours.parse("09:00-12:00"))
                .build();
        Deadline deadline = Elapsed.hours(24).deadlineFrom(at("2026-12-31T17:00"), calendar);
        assertThat(tell(Language.EN, deadline))
                .contains("Thu 2026-12-31: other hours than usual (stocktaking)\n")
                .contains("Fri 2027-01-01: the calendar has no data\n");
        assertThat(tell(Language.ZH, deadline))
                .contains("周四 2026-12-31：工作时间与平时不同（盘点）\n")
                .contains("周五 2027-01-01：日历没有数据\n");
    }

    private static String tell(Language language, Deadline deadline) {
        return Wording.of(language, Lexicon.NONE, SHANGHAI).tell(DeadlineText.from(deadline));
    }

    private static Deadline deadline(Amount amount, String start) {
        return amount.deadlineFrom(at(start), CHINA);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
