package org.openfunnel.condition;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.fact.Comparison;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;

/**
 * What may hold of a lead at an instant, as data.
 *
 * <p>Where {@code ifUnknown} is empty, an unknown fact makes the answer {@link Truth#UNKNOWN}; otherwise the given answer is
 * assumed. Comparisons on an absent fact are false.
 */
public sealed interface Condition {
    /** Holds when every part holds; at least one. */
    record All(List<Condition> parts) implements Condition {
        /** Copies the list in and refuses an empty one. */
        public All {
            parts = Parts.some(parts);
        }
    }

    /** Holds when any part holds; at least one. */
    record Any(List<Condition> parts) implements Condition {
        /** Copies the list in and refuses an empty one. */
        public Any {
            parts = Parts.some(parts);
        }
    }

    /** Holds when at least so many parts hold. */
    record AtLeast(int count, List<Condition> parts) implements Condition {
        /** Copies the list in and refuses a count outside 1 to the number of parts. */
        public AtLeast {
            parts = Parts.some(parts);
            if (count < 1 || count > parts.size()) {
                throw new IllegalArgumentException(
                        "at least " + count + " of " + parts.size() + " conditions cannot be asked");
            }
        }
    }

    /** Holds when the part does not. */
    record Not(Condition part, Optional<Boolean> ifUnknown) implements Condition {
        /** Refuses null. */
        public Not {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(ifUnknown, "ifUnknown");
        }
    }

    /** Compares a fact of the lead. */
    record OfFact(Name fact, Comparison is, Optional<Boolean> ifUnknown) implements Condition {
        /** Refuses null. */
        public OfFact {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(is, "is");
            Objects.requireNonNull(ifUnknown, "ifUnknown");
        }
    }

    /** Holds when every one of these facts (or attributes, inside {@link Every}) is known or cannot exist; never unknown itself. */
    record Known(List<Name> facts) implements Condition {
        /** Copies the list in and refuses an empty one. */
        public Known {
            facts = Parts.some(facts);
        }
    }

    /** Compares an attribute of the activity step, or an input of the move, that is being checked. */
    record OfAttribute(Name attribute, Comparison is, Optional<Boolean> ifUnknown) implements Condition {
        /** Refuses null. */
        public OfAttribute {
            Objects.requireNonNull(attribute, "attribute");
            Objects.requireNonNull(is, "is");
            Objects.requireNonNull(ifUnknown, "ifUnknown");
        }
    }

    /** Compares the score: the name {@code total}, or a characteristic. Points are compared as decimals. */
    record OfScore(Name part, Comparison is, Optional<Boolean> ifUnknown) implements Condition {
        /** The name of the whole score. */
        public static final Name TOTAL = Name.of("total");

        /** Refuses null. */
        public OfScore {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(is, "is");
            Objects.requireNonNull(ifUnknown, "ifUnknown");
        }
    }

    /** Holds when the lead has one of these grades; false for a lead without a grade. */
    record InGrade(Set<Name> grades) implements Condition {
        /** Copies the set in, sorted, and refuses an empty one. */
        public InGrade {
            grades = Parts.some(grades);
        }
    }

    /** Holds when the lead is in one of these stages. */
    record InStage(Set<Name> stages) implements Condition {
        /** Copies the set in, sorted, and refuses an empty one. */
        public InStage {
            stages = Parts.some(stages);
        }
    }

    /** Holds when whoever acts has one of these roles; time itself has none. */
    record ByActor(Set<Name> roles) implements Condition {
        /** Copies the set in, sorted, and refuses an empty one. */
        public ByActor {
            roles = Parts.some(roles);
        }
    }

    /** Holds when a clock has one of these states, of those in {@link ClockState}; of several runs, the latest counts. */
    record OfClock(Name clock, Set<ClockState> states) implements Condition {
        /** Copies the set in, sorted, and refuses an empty one. */
        public OfClock {
            Objects.requireNonNull(clock, "clock");
            states = Parts.some(states);
        }
    }

    /** Holds when an activity of this kind has begun and not ended; never unknown. */
    record Open(Name activity, List<AttributeIs> where) implements Condition {
        /** Copies the list in. */
        public Open {
            Objects.requireNonNull(activity, "activity");
            where = List.copyOf(where);
        }
    }

    /** Holds when every activity of this kind passes a check of its attributes; never unknown, and true when there is none. */
    record Every(Name activity, Condition check) implements Condition {
        /** Refuses null. */
        public Every {
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(check, "check");
        }
    }

    /**
     * Holds when something has happened; never unknown: what was not told has not happened.
     *
     * @param moment what must have happened
     * @param after count only what happened at or after the latest of these moments; if that never happened, nothing counts
     * @param count how often it must have happened; at least once when empty, and empty when at least once. Milestones count once
     * @param byEach the roles of which each must have taken the step; may be empty
     * @param covers the options that the set attributes of all matching steps together must cover; may be empty
     * @param aboutThis count only steps of activities about the activity that is being checked
     */
    record Happened(
            Moment moment,
            Optional<Moment> after,
            Optional<Comparison> count,
            Set<Name> byEach,
            NavigableMap<Name, Set<String>> covers,
            boolean aboutThis)
            implements Condition {
        private static final Comparison ONCE = Comparison.gte(1);

        /** Copies the collections in, sorted. */
        public Happened {
            Objects.requireNonNull(moment, "moment");
            Objects.requireNonNull(after, "after");
            count = count.filter(often -> !often.equals(ONCE));
            byEach = Collections.unmodifiableSortedSet(new TreeSet<>(byEach));
            var each = new TreeMap<Name, Set<String>>();
            covers.forEach((attribute, options) ->
                    each.put(attribute, Collections.unmodifiableSortedSet(new TreeSet<>(options))));
            covers = Collections.unmodifiableNavigableMap(each);
        }

        /** Returns the condition that something has happened at least once. */
        public static Happened once(Moment moment) {
            return new Happened(moment, Optional.empty(), Optional.empty(), Set.of(), new TreeMap<>(), false);
        }

        /** Returns this condition counting only from another moment on. */
        public Happened after(Moment start) {
            return new Happened(moment, Optional.of(start), count, byEach, covers, aboutThis);
        }
    }

    /**
     * Compares the time that has passed since something with an amount on the policy's calendar.
     *
     * @param since the latest such moment; when it never happened, or its fact is unknown, the answer is unknown
     * @param direction whether the amount must be reached or not exceeded
     * @param amount the amount
     */
    record Since(Moment since, Direction direction, Amount amount, Optional<Boolean> ifUnknown) implements Condition {
        /** Refuses null. */
        public Since {
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(direction, "direction");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(ifUnknown, "ifUnknown");
        }
    }

    /** Compares the time left until an instant or date that a fact holds with an amount on the policy's calendar. */
    record Until(Name fact, Direction direction, Amount amount, Optional<Boolean> ifUnknown) implements Condition {
        /** Refuses null. */
        public Until {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(direction, "direction");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(ifUnknown, "ifUnknown");
        }
    }

    /** Holds when the condition that the policy declares under this name holds. */
    record Named(Name condition) implements Condition {
        /** Refuses null. */
        public Named {
            Objects.requireNonNull(condition, "condition");
        }
    }

    /**
     * Asks a function of the host; only the facts it reads are handed to it.
     *
     * @param function its name
     * @param version which version of the function is meant, from 1
     * @param reads the facts that are handed to it
     */
    record Host(Name function, int version, List<Name> reads) implements Condition {
        /** Copies the list in and refuses a version below 1. */
        public Host {
            Objects.requireNonNull(function, "function");
            if (version < 1) {
                throw new IllegalArgumentException(
                        "version of `" + function + "` must be at least 1, but was " + version);
            }
            reads = List.copyOf(reads);
        }

        /** Asks version 1. */
        public Host(Name function, List<Name> reads) {
            this(function, 1, reads);
        }
    }

    /** The last row of a table: holds when no row before it does; assumes the answer when a row before it is unknown. */
    record Otherwise(boolean ifUnknown) implements Condition {}

    /** On which side of an amount a span of time must lie. */
    enum Direction {
        /** Less than the amount. */
        LT("lt"),
        /** At most the amount. */
        LTE("lte"),
        /** At least the amount. */
        GTE("gte"),
        /** More than the amount. */
        GT("gt");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /** The states of a clock. */
    enum ClockState {
        /** It has not started. */
        NOT_STARTED,
        /** It runs, and no warning has come. */
        RUNNING,
        /** It runs, and a declared warning has come. */
        AT_RISK,
        /** It stands still, before its deadline. */
        PAUSED,
        /** It was stopped by its deadline. */
        MET,
        /** It runs past its deadline. */
        BREACHED,
        /** It was stopped after its deadline. */
        MET_LATE,
        /** It was cancelled; never a breach. */
        CANCELLED
    }

    /** Returns the condition that every part holds. */
    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    /** Returns the condition that any part holds. */
    static Condition any(Condition... parts) {
        return new Any(List.of(parts));
    }

    /** Returns the opposite of a condition; what is unknown stays unknown. */
    static Condition not(Condition part) {
        return new Not(part, Optional.empty());
    }

    /** Returns a comparison of a fact. */
    static OfFact fact(String name, Comparison is) {
        return new OfFact(Name.of(name), is, Optional.empty());
    }

    /** Returns the condition that every one of these facts is known. */
    static Condition known(String... facts) {
        return new Known(Arrays.stream(facts).map(Name::of).toList());
    }

    /** Returns a comparison of an attribute or an input. */
    static Condition attribute(String name, Comparison is) {
        return new OfAttribute(Name.of(name), is, Optional.empty());
    }

    /** Returns a comparison of the total score. */
    static Condition total(Comparison is) {
        return new OfScore(OfScore.TOTAL, is, Optional.empty());
    }

    /** Returns the condition that the lead has one of these grades. */
    static Condition grade(String... grades) {
        return new InGrade(Parts.names(grades));
    }

    /** Returns the condition that the lead is in one of these stages. */
    static Condition stage(String... stages) {
        return new InStage(Parts.names(stages));
    }

    /** Returns the condition that the actor has one of these roles. */
    static Condition actor(String... roles) {
        return new ByActor(Parts.names(roles));
    }

    /** Returns the condition that something has happened. */
    static Happened happened(Moment moment) {
        return Happened.once(moment);
    }

    /** Returns the condition that the policy declares under this name. */
    static Condition named(String condition) {
        return new Named(Name.of(condition));
    }
}
