package org.openfunnel.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/** An argument of a message, kept as data until somebody words it. */
public sealed interface Arg {
    /** A text that came from outside; it is cut and escaped when shown. */
    record Text(String value) implements Arg {}

    /** A number. */
    record Quantity(BigDecimal value) implements Arg {}

    /** Something the policy names, shown by its label. */
    record Named(Kind kind, Name name) implements Arg {}

    /** An instant, shown in the zone of the reader. */
    record Time(Instant value) implements Arg {}

    /** A date. */
    record Day(LocalDate value) implements Arg {}

    /** A text that exists in both languages. */
    record Both(Label value) implements Arg {}

    /** A message inside a message. */
    record Nested(Message value) implements Arg {}

    /** Several arguments, shown as a list. */
    record Many(List<Arg> values) implements Arg {
        /** Copies the list in. */
        public Many {
            values = List.copyOf(values);
        }
    }

    /** Returns a text argument. */
    static Arg of(String value) {
        return new Text(value);
    }

    /** Returns a number argument. */
    static Arg of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /** Returns a number argument. */
    static Arg of(BigDecimal value) {
        return new Quantity(value);
    }

    /** Returns an instant argument. */
    static Arg of(Instant value) {
        return new Time(value);
    }

    /** Returns a date argument. */
    static Arg of(LocalDate value) {
        return new Day(value);
    }

    /** Returns an argument that exists in both languages. */
    static Arg of(Label value) {
        return new Both(value);
    }

    /** Returns a message as argument. */
    static Arg of(Message value) {
        return new Nested(value);
    }

    /** Returns something the policy names. */
    static Arg of(Kind kind, Name name) {
        return new Named(kind, name);
    }

    /** Returns a list of things of one kind that the policy names. */
    static Arg of(Kind kind, Collection<Name> names) {
        return new Many(names.stream().map(name -> of(kind, name)).toList());
    }

    /** Returns a list of arguments. */
    static Arg many(List<Arg> values) {
        return new Many(values);
    }
}
