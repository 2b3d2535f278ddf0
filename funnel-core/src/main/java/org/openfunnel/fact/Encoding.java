package org.openfunnel.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;

/**
 * How a value lies in memory: numbers, dates, flags and options as one {@code long}, texts and instants as an object.
 * A choice is the index of its option, a set the mask of its items, a number its millionths, a date its epoch day.
 */
final class Encoding {
    static final long ONE = micros(BigDecimal.ONE);

    private Encoding() {}

    static Optional<Message> complaint(FactType type, Value value) {
        if (type instanceof FactType.Numeric numeric && value instanceof Value.Quantity number) {
            return Optional.ofNullable(numberComplaint(numeric, number.value()));
        }
        if (type instanceof FactType.Choice choice && value instanceof Value.Text text) {
            return Optional.ofNullable(optionComplaint(choice.options(), List.of(text.value())));
        }
        if (type instanceof FactType.Items items && value instanceof Value.Items given) {
            return Optional.ofNullable(optionComplaint(items.options(), given.value()));
        }
        return isPlainMatch(type, value)
                ? Optional.empty()
                : Optional.of(Message.of("fact.wrong-type", Arg.of(typeMessage(type)), Arg.of(value.toString())));
    }

    private static boolean isPlainMatch(FactType type, Value value) {
        return (type instanceof FactType.Flag && value instanceof Value.Flag)
                || (type instanceof FactType.Day && value instanceof Value.Day)
                || (type instanceof FactType.Time && value instanceof Value.Time)
                || (type instanceof FactType.Text && value instanceof Value.Text);
    }

    private static @Nullable Message numberComplaint(FactType.Numeric type, BigDecimal value) {
        if (value.compareTo(type.min()) < 0 || value.compareTo(type.max()) > 0) {
            return Message.of("fact.out-of-range", Arg.of(type.min()), Arg.of(type.max()), Arg.of(value));
        }
        int places = type.kind() == FactType.NumberKind.INTEGER ? 0 : FactType.Numeric.SCALE;
        return value.scale() > places ? Message.of("fact.too-precise", Arg.of(places), Arg.of(value)) : null;
    }

    private static @Nullable Message optionComplaint(List<FactType.Option> options, Iterable<String> ids) {
        for (String id : ids) {
            if (Options.indexOf(options, id) < 0) {
                return Message.of("fact.no-such-option", idsOf(options), Arg.of(id));
            }
        }
        return null;
    }

    private static Arg idsOf(List<FactType.Option> options) {
        return Arg.many(options.stream().map(option -> Arg.of(option.id())).toList());
    }

    static Message typeMessage(FactType type) {
        return Message.of("fact." + typeWord(type));
    }

    private static String typeWord(FactType type) {
        if (type instanceof FactType.Numeric numeric) {
            return switch (numeric.kind()) {
                case INTEGER -> "type-integer";
                case DECIMAL -> "type-decimal";
                case MONEY -> "type-money";
            };
        }
        return "type-" + type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns the long that stands for a value that fits its type; 0 for texts and instants. */
    static long number(FactType type, Value value) {
        if (value instanceof Value.Quantity n) {
            return micros(n.value());
        }
        if (value instanceof Value.Flag flag) {
            return flag.value() ? 1 : 0;
        }
        if (value instanceof Value.Day day) {
            return day.value().toEpochDay();
        }
        if (value instanceof Value.Items items) {
            return mask(type.options(), items.value());
        }
        return type instanceof FactType.Choice choice
                ? Options.indexOf(choice.options(), ((Value.Text) value).value())
                : 0;
    }

    /** Returns the object that stands for a text or an instant; null for everything else. */
    static @Nullable Object object(FactType type, Value value) {
        if (value instanceof Value.Time time) {
            return time.value();
        }
        return type instanceof FactType.Text ? ((Value.Text) value).value() : null;
    }

    static Value decode(FactType type, long number, @Nullable Object object) {
        if (type instanceof FactType.Numeric) {
            return Value.of(
                    number % ONE == 0
                            ? BigDecimal.valueOf(number / ONE)
                            : BigDecimal.valueOf(number, FactType.Numeric.SCALE));
        }
        if (type instanceof FactType.Choice choice) {
            return Value.of(choice.options().get((int) number).id());
        }
        if (type instanceof FactType.Items items) {
            return unmask(items.options(), number);
        }
        if (type instanceof FactType.Flag) {
            return Value.of(number != 0);
        }
        if (type instanceof FactType.Day) {
            return Value.of(LocalDate.ofEpochDay(number));
        }
        return object instanceof java.time.Instant at ? Value.of(at) : Value.of(String.valueOf(object));
    }

    /** Returns the least whole number that a type takes. */
    static long leastWhole(FactType.Numeric type) {
        return type.min().setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** Returns the greatest whole number that a type takes. */
    static long greatestWhole(FactType.Numeric type) {
        return type.max().setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** Returns a whole number within the bounds of a type in millionths. */
    static long micros(long whole) {
        return whole * ONE;
    }

    static long micros(BigDecimal value) {
        return value.movePointRight(FactType.Numeric.SCALE).longValueExact();
    }

    static long mask(List<FactType.Option> options, Iterable<String> ids) {
        long mask = 0;
        for (String id : ids) {
            mask |= 1L << Options.indexOf(options, id);
        }
        return mask;
    }

    private static Value unmask(List<FactType.Option> options, long mask) {
        var ids = new TreeSet<String>();
        for (int i = 0; i < options.size(); i++) {
            if ((mask >>> i & 1) != 0) {
                ids.add(options.get(i).id());
            }
        }
        return Value.ofItems(ids);
    }
}
