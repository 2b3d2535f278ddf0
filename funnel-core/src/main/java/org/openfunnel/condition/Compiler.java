package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.openfunnel.condition.AttributeNodes.Attribute;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.name.Name;

/** Makes conditions that have passed {@link ConditionCheck} ready for one scope; a named condition is made once. */
final class Compiler {
    private final Vocabulary words;
    private final FactCompiler facts;
    private final Map<Name, Attribute> attributes = new HashMap<>();
    private final boolean isInEvery;
    private final Map<Name, Node> named = new HashMap<>();

    Compiler(Vocabulary words, Scope scope) {
        this(words, scope.owner(), scope.attributes(), false);
    }

    private Compiler(Vocabulary words, Optional<Name> owner, Map<Name, Fact> declared, boolean isInEvery) {
        this.words = words;
        this.facts = new FactCompiler(words);
        this.isInEvery = isInEvery;
        owner.ifPresent(
                of -> declared.forEach((name, fact) -> attributes.put(name, new Attribute(of, fact, isInEvery))));
    }

    Node compile(Condition condition) {
        if (condition instanceof Condition.OfFact atom) {
            return facts.compile(atom.fact(), atom.is(), Node.assumed(atom.ifUnknown()));
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
            return new Wrappers.Not(compile(not.part()), Node.assumed(not.ifUnknown()));
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
            known = new Wrappers.Named(name, compile(declared(words.conditions(), name)));
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
                            ? new AttributeNodes.IsTold(declared(attributes, name), true)
                            : new FactNodes.NotMissing(Subject.of(words, name)));
        }
        return parts.size() == 1 ? parts.get(0) : new Junctions.All(parts);
    }

    private Node state(Condition condition) {
        if (condition instanceof Condition.OfAttribute atom) {
            Attribute attribute = declared(attributes, atom.attribute());
            return facts.compile(attribute, atom.is(), Node.assumed(atom.ifUnknown()));
        }
        if (condition instanceof Condition.OfScore atom) {
            return facts.compile(StateWords.score(atom.part()), atom.is(), Node.assumed(atom.ifUnknown()));
        }
        if (condition instanceof Condition.InGrade atom) {
            return facts.oneOf(StateWords.GRADE, atom.grades());
        }
        if (condition instanceof Condition.InStage atom) {
            return facts.oneOf(StateWords.STAGE, atom.stages());
        }
        if (condition instanceof Condition.ByActor atom) {
            return new ActorNode(atom.roles(), words.state().roles(), words.maskOf(atom.roles()));
        }
        return condition instanceof Condition.OfClock atom ? facts.clock(atom) : activity(condition);
    }

    private Node activity(Condition condition) {
        if (condition instanceof Condition.Open open) {
            return open(open);
        }
        if (condition instanceof Condition.Every every) {
            Map<Name, Fact> told =
                    declared(words.activities(), every.activity()).attributesByName();
            var inner = new Compiler(words, Optional.of(every.activity()), told, true);
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
            HostFunction function = declared(words.functions(), host.function());
            List<Subject> reads =
                    host.reads().stream().map(read -> Subject.of(words, read)).toList();
            return new HostNode(host, function, reads);
        }
        throw new IllegalArgumentException("`otherwise` may only be the last row of a table");
    }

    private Node open(Condition.Open open) {
        ActivityShape shape = declared(words.activities(), open.activity());
        Map<Name, Fact> told = shape.attributesByName();
        Map<Name, Predicate<Value>> where = new LinkedHashMap<>();
        open.where().forEach(filter -> {
            Comparison is = filter.is();
            Fact attribute = declared(told, filter.attribute());
            where.merge(attribute.name(), is.compileForValues(attribute.type(), words.formats()), Predicate::and);
        });
        return new ActivityNodes.Open(
                open.activity(), shape, where, MomentWords.where(open.activity(), open.where(), words));
    }
}
