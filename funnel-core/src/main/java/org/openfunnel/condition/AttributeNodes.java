package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Remedy.GiveAttribute;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operator;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.fact.Value;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;

/** The parts of a condition that look at one attribute of an activity, or one input of a move. */
final class AttributeNodes {
    private AttributeNodes() {}

    /** An attribute: what it is called, and where its value is found. */
    static final class Attribute {
        private final Fact fact;
        private final boolean isOfCursor;
        private final ValueWords values;
        private final Arg words;

        /**
         * Makes an attribute of a kind of activity or an input of a move.
         *
         * @param isOfCursor whether its value is that of the activity under the cursor, else of the step or move checked
         */
        Attribute(Name owner, Fact fact, boolean isOfCursor) {
            this.fact = fact;
            this.isOfCursor = isOfCursor;
            this.values = ValueWords.of(fact.type());
            this.words = Arg.of(Kind.ATTRIBUTE, Phrases.joined(owner, fact.name()));
        }

        @Nullable
        Value value(Situation situation) {
            if (!isOfCursor) {
                return situation.attribute(fact.name());
            }
            ActivityId cursor = situation.cursor();
            return cursor == null ? null : situation.lastTold(cursor, fact.name());
        }

        ValueWords values() {
            return values;
        }

        Explanation compared(Situation situation, Truth truth, Arg asked, Truth unknown) {
            Value value = value(situation);
            if (value != null) {
                Arg actual = fact.isPersonal() ? Phrases.nested("hidden") : values.value(value);
                return Phrases.said(Phrases.keyed("fact", truth), words, actual, asked);
            }
            return unknown == Truth.UNKNOWN
                    ? Phrases.said("fact-unknown", words, asked)
                    : Phrases.said(Phrases.keyed("fact-assumed", unknown), words, asked);
        }

        Explanation told(Situation situation) {
            return Phrases.said(value(situation) == null ? "not-known" : "known", words);
        }

        Remedy toGive() {
            return new GiveAttribute(fact.name());
        }
    }

    /** Compares an attribute with constants. */
    static final class Compare extends Node {
        private final Attribute attribute;
        private final Predicate<Value> test;
        private final Optional<TextFormat> format;
        private final Arg asked;
        private final Truth unknown;

        Compare(Attribute attribute, Comparison is, Map<Name, TextFormat> formats, Truth unknown) {
            this.attribute = attribute;
            this.test = is.compileForValues(attribute.fact.type(), formats);
            this.asked = attribute.values().asked(is);
            this.format = is.clauses().stream()
                    .filter(clause -> clause.operator() == Operator.FORMAT)
                    .map(clause -> (Comparison.Operand.Constant) clause.operand())
                    .flatMap(
                            constant -> Optional.ofNullable(
                                    formats.get(Name.of(constant.value().toString())))
                                    .stream())
                    .findFirst();
            this.unknown = unknown;
        }

        @Override
        Truth truth(Situation situation) {
            Value value = attribute.value(situation);
            return value == null ? unknown : Truth.of(test.test(value));
        }

        @Override
        Explanation explain(Situation situation) {
            List<Arg> complaints = complaints(attribute.value(situation));
            return complaints.isEmpty()
                    ? attribute.compared(situation, truth(situation), asked, unknown)
                    : Phrases.said("ill-formed", attribute.words, asked, Arg.many(complaints));
        }

        /** Returns why a text has not the format asked for; of a personal one nothing is said. */
        private List<Arg> complaints(@Nullable Value value) {
            return format.isPresent() && value instanceof Value.Text text && !attribute.fact.isPersonal()
                    ? format.get().complaints(text.value()).stream()
                            .map(Arg::of)
                            .toList()
                    : List.of();
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            gaps.add(explain(situation), attribute.toGive());
        }
    }

    /** Compares an attribute with a fact. */
    static final class ComparedWithFact extends Node {
        private final Attribute attribute;
        private final Operator operator;
        private final Subject fact;
        private final Truth unknown;

        ComparedWithFact(Attribute attribute, Operator operator, Subject fact, Truth unknown) {
            this.attribute = attribute;
            this.operator = operator;
            this.fact = fact;
            this.unknown = unknown;
        }

        @Override
        Truth truth(Situation situation) {
            if (situation.facts().state(fact.slot()) == FactState.ABSENT) {
                return Truth.FALSE;
            }
            Value value = attribute.value(situation);
            Optional<Value> other = situation.facts().value(fact.slot());
            return value == null || other.isEmpty()
                    ? unknown
                    : Truth.of(Versus.holds(operator, order(value, other.get())));
        }

        private static int order(Value value, Value other) {
            if (value instanceof Value.Quantity a && other instanceof Value.Quantity b) {
                return a.value().compareTo(b.value());
            }
            if (value instanceof Value.Day a && other instanceof Value.Day b) {
                return a.value().compareTo(b.value());
            }
            if (value instanceof Value.Time a && other instanceof Value.Time b) {
                return a.value().compareTo(b.value());
            }
            return value.toString().compareTo(other.toString());
        }

        @Override
        void reads(Set<Name> facts) {
            facts.add(fact.name());
        }

        @Override
        Explanation explain(Situation situation) {
            FactState state = situation.facts().state(fact.slot());
            if (state != FactState.KNOWN) {
                return FactNodes.IsState.said(state, fact);
            }
            Arg right = Phrases.nested("with-value", fact.words(), fact.actual(situation.facts()));
            return attribute.compared(
                    situation, truth(situation), attribute.values().asked(operator, right), unknown);
        }

        @Override
        void gaps(Situation situation, boolean wanted, Gaps gaps) {
            FactState state = situation.facts().state(fact.slot());
            List<Remedy> remedies = new ArrayList<>();
            if (state != FactState.KNOWN) {
                remedies.addAll(state == FactState.UNKNOWN ? fact.toProvide(situation.facts()) : fact.toExist());
            }
            if (state == FactState.KNOWN || attribute.value(situation) == null) {
                remedies.add(attribute.toGive());
            }
            gaps.add(explain(situation), remedies);
        }
    }

    /** Asks whether an attribute is told, or whether it is not. */
    static final class IsTold extends Node {
        private final Attribute attribute;
        private final boolean wanted;

        IsTold(Attribute attribute, boolean wanted) {
            this.attribute = attribute;
            this.wanted = wanted;
        }

        @Override
        Truth truth(Situation situation) {
            return Truth.of((attribute.value(situation) != null) == wanted);
        }

        @Override
        Explanation explain(Situation situation) {
            return attribute.told(situation);
        }

        @Override
        void gaps(Situation situation, boolean asked, Gaps gaps) {
            if (asked == wanted) {
                gaps.add(explain(situation), attribute.toGive());
            } else {
                gaps.add(explain(situation));
            }
        }
    }
}
