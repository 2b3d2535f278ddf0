package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Remedy.ChangeFact;
import org.openfunnel.condition.Remedy.ProvideFact;
import org.openfunnel.condition.Remedy.RaiseScore;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;

/** A fact as conditions speak of it: where it lies, what it is called, and whether the host can change it. */
final class Subject {
    private static final long MILLIONTHS_IN_THOUSANDTH = 1000;
    private static final Arg UNKNOWN = Phrases.nested("is-unknown");

    private final Fact fact;
    private final int slot;
    private final Arg words;
    private final ValueWords values;
    private final @Nullable Name scorePart;
    private final List<Lacking> lacking;
    private final boolean isHosts;
    private final boolean isGuardHosts;
    private final int valueCount;

    private Subject(Vocabulary vocabulary, int slot) {
        FactCatalog catalog = vocabulary.catalog();
        this.slot = slot;
        this.fact = catalog.fact(slot);
        this.isHosts = slot < catalog.hostSize();
        this.valueCount = fewValues(fact.type());
        this.isGuardHosts = fact.onlyIf()
                .filter(guard -> catalog.slot(guard.fact()) < catalog.hostSize())
                .isPresent();
        this.scorePart = scorePart(vocabulary, slot);
        this.lacking = Lacking.of(vocabulary, scorePart);
        this.words = isHosts ? Arg.of(Kind.FACT, fact.name()) : stateWords(vocabulary);
        this.values = isHosts ? ValueWords.of(fact.type()) : stateValues(fact);
    }

    /** Returns a fact of the catalogue; what presents the state is called by words of its own. */
    static Subject of(Vocabulary vocabulary, Name name) {
        return new Subject(vocabulary, vocabulary.catalog().requireSlot(name));
    }

    private static @Nullable Name scorePart(Vocabulary vocabulary, int slot) {
        int part = slot - vocabulary.state().firstPart();
        if (slot == vocabulary.state().total()) {
            return Condition.OfScore.TOTAL;
        }
        return part >= 0 && part < vocabulary.scoreParts().size()
                ? vocabulary.scoreParts().get(part)
                : null;
    }

    private Arg stateWords(Vocabulary vocabulary) {
        int clock = slot - vocabulary.state().firstClock();
        if (clock >= 0 && clock < vocabulary.clocks().size()) {
            return Phrases.nested(
                    "the-clock", Arg.of(Kind.CLOCK, vocabulary.clocks().get(clock)));
        }
        return scorePart == null || slot == vocabulary.state().total()
                ? Phrases.nested("the-" + fact.name().value().replace('.', '-'))
                : Phrases.nested("the-points", Arg.of(Kind.CHARACTERISTIC, scorePart));
    }

    private static ValueWords stateValues(Fact fact) {
        if (fact.name().equals(StateWords.STAGE)) {
            return ValueWords.of(fact.type(), id -> Arg.of(Kind.STAGE, Name.of(id)));
        }
        if (fact.name().equals(StateWords.GRADE)) {
            return ValueWords.of(fact.type(), id -> Arg.of(Kind.GRADE, Name.of(id)));
        }
        if (fact.name().equals(StateWords.ROLES)) {
            return ValueWords.of(fact.type(), id -> Arg.of(Kind.ROLE, Name.of(id)));
        }
        return fact.type() instanceof FactType.Choice
                ? ValueWords.of(fact.type(), id -> Phrases.nested("clock-" + id))
                : ValueWords.of(fact.type());
    }

    ValueWords values() {
        return values;
    }

    Name name() {
        return fact.name();
    }

    Fact fact() {
        return fact;
    }

    int slot() {
        return slot;
    }

    Arg words() {
        return words;
    }

    boolean isHosts() {
        return isHosts;
    }

    /** Returns how many states of a fact of the host are told apart by {@link #state}; 0 for what presents the lead's state. */
    int stateCount() {
        return isHosts ? 2 + valueCount : 0;
    }

    /** Returns how many values a flag or a short choice may have; 0 for any other type. */
    private static int fewValues(FactType type) {
        if (type instanceof FactType.Flag) {
            return 2;
        }
        boolean isShort = type instanceof FactType.Choice && type.options().size() <= Long.SIZE;
        return isShort ? type.options().size() : 0;
    }

    /** Returns a number for how much is known of the fact, and for its value where it may have few; -1 for any other value. */
    int state(Facts facts) {
        return switch (facts.state(slot)) {
            case UNKNOWN -> 0;
            case ABSENT -> 1;
            case KNOWN -> valueCount > 0 ? 2 + (int) facts.number(slot) : -1;
        };
    }

    /** Returns the value as it may be shown; what is personal is not. */
    Arg actual(Facts facts) {
        if (fact.isPersonal()) {
            return Phrases.nested("hidden");
        }
        Optional<Value> value = facts.value(slot);
        return value.isPresent() ? values.value(value.get()) : UNKNOWN;
    }

    /** Says how the fact compares with what is asked of it; {@code unknown} is the answer given for an unknown fact. */
    Explanation compared(Facts facts, Truth truth, Arg asked, Truth unknown) {
        return switch (facts.state(slot)) {
            case KNOWN ->
                Explanation.of(Message.of(
                        truth == Truth.TRUE ? "condition.fact-true" : "condition.fact-false",
                        words,
                        actual(facts),
                        asked));
            case UNKNOWN ->
                unknown == Truth.UNKNOWN
                        ? Phrases.said("fact-unknown", words, asked)
                        : Phrases.said(Phrases.keyed("fact-assumed", unknown), words, asked);
            case ABSENT -> Phrases.said("fact-absent", words, asked);
        };
    }

    /** Returns what would make an unknown fact known; of a score the facts that its unknown parts lack. */
    List<Remedy> toProvide(Facts facts) {
        return isHosts
                ? List.of(new ProvideFact(name()))
                : lacking.stream()
                        .filter(part -> facts.state(part.points()) == FactState.UNKNOWN)
                        .flatMap(part -> part.facts().stream())
                        .filter(ask -> ask.isOpen(facts))
                        .distinct()
                        .map(ask -> (Remedy) new ProvideFact(ask.fact()))
                        .toList();
    }

    /** A part of the score, and the facts to ask for while its points are unknown. */
    private record Lacking(int points, List<Ask> facts) {
        static List<Lacking> of(Vocabulary words, @Nullable Name part) {
            List<Lacking> all = new ArrayList<>();
            for (int at = 0; part != null && at < words.scoreParts().size(); at++) {
                Name each = words.scoreParts().get(at);
                if (part.equals(Condition.OfScore.TOTAL) || part.equals(each)) {
                    List<Ask> asks = words.scoreFacts(each).stream()
                            .filter(fact -> isHosts(words.catalog(), fact))
                            .map(fact -> Ask.of(words.catalog(), fact))
                            .toList();
                    all.add(new Lacking(words.state().firstPart() + at, asks));
                }
            }
            return all;
        }

        private static boolean isHosts(FactCatalog catalog, Name fact) {
            int slot = catalog.slot(fact);
            return slot >= 0 && slot < catalog.hostSize();
        }
    }

    /** A fact to ask for; one that exists only under a condition waits until what that condition reads is known. */
    private record Ask(Name fact, int slot, int guard) {
        static Ask of(FactCatalog catalog, Name name) {
            int slot = catalog.requireSlot(name);
            int guard = catalog.fact(slot)
                    .onlyIf()
                    .map(onlyIf -> catalog.requireSlot(onlyIf.fact()))
                    .orElse(slot);
            return new Ask(name, slot, guard);
        }

        boolean isOpen(Facts facts) {
            return facts.state(slot) == FactState.UNKNOWN && (guard == slot || facts.state(guard) == FactState.KNOWN);
        }
    }

    /** Returns what would let a fact exist and be known. */
    List<Remedy> toExist() {
        List<Remedy> together = new ArrayList<>();
        if (isHosts && isGuardHosts) {
            Fact.OnlyIf guard = fact.onlyIf().orElseThrow();
            together.add(new ChangeFact(guard.fact(), guard.is()));
            together.add(new ProvideFact(name()));
        }
        return together;
    }

    /** Returns what would make a comparison hold, or no longer hold. */
    List<Remedy> toChange(Comparison is, boolean wanted) {
        if (!isHosts) {
            return List.of();
        }
        Optional<Comparison> to = wanted ? Optional.of(is) : denied(is);
        return to.map(it -> List.<Remedy>of(new ChangeFact(name(), it))).orElse(List.of());
    }

    boolean isScore() {
        return scorePart != null;
    }

    /** Returns how many points at least bring the score into a comparison; nothing when it is too high already. */
    List<Remedy> toRaise(Comparison is, long millionths) {
        long[] ranges = is.ranges(fact.type()).orElse(new long[0]);
        for (int i = 0; scorePart != null && i < ranges.length; i += 2) {
            if (ranges[i] > millionths) {
                long missing = -Math.floorDiv(millionths - ranges[i], MILLIONTHS_IN_THOUSANDTH);
                return List.of(new RaiseScore(scorePart, missing));
            }
        }
        return List.of();
    }

    /** Returns a comparison that is false of every value of which the given one holds: its first clause the other way round. */
    private static Optional<Comparison> denied(Comparison is) {
        for (Clause clause : is.clauses()) {
            Optional<Operator> opposite = opposite(clause.operator());
            if (opposite.isPresent()) {
                return Optional.of(new Comparison(List.of(new Clause(opposite.get(), clause.operand()))));
            }
        }
        return Optional.empty();
    }

    static Optional<Operator> opposite(Operator operator) {
        return switch (operator) {
            case EQ -> Optional.of(Operator.NE);
            case NE -> Optional.of(Operator.EQ);
            case IN -> Optional.of(Operator.NOT_IN);
            case NOT_IN -> Optional.of(Operator.IN);
            case GT -> Optional.of(Operator.LTE);
            case GTE -> Optional.of(Operator.LT);
            case LT -> Optional.of(Operator.GTE);
            case LTE -> Optional.of(Operator.GT);
            case IS, FORMAT, HAS, HAS_ALL, SIZE -> Optional.empty();
        };
    }
}
