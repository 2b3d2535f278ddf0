package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.name.Name;

/** Makes conditions that have passed {@link ConditionCheck} ready for one scope; a named condition is made once. */
final class Compiler {
    private final Vocabulary words;
    private final Map<Name, Fact> attributes;
    private final boolean isInEvery;
    private final Map<Name, Node> named = new HashMap<>();

    Compiler(Vocabulary words, Scope scope) {
        this(words, scope.attributes(), false);
    }

    private Compiler(Vocabulary words, Map<Name, Fact> attributes, boolean isInEvery) {
        this.words = words;
        this.attributes = attributes;
        this.isInEvery = isInEvery;
    }

    Node compile(Condition condition) {
        if (condition instanceof Condition.OfFact atom) {
            return fact(atom.fact(), atom.is(), Node.assumed(atom.ifUnknown()));
        }
        if (condition instanceof Condition.All all) {
            return new Junctions.All(each(all.parts()));
        }
        if (condition instanceof Condition.Any any) {
            return new Junctions.Any(each(any.parts()));
        }
        if (condition instanceof Condition.AtLeast some) {
            return new Junctions.AtLeast(some.count(), each(some.parts()));
        }
        if (condition instanceof Condition.Not not) {
            return new Junctions.Not(compile(not.part()), Node.assumed(not.ifUnknown()));
        }
        if (condition instanceof Condition.Named reference) {
            return named(reference.condition());
        }
        return condition instanceof Condition.Known known ? known(known) : state(condition);
    }

    private static <T> T declared(Map<Name, T> declared, Name name) {
        return Objects.requireNonNull(declared.get(name), name::value);
    }

    private List<Node> each(List<Condition> parts) {
        return parts.stream().map(this::compile).toList();
    }

    private Node named(Name name) {
        Node known = named.get(name);
        if (known == null) {
            known = compile(declared(words.conditions(), name));
            named.put(name, known);
        }
        return known;
    }

    private Node known(Condition.Known known) {
        List<Node> parts = new ArrayList<>();
        for (Name name : known.facts()) {
            boolean isAttribute = isInEvery && attributes.containsKey(name);
            parts.add(
                    isAttribute
                            ? new AttributeNodes.IsTold(name, true, true)
                            : new FactNodes.NotMissing(name, words.catalog().requireSlot(name)));
        }
        return parts.size() == 1 ? parts.get(0) : new Junctions.All(parts);
    }

    private Node state(Condition condition) {
        if (condition instanceof Condition.OfAttribute atom) {
            return attribute(atom);
        }
        if (condition instanceof Condition.OfScore atom) {
            return fact(StateWords.score(atom.part()), atom.is(), Node.assumed(atom.ifUnknown()));
        }
        if (condition instanceof Condition.InGrade atom) {
            return fact(StateWords.GRADE, oneOf(atom.grades()), Truth.FALSE);
        }
        if (condition instanceof Condition.InStage atom) {
            return fact(StateWords.STAGE, oneOf(atom.stages()), Truth.FALSE);
        }
        if (condition instanceof Condition.ByActor atom) {
            return new Junctions.Any(atom.roles().stream().map(this::actsAs).toList());
        }
        if (condition instanceof Condition.OfClock atom) {
            List<Value> states = atom.states().stream()
                    .map(state -> Value.of(StateWords.word(state)))
                    .toList();
            Truth unstarted = Truth.of(atom.states().contains(ClockState.NOT_STARTED));
            return fact(StateWords.clock(atom.clock()), Comparison.of(Operator.IN, states), unstarted);
        }
        return activity(condition);
    }

    private static Comparison oneOf(Iterable<Name> names) {
        List<Value> ids = new ArrayList<>();
        names.forEach(name -> ids.add(Value.of(name.value())));
        return Comparison.of(Operator.IN, ids);
    }

    private Node actsAs(Name role) {
        return fact(StateWords.ROLES, Comparison.of(Operator.HAS, Value.of(role.value())), Truth.FALSE);
    }

    private Node activity(Condition condition) {
        if (condition instanceof Condition.Open open) {
            ActivityShape shape = declared(words.activities(), open.activity());
            Map<Name, Fact> told = shape.attributesByName();
            Map<Name, Predicate<Value>> where = new LinkedHashMap<>();
            open.where()
                    .forEach(filter -> where.merge(
                            filter.attribute(), test(declared(told, filter.attribute()), filter.is()), Predicate::and));
            return new ActivityNodes.Open(open.activity(), shape.endings(), where);
        }
        if (condition instanceof Condition.Every every) {
            ActivityShape shape = declared(words.activities(), every.activity());
            Compiler inner = new Compiler(words, shape.attributesByName(), true);
            return new ActivityNodes.Every(every.activity(), inner.compile(every.check()));
        }
        if (condition instanceof Condition.Happened happened) {
            return new HappenedNode(happened, words);
        }
        if (condition instanceof Condition.Since since) {
            return new SinceNode(since, words);
        }
        if (condition instanceof Condition.Until until) {
            return new UntilNode(until, words);
        }
        if (condition instanceof Condition.Host host) {
            int[] slots =
                    host.reads().stream().mapToInt(words.catalog()::requireSlot).toArray();
            return new HostNode(declared(words.functions(), host.function()), host.reads(), slots);
        }
        throw new IllegalArgumentException("`otherwise` may only be the last row of a table");
    }

    private Node fact(Name name, Comparison is, Truth unknown) {
        int slot = words.catalog().requireSlot(name);
        if (is.asksState()) {
            return new FactNodes.IsState(name, slot, isKnown(is) ? FactState.KNOWN : FactState.UNKNOWN);
        }
        List<Node> parts = new ArrayList<>();
        constants(is).ifPresent(own -> parts.add(compare(name, slot, own, unknown)));
        for (Clause clause : is.clausesWithFacts()) {
            Name other = ((Operand.OtherFact) clause.operand()).fact();
            parts.add(new Versus(
                    name, slot, clause.operator(), other, words.catalog().requireSlot(other), unknown));
        }
        return parts.size() == 1 ? parts.get(0) : new Junctions.All(parts);
    }

    private Node compare(Name name, int slot, Comparison is, Truth unknown) {
        FactType type = words.catalog().fact(slot).type();
        if (name.equals(StateWords.AS_OF)) {
            return new AsOfNode(is.compile(type, words.formats()), instants(is));
        }
        Optional<long[]> ranges = is.ranges(type);
        if (ranges.isPresent() && ranges.get().length == 2) {
            return new FactNodes.InRange(name, slot, ranges.get()[0], ranges.get()[1], unknown);
        }
        return new FactNodes.Compare(name, slot, is.compile(type, words.formats()), unknown);
    }

    private static boolean isKnown(Comparison is) {
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

    private Node attribute(Condition.OfAttribute atom) {
        Name name = atom.attribute();
        if (atom.is().asksState()) {
            return new AttributeNodes.IsTold(name, isInEvery, isKnown(atom.is()));
        }
        Truth unknown = Node.assumed(atom.ifUnknown());
        Fact attribute = declared(attributes, name);
        List<Node> parts = new ArrayList<>();
        constants(atom.is())
                .ifPresent(
                        own -> parts.add(new AttributeNodes.Compare(name, isInEvery, test(attribute, own), unknown)));
        for (Clause clause : atom.is().clausesWithFacts()) {
            Name fact = ((Operand.OtherFact) clause.operand()).fact();
            parts.add(new AttributeNodes.ComparedWithFact(
                    name, isInEvery, clause.operator(), fact, words.catalog().requireSlot(fact), unknown));
        }
        return parts.size() == 1 ? parts.get(0) : new Junctions.All(parts);
    }

    private Predicate<Value> test(Fact attribute, Comparison is) {
        return is.compileForValues(attribute.type(), words.formats());
    }
}
