package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.AttributeNodes.Attribute;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.fact.ValueTest;
import org.openfunnel.name.Name;

/** Makes comparisons of facts and attributes ready. */
final class FactCompiler {
    private final Vocabulary words;

    FactCompiler(Vocabulary words) {
        this.words = words;
    }

    /** Returns a comparison of a fact with constants and other facts. */
    Node compile(Name name, Comparison is, Truth unknown) {
        Subject subject = Subject.of(words, name);
        if (is.asksState()) {
            return new FactNodes.IsState(subject, asksKnown(is) ? FactState.KNOWN : FactState.UNKNOWN);
        }
        List<Node> parts = new ArrayList<>();
        constants(is).ifPresent(own -> parts.add(compare(subject, own, unknown)));
        for (Clause clause : is.clausesWithFacts()) {
            parts.add(versus(subject, clause.operator(), other(clause), unknown));
        }
        return whole(parts);
    }

    /** Returns a comparison of an attribute with constants and facts. */
    Node compile(Attribute attribute, Comparison is, Truth unknown) {
        if (is.asksState()) {
            return new AttributeNodes.IsTold(attribute, asksKnown(is));
        }
        List<Node> parts = new ArrayList<>();
        constants(is).ifPresent(own -> parts.add(new AttributeNodes.Compare(attribute, own, words.formats(), unknown)));
        for (Clause clause : is.clausesWithFacts()) {
            parts.add(new AttributeNodes.ComparedWithFact(attribute, clause.operator(), other(clause), unknown));
        }
        return whole(parts);
    }

    /** Returns the condition that the lead has one of these stages or grades; false when it has none. */
    Node oneOf(Name fact, Collection<Name> options) {
        List<Value> ids =
                options.stream().map(option -> Value.of(option.value())).toList();
        return compile(fact, Comparison.of(Operator.IN, ids), Truth.FALSE);
    }

    /** Returns the condition that a clock has one of these states; a clock that nobody speaks of has not started. */
    Node clock(Condition.OfClock atom) {
        List<Value> states = atom.states().stream()
                .map(state -> Value.of(StateWords.word(state)))
                .toList();
        Truth unstarted = Truth.of(atom.states().contains(ClockState.NOT_STARTED));
        return compile(StateWords.clock(atom.clock()), Comparison.of(Operator.IN, states), unstarted);
    }

    private Subject other(Clause clause) {
        return Subject.of(words, ((Operand.OtherFact) clause.operand()).fact());
    }

    private static Node whole(List<Node> parts) {
        return parts.size() == 1 ? parts.get(0) : new Junctions.All(parts);
    }

    private static Node versus(Subject left, Operator operator, Subject right, Truth unknown) {
        if (right.name().equals(StateWords.AS_OF)) {
            return new AsOfNodes.WithFact(left, operator, right, unknown);
        }
        return left.name().equals(StateWords.AS_OF)
                ? new AsOfNodes.WithFact(right, Versus.flipped(operator), left, unknown)
                : new Versus(left, operator, right, unknown);
    }

    private Node compare(Subject subject, Comparison is, Truth unknown) {
        FactType type = subject.fact().type();
        ValueTest test = is.compile(type, words.formats());
        if (subject.name().equals(StateWords.AS_OF)) {
            return new AsOfNodes.WithConstants(subject, is, test, instants(is));
        }
        Optional<long[]> ranges = is.ranges(type);
        if (ranges.isPresent()
                && type instanceof FactType.Choice choice
                && choice.options().size() <= Long.SIZE) {
            return new FactNodes.InMask(
                    subject, is, mask(ranges.get(), choice.options().size()), unknown);
        }
        if (ranges.isPresent() && ranges.get().length == 2) {
            return new FactNodes.InRange(subject, is, ranges.get()[0], ranges.get()[1], unknown);
        }
        return new FactNodes.Compare(subject, is, test, unknown);
    }

    private static long mask(long[] ranges, int size) {
        long mask = 0;
        for (int index = 0; index < size; index++) {
            for (int i = 0; i < ranges.length; i += 2) {
                mask |= ranges[i] <= index && index <= ranges[i + 1] ? 1L << index : 0;
            }
        }
        return mask;
    }

    private static boolean asksKnown(Comparison is) {
        return is.clauses().get(0).operand() instanceof Operand.Constant constant
                && constant.value().equals(Value.of("known"));
    }

    private static Optional<Comparison> constants(Comparison is) {
        List<Clause> own = is.clauses().stream()
                .filter(clause -> !(clause.operand() instanceof Operand.OtherFact))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new Comparison(own));
    }

    private static List<Instant> instants(Comparison is) {
        List<Instant> instants = new ArrayList<>();
        for (Clause clause : is.clauses()) {
            List<Value> values = clause.operand() instanceof Operand.Constants constants
                    ? constants.values()
                    : List.of(((Operand.Constant) clause.operand()).value());
            values.forEach(value -> instants.add(((Value.Time) value).value()));
        }
        return instants;
    }
}
