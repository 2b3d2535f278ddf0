package org.openfunnel.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** Names amounts of time, each kind in its own words: 24 hours, 8 hours of working time, 3 working days, 2 weeks. */
public final class AmountText {
    private AmountText() {}

    /** Returns the name of an amount, without its options. */
    public static Message of(Amount amount) {
        if (amount instanceof Elapsed elapsed) {
            return backward(
                    elapsed.length().isNegative(), length(elapsed.length().abs()));
        }
        if (amount instanceof WorkingTime working) {
            Message length =
                    Message.of("amount.working", Arg.of(length(working.length().abs())));
            return backward(working.length().isNegative(), length);
        }
        if (amount instanceof WorkingDays days) {
            return backward(days.count() < 0, counted("working-day", Math.abs((long) days.count())));
        }
        if (amount instanceof CalendarPeriod period) {
            String unit = period.unit().name().toLowerCase(Locale.ROOT);
            String one = unit.substring(0, unit.length() - 1);
            return backward(period.count() < 0, counted(one, Math.abs((long) period.count())));
        }
        if (amount instanceof FixedPoint point) {
            return point(point);
        }
        List<Arg> parts = new ArrayList<>();
        ((AmountSum) amount).parts().forEach(part -> parts.add(Arg.of(of(part))));
        return Message.of("amount.sum", Arg.many(parts));
    }

    private static Message backward(boolean isBackward, Message amount) {
        return isBackward ? Message.of("amount.backward", Arg.of(amount)) : amount;
    }

    private static Message counted(String unit, long count) {
        return Message.of("amount." + unit + (count == 1 ? "" : "s"), Arg.of(count));
    }

    private static Message length(Duration length) {
        List<Arg> parts = new ArrayList<>();
        add(parts, "hour", length.toHours());
        add(parts, "minute", length.toMinutesPart());
        add(parts, "second", length.toSecondsPart());
        if (length.toNanosPart() > 0) {
            parts.add(Arg.of(counted("nanosecond", length.toNanosPart())));
        }
        return parts.isEmpty() ? counted("hour", 0) : Message.of("amount.sum", Arg.many(parts));
    }

    private static void add(List<Arg> parts, String unit, long count) {
        if (count > 0) {
            parts.add(Arg.of(counted(unit, count)));
        }
    }

    private static Message point(FixedPoint point) {
        if (point instanceof FixedPoint.EndOf end) {
            String period = end.period().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Message.of("amount.end-of-" + period);
        }
        FixedPoint.Weekday weekday = (FixedPoint.Weekday) point;
        return Message.of("amount.next-" + weekday.day().name().toLowerCase(Locale.ROOT));
    }
}
