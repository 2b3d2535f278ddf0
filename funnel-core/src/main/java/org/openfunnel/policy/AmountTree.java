package org.openfunnel.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.time.Amount;
import org.openfunnel.time.AmountSum;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.Elapsed;
import org.openfunnel.time.FixedPoint;
import org.openfunnel.time.WorkingDays;
import org.openfunnel.time.WorkingTime;

/** Amounts of time in document form: an object with one key that names the unit, or a list of such. */
final class AmountTree {
    private static final long HOUR = 3600;
    private static final long MINUTE = 60;
    private static final int NANO_PLACES = 9;

    private AmountTree() {}

    static DocumentTree of(Amount amount) {
        if (amount instanceof AmountSum sum) {
            return TreeBuilder.items(sum.parts(), AmountTree::of);
        }
        if (amount instanceof Elapsed elapsed) {
            return length("elapsed", elapsed.length()).build();
        }
        if (amount instanceof WorkingTime working) {
            WorkingTime.Tie usual = WorkingTime.of(working.length()).tie();
            return length("working", working.length())
                    .word("tie", word(working.tie()), word(usual))
                    .build();
        }
        if (amount instanceof WorkingDays days) {
            return TreeBuilder.plain()
                    .number("workingDays", days.count())
                    .word("due", word(days.at()), word(WorkingDays.TimeOfDay.CLOSE))
                    .text("cutOff", days.cutOff().map(Object::toString).orElse(""))
                    .build();
        }
        return amount instanceof CalendarPeriod period ? period(period) : point((FixedPoint) amount);
    }

    private static TreeBuilder length(String kind, Duration length) {
        if (length.getNano() != 0 || length.getSeconds() % MINUTE != 0) {
            BigDecimal seconds =
                    BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), NANO_PLACES));
            return TreeBuilder.plain().put(kind + "Seconds", new DocumentTree.Quantity(seconds));
        }
        boolean areHours = length.getSeconds() % HOUR == 0;
        return TreeBuilder.plain()
                .number(kind + (areHours ? "Hours" : "Minutes"), length.getSeconds() / (areHours ? HOUR : MINUTE));
    }

    private static DocumentTree period(CalendarPeriod period) {
        return TreeBuilder.plain()
                .number(word(period.unit()), period.count())
                .word("roll", word(period.roll()), word(Roll.FOLLOWING))
                .build();
    }

    private static DocumentTree point(FixedPoint point) {
        if (point instanceof FixedPoint.EndOf end) {
            Roll usual = ((FixedPoint.EndOf) FixedPoint.endOf(end.period())).roll();
            return TreeBuilder.plain()
                    .text("endOf", word(end.period()))
                    .word("roll", word(end.roll()), word(usual))
                    .build();
        }
        FixedPoint.Weekday weekday = (FixedPoint.Weekday) point;
        return TreeBuilder.plain()
                .text("next", Words.day(weekday.day()))
                .flag("orToday", weekday.orToday())
                .word("roll", word(weekday.roll()), word(Roll.FOLLOWING))
                .build();
    }

    private static String word(Enum<?> value) {
        return Words.of(value);
    }

    /** Returns a value that is the same for every lead, or one per grade. */
    static <T> DocumentTree byGrade(ByGrade<T> value, Function<T, DocumentTree> tree) {
        Optional<DocumentTree> always = value.always().map(tree);
        return always.orElseGet(() -> {
            TreeBuilder grades = TreeBuilder.plain();
            value.byGrade().forEach((grade, each) -> grades.put(grade.value(), tree.apply(each)));
            return TreeBuilder.plain().put("byGrade", grades.build()).build();
        });
    }
}
