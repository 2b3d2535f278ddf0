package org.openfunnel.rules;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openfunnel.condition.Condition;
import org.openfunnel.explain.AmountText;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.time.Amount;

/** Says conditions, moments and amounts of one policy in short words of one language, with its labels. */
final class ConditionWords {
    private final HandbookTexts texts;
    private final Lexicon lexicon;
    private final FactCatalog facts;
    private final Language language;
    private final Wording wording;

    ConditionWords(FunnelPolicy policy, Language language) {
        this.texts = new HandbookTexts(language);
        this.lexicon = policy.lexicon();
        this.facts = policy.vocabulary().catalog();
        this.language = language;
        this.wording = Wording.of(language, lexicon, ZoneOffset.UTC);
    }

    String name(Kind kind, Name name) {
        Label label = lexicon.label(kind, name);
        return label.isEmpty() ? name.value() : label.in(language);
    }

    String names(Kind kind, Collection<Name> names) {
        return names.stream().map(name -> name(kind, name)).collect(Collectors.joining(texts.of("list")));
    }

    String amount(Amount amount) {
        return wording.say(AmountText.of(amount));
    }

    String say(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), "and");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), "or");
        }
        if (condition instanceof Condition.AtLeast some) {
            return texts.of("at-least", some.count(), joined(some.parts(), "list"));
        }
        if (condition instanceof Condition.Not not) {
            return texts.of("not", say(not.part()));
        }
        if (condition instanceof Condition.Named named) {
            return name(Kind.CONDITION, named.condition());
        }
        if (condition instanceof Condition.Otherwise) {
            return texts.of("otherwise");
        }
        return atom(condition);
    }

    private String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Condition.Any && parts.size() > 1 ? "(" + say(part) + ")" : say(part))
                .collect(Collectors.joining(texts.of(word)));
    }

    private String atom(Condition condition) {
        if (condition instanceof Condition.OfFact atom) {
            return compared(name(Kind.FACT, atom.fact()), atom.is(), options(atom.fact()));
        }
        if (condition instanceof Condition.OfAttribute atom) {
            return compared(atom.attribute().value(), atom.is(), Map.of());
        }
        if (condition instanceof Condition.OfScore atom) {
            boolean isTotal = atom.part().equals(Condition.OfScore.TOTAL);
            return compared(isTotal ? texts.of("total") : name(Kind.CHARACTERISTIC, atom.part()), atom.is(), Map.of());
        }
        if (condition instanceof Condition.InGrade atom) {
            return texts.of("in-grade", names(Kind.GRADE, atom.grades()));
        }
        if (condition instanceof Condition.InStage atom) {
            return texts.of("in-stage", names(Kind.STAGE, atom.stages()));
        }
        if (condition instanceof Condition.ByActor atom) {
            return texts.of("by-actor", names(Kind.ROLE, atom.roles()));
        }
        if (condition instanceof Condition.Known atom) {
            return texts.of("known", names(Kind.FACT, atom.facts()));
        }
        return rarer(condition);
    }

    private String rarer(Condition condition) {
        if (condition instanceof Condition.Happened atom) {
            String happened = texts.of("happened", say(atom.moment()));
            return atom.after()
                    .map(after -> texts.of("after", happened, say(after)))
                    .orElse(happened);
        }
        if (condition instanceof Condition.Open atom) {
            return texts.of("open", name(Kind.ACTIVITY, atom.activity()));
        }
        if (condition instanceof Condition.Every atom) {
            return texts.of("every", name(Kind.ACTIVITY, atom.activity()), say(atom.check()));
        }
        if (condition instanceof Condition.Since atom) {
            return texts.of("since", say(atom.since()), symbol(atom.direction().word()), amount(atom.amount()));
        }
        if (condition instanceof Condition.Until atom) {
            return texts.of(
                    "until",
                    name(Kind.FACT, atom.fact()),
                    symbol(atom.direction().word()),
                    amount(atom.amount()));
        }
        if (condition instanceof Condition.OfClock atom) {
            String states = atom.states().stream()
                    .map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining(texts.of("list")));
            return texts.of("clock", name(Kind.CLOCK, atom.clock()), states);
        }
        return texts.of("host", ((Condition.Host) condition).function().value());
    }

    /** Returns the labels of the options of a fact. */
    private Map<String, String> options(Name fact) {
        Map<String, String> labels = new TreeMap<>();
        facts.find(fact).map(Fact::type).stream()
                .flatMap(type -> type.options().stream())
                .filter(option -> !option.label().isEmpty())
                .forEach(option -> labels.put(option.id(), option.label().in(language)));
        return labels;
    }

    private String compared(String subject, Comparison is, Map<String, String> options) {
        List<String> clauses = new ArrayList<>();
        for (Clause clause : is.clauses()) {
            clauses.add(
                    clause.operator() == Comparison.Operator.IS
                            ? texts.of(is.equals(Comparison.known()) ? "known" : "unknown", subject)
                            : subject + " " + symbol(clause.operator().word()) + " "
                                    + operand(clause.operand(), options));
        }
        return String.join(texts.of("and"), clauses);
    }

    private String symbol(String word) {
        return switch (word) {
            case "eq" -> "=";
            case "ne" -> "≠";
            case "gt" -> ">";
            case "gte" -> "≥";
            case "lt" -> "<";
            case "lte" -> "≤";
            case "in" -> "∈";
            case "notIn" -> "∉";
            default -> texts.of("operator." + word);
        };
    }

    private String operand(Operand operand, Map<String, String> options) {
        if (operand instanceof Operand.Constant constant) {
            return label(constant.value(), options);
        }
        if (operand instanceof Operand.Constants several) {
            return several.values().stream()
                    .map(value -> label(value, options))
                    .collect(Collectors.joining(texts.of("list"), "{", "}"));
        }
        return operand instanceof Operand.OtherFact other
                ? name(Kind.FACT, other.fact())
                : "("
                        + compared("", ((Operand.Count) operand).comparison(), Map.of())
                                .strip() + ")";
    }

    private static String label(Value value, Map<String, String> options) {
        return options.getOrDefault(value.toString(), value.toString());
    }

    String say(Moment moment) {
        if (moment instanceof Moment.Done done) {
            return texts.of(
                    "step",
                    name(Kind.ACTIVITY, done.activity()),
                    name(Kind.STEP, Name.of(done.activity() + "." + done.step())));
        }
        if (moment instanceof Moment.AtFact at) {
            return name(Kind.FACT, at.fact());
        }
        if (moment instanceof Moment.AnyOf any) {
            return any.moments().stream().map(this::say).collect(Collectors.joining(texts.of("or")));
        }
        var reached = (Moment.Reached) moment;
        String what = texts.of("moment." + reached.kind().word());
        return reached.subjects().isEmpty() ? what : what + " " + names(kind(reached), reached.subjects());
    }

    private static Kind kind(Moment.Reached reached) {
        return switch (reached.kind()) {
            case ENTERED, LEFT -> Kind.STAGE;
            case GRADED -> Kind.GRADE;
            default -> Kind.CLOCK;
        };
    }
}
