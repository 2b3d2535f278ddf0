package org.openfunnel.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.name.Language;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

class AmountTextTest {
    private static String say(Language language, Amount amount) {
        return Wording.of(language, Lexicon.NONE, ZoneOffset.UTC).say(AmountText.of(amount));
    }

    static List<Arguments> amounts() {
        return List.of(
                Arguments.of(Elapsed.hours(24), "24 hours", "24 小时"),
                Arguments.of(Elapsed.hours(1), "1 hour", "1 小时"),
                Arguments.of(Elapsed.of(Duration.ofSeconds(5401)), "1 hour, 30 minutes, 1 second", "1 小时、30 分钟、1 秒"),
                Arguments.of(Elapsed.of(Duration.ofNanos(2)), "2 nanoseconds", "2 纳秒"),
                Arguments.of(Elapsed.hours(0), "0 hours", "0 小时"),
                Arguments.of(Elapsed.hours(-2), "minus 2 hours", "提前2 小时"),
                Arguments.of(WorkingTime.hours(8), "8 hours of working time", "8 小时工作时间"),
                Arguments.of(WorkingDays.of(3), "3 working days", "3 个工作日"),
                Arguments.of(WorkingDays.of(-1), "minus 1 working day", "提前1 个工作日"),
                Arguments.of(CalendarPeriod.weeks(2), "2 weeks", "2 周"),
                Arguments.of(CalendarPeriod.months(1), "1 month", "1 个月"),
                Arguments.of(
                        AmountSum.of(WorkingDays.of(1), WorkingTime.hours(4)),
                        "1 working day, 4 hours of working time",
                        "1 个工作日、4 小时工作时间"),
                Arguments.of(FixedPoint.next(DayOfWeek.FRIDAY), "next Friday", "下一个星期五"));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void namesAmounts(Amount amount, String english, String chinese) {
        assertThat(say(Language.EN, amount)).isEqualTo(english);
        assertThat(say(Language.ZH, amount)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesEveryPointAndUnit(Language language) {
        for (FixedPoint.Period period : FixedPoint.Period.values()) {
            assertThat(say(language, FixedPoint.endOf(period))).isNotBlank();
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(say(language, FixedPoint.thisOrNext(day))).isNotBlank();
        }
        for (CalendarPeriod.Unit unit : CalendarPeriod.Unit.values()) {
            assertThat(say(language, new CalendarPeriod(unit, 1, CalendarPeriod.Roll.NONE)))
                    .startsWith("1");
            assertThat(say(language, new CalendarPeriod(unit, 5, CalendarPeriod.Roll.NONE)))
                    .startsWith("5");
        }
    }

    @Test
    void keepsTheKindsApart() {
        assertThat(say(Language.EN, WorkingTime.hours(24))).isNotEqualTo(say(Language.EN, Elapsed.hours(24)));
    }
}
