package org.openfunnel.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;

/**
 * What is asked of one value, as data: {@code gte 20, lt 30}. Every clause must hold.
 *
 * @param clauses the clauses, at least one, no operator twice; kept in the order of {@link Operator}
 */
public record Comparison(List<Clause> clauses) {
    /** The words of a comparison. */
    public enum Operator {
        /** Equal to a constant or another fact. */
        EQ("eq"),
        /** Not equal to a constant or another fact. */
        NE("ne"),
        /** One of several constants. */
        IN("in"),
        /** None of several constants. */
        NOT_IN("notIn"),
        /** Greater than, or later than. */
        GT("gt"),
        /** At least, or not before. */
        GTE("gte"),
        /** Less than, or earlier than. */
        LT("lt"),
        /** At most, or not after. */
        LTE("lte"),
        /** Is known or unknown; the only operator that is never unknown itself. */
        IS("is"),
        /** Has the named text format. */
        FORMAT("format"),
        /** The set holds this item. */
        HAS("has"),
        /** The set holds all these items. */
        HAS_ALL("hasAll"),
        /** The number of items of the set, or of characters of the text, compares so. */
        SIZE("size");

        private final String word;

        Operator(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /** The right side of a clause. */
    public sealed interface Operand {
        /** A constant. */
        record Constant(Value value) implements Operand {}

        /** Several constants, at least one. */
        record Constants(List<Value> values) implements Operand {
            /** Copies the list in and refuses an empty one. */
            public Constants {
                values = List.copyOf(values);
                if (values.isEmpty()) {
                    throw new IllegalArgumentException("a list of constants must not be empty");
                }
            }
        }

        /** The value of another fact. */
        record OtherFact(Name fact) implements Operand {}

        /** A comparison of a count, for {@link Operator#SIZE}. */
        record Count(Comparison comparison) implements Operand {}
    }

    /**
     * One operator with its right side.
     *
     * @param operator the operator
     * @param operand the right side
     */
    public record Clause(Operator operator, Operand operand) {
        /** Refuses null. */
        public Clause {
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(operand, "operand");
        }
    }

    /**
     * Sorts the clauses by operator.
     *
     * @throws IllegalArgumentException if there is no clause or an operator stands twice
     */
    public Comparison {
        var sorted = new ArrayList<>(clauses);
        sorted.sort(Comparator.comparing(Clause::operator));
        clauses = List.copyOf(sorted);
        var seen = EnumSet.noneOf(Operator.class);
        clauses.forEach(clause -> seen.add(clause.operator()));
        if (clauses.isEmpty() || seen.size() < clauses.size()) {
            throw new IllegalArgumentException("a comparison must have clauses, each operator once at most");
        }
    }

    /** Returns a comparison of one clause with a constant. */
    public static Comparison of(Operator operator, Value constant) {
        return new Comparison(List.of(new Clause(operator, new Operand.Constant(constant))));
    }

    /** Returns a comparison of one clause with several constants. */
    public static Comparison of(Operator operator, List<Value> constants) {
        return new Comparison(List.of(new Clause(operator, new Operand.Constants(constants))));
    }

    /** Returns a comparison with the value of another fact. */
    public static Comparison with(Operator operator, String fact) {
        return new Comparison(List.of(new Clause(operator, new Operand.OtherFact(Name.of(fact)))));
    }

    /** Returns "equal to this option or text". */
    public static Comparison eq(String text) {
        return of(Operator.EQ, Value.of(text));
    }

    /** Returns "equal to this truth value". */
    public static Comparison eq(boolean flag) {
        return of(Operator.EQ, Value.of(flag));
    }

    /** Returns "one of these options or texts". */
    public static Comparison in(String... texts) {
        return of(Operator.IN, Arrays.stream(texts).map(Value::of).toList());
    }

    /** Returns "at least this number". */
    public static Comparison gte(long number) {
        return of(Operator.GTE, Value.of(number));
    }

    /** Returns "less than this number". */
    public static Comparison lt(long number) {
        return of(Operator.LT, Value.of(number));
    }

    /** Returns "at most this number". */
    public static Comparison lte(long number) {
        return of(Operator.LTE, Value.of(number));
    }

    /** Returns "greater than this number". */
    public static Comparison gt(long number) {
        return of(Operator.GT, Value.of(number));
    }

    /** Returns "at least the first and less than the second number". */
    public static Comparison from(long minInclusive, long maxExclusive) {
        return gte(minInclusive).and(lt(maxExclusive));
    }

    /** Returns "has the format of this name". */
    public static Comparison format(String name) {
        return of(Operator.FORMAT, Value.of(name));
    }

    /** Returns "is known". */
    public static Comparison known() {
        return of(Operator.IS, Value.of("known"));
    }

    /** Returns a comparison that holds when this one and the other hold. */
    public Comparison and(Comparison other) {
        var all = new ArrayList<>(clauses);
        all.addAll(other.clauses);
        return new Comparison(all);
    }

    /** Returns whether the comparison asks only whether a value is known or unknown. */
    public boolean asksState() {
        return clauses.get(0).operator() == Operator.IS;
    }

    /**
     * Returns everything that is wrong with this comparison on a fact of the given type; empty if it can be asked.
     *
     * @param formats the text formats that the policy declares
     */
    public List<Message> check(FactType type, Map<Name, TextFormat> formats) {
        return new ComparisonCheck(type, formats).check(this);
    }

    /**
     * Returns the clauses with constants as a test of encoded values; clauses with other facts are left out.
     *
     * @throws RuntimeException if {@link #check} would have found a problem
     */
    public ValueTest compile(FactType type, Map<Name, TextFormat> formats) {
        return new Comparing(type, formats).compile(this);
    }

    /**
     * Returns the clauses with constants as a test of values that are not encoded; a value that does not fit the type
     * compares false.
     *
     * @throws RuntimeException if {@link #check} would have found a problem
     */
    public Predicate<Value> compileForValues(FactType type, Map<Name, TextFormat> formats) {
        ValueTest test = compile(type, formats);
        return value -> type.complaint(value).isEmpty()
                && test.holds(Encoding.number(type, value), Encoding.object(type, value));
    }

    /**
     * Returns the encoded numbers for which the clauses with constants hold, as closed ranges in rising order, each with its
     * least and its greatest number; nothing if ranges cannot say it.
     *
     * @throws RuntimeException if {@link #check} would have found a problem
     */
    public Optional<long[]> ranges(FactType type) {
        return Ranges.of(this, type);
    }

    /** Returns the clauses that compare with other facts. */
    public List<Clause> clausesWithFacts() {
        return clauses.stream()
                .filter(clause -> clause.operand() instanceof Operand.OtherFact)
                .toList();
    }
}
