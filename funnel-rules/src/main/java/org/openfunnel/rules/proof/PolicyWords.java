package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openfunnel.condition.Condition.OfScore;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.score.Scorecard.Characteristic;

/** Says what policies name by its label, and of two policies by that of the newer one. */
final class PolicyWords {
    private final List<FunnelPolicy> newestFirst;

    PolicyWords(List<FunnelPolicy> policies) {
        List<FunnelPolicy> reversed = new ArrayList<>(policies);
        Collections.reverse(reversed);
        this.newestFirst = List.copyOf(reversed);
    }

    Argument name(Kind kind, Name name) {
        return Argument.named(name, label(kind, name));
    }

    /** Returns a part of something that has parts, such as a step of an activity. */
    Argument part(Kind kind, Name owner, Name part) {
        return Argument.named(part, label(kind, Name.of(owner + "." + part)));
    }

    Argument names(Kind kind, Collection<Name> names) {
        return Argument.all(names.stream().map(name -> name(kind, name)).toList());
    }

    private Label label(Kind kind, Name name) {
        return newestFirst.stream()
                .map(policy -> policy.lexicon().label(kind, name))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(Label.NONE);
    }

    Argument score(Name part) {
        return part.equals(OfScore.TOTAL) ? Argument.phrase(Phrase.TOTAL) : name(Kind.CHARACTERISTIC, part);
    }

    Argument bin(Characteristic one, int row) {
        return part(Kind.BIN, one.id(), one.bins().get(row).id());
    }

    /** Returns what an axis stands for. */
    Argument axis(Axis axis) {
        return switch (axis.kind()) {
            case TOTAL -> Argument.phrase(Phrase.TOTAL);
            case STAGE -> Argument.phrase(Phrase.STAGE);
            case GRADE -> Argument.phrase(Phrase.GRADE);
            case PART -> name(Kind.CHARACTERISTIC, axis.ownName());
            case CLOCK -> Argument.phrase(Phrase.THE_CLOCK, "name", name(Kind.CLOCK, axis.ownName()));
            case ATTRIBUTE -> part(Kind.ATTRIBUTE, Name.of(axis.owner()), axis.ownName());
            default -> name(Kind.FACT, axis.ownName());
        };
    }

    /** Returns a value of an axis. */
    Argument value(Axis axis, Value value) {
        return switch (axis.kind()) {
            case STAGE -> name(Kind.STAGE, Name.of(value.toString()));
            case GRADE -> name(Kind.GRADE, Name.of(value.toString()));
            case CLOCK -> Argument.message(Message.of("clock-" + value));
            default -> typed(typeOf(axis), value);
        };
    }

    private Optional<FactType> typeOf(Axis axis) {
        return axis.kind() == Axis.Kind.ATTRIBUTE
                ? typesOf(Name.of(axis.owner()), axis.ownName()).findFirst()
                : typesOf(axis.ownName()).findFirst();
    }

    private Stream<FactType> typesOf(Name owner, Name attribute) {
        return newestFirst.stream()
                .flatMap(policy -> Stream.ofNullable(
                        Scope.ofOwner(owner.value(), policy).attributes().get(attribute)))
                .map(Fact::type);
    }

    private Stream<FactType> typesOf(Name fact) {
        return newestFirst.stream()
                .flatMap(policy -> policy.vocabulary().catalog().find(fact).stream())
                .map(Fact::type);
    }

    /** Returns an option of a fact, or of an attribute of an owner. */
    Argument option(List<Name> path, Name id) {
        Stream<FactType> types = path.size() == 1 ? typesOf(path.get(0)) : typesOf(path.get(0), path.get(1));
        Label label = types.flatMap(type -> type.options().stream())
                .filter(option -> option.id().equals(id.value()))
                .map(FactType.Option::label)
                .findFirst()
                .orElse(Label.NONE);
        return Argument.named(id, label);
    }

    private static Argument typed(Optional<FactType> type, Value value) {
        if (value instanceof Value.Flag flag) {
            return Argument.phrase(flag.value() ? Phrase.YES : Phrase.NO);
        }
        if (value instanceof Value.Quantity number) {
            return Argument.number(number.value());
        }
        if (value instanceof Value.Items items) {
            List<Argument> some =
                    items.value().stream().map(id -> option(type, id)).toList();
            return some.isEmpty() ? Argument.phrase(Phrase.NOTHING) : Argument.all(some);
        }
        return option(type, value.toString());
    }

    private static Argument option(Optional<FactType> type, String id) {
        return type.stream()
                .flatMap(it -> it.options().stream())
                .filter(option -> option.id().equals(id) && Name.isValid(id))
                .findFirst()
                .map(option -> Argument.named(Name.of(id), option.label()))
                .orElse(Argument.text(id));
    }
}
