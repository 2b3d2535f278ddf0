package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;

/** Finds everything that is wrong with a condition that has no other condition inside. */
final class AtomCheck {
    private static final FactType COUNT = FactType.integer(0, Integer.MAX_VALUE);
    private static final FactType POINTS = FactType.decimal("");

    private final Vocabulary words;
    private final @Nullable Map<Name, Fact> attributes;
    private final boolean isStep;
    private final boolean isInEvery;

    /** Checks with these attributes in reach; null when it is not known yet which are. */
    AtomCheck(Vocabulary words, @Nullable Map<Name, Fact> attributes, boolean isStep, boolean isInEvery) {
        this.words = words;
        this.attributes = attributes;
        this.isStep = isStep;
        this.isInEvery = isInEvery;
    }

    void check(String at, Condition condition, Problems problems) {
        if (condition instanceof Condition.OfFact atom) {
            fact(at, atom, problems);
        } else if (condition instanceof Condition.Known known) {
            known(at + "/known/", known.facts(), problems);
        } else if (condition instanceof Condition.OfAttribute atom) {
            attribute(at, atom, problems);
        } else if (condition instanceof Condition.OfScore atom) {
            score(at, atom, problems);
        } else if (condition instanceof Condition.InGrade atom) {
            each(at + "/grade", "grade", Kind.GRADE, atom.grades(), words.grades(), problems);
        } else if (condition instanceof Condition.InStage atom) {
            each(at + "/stage", "stage", Kind.STAGE, atom.stages(), words.stages(), problems);
        } else if (condition instanceof Condition.ByActor atom) {
            each(at + "/actor", "role", Kind.ROLE, atom.roles(), words.roles().keySet(), problems);
        } else if (condition instanceof Condition.OfClock atom) {
            problems.isDeclared(at + "/clock", "clock", Kind.CLOCK, atom.clock(), words.clocks());
        } else {
            activity(at, condition, problems);
        }
    }

    private static void each(
            String at, String what, Kind kind, Set<Name> names, Collection<Name> declared, Problems problems) {
        names.forEach(name -> problems.isDeclared(at, what, kind, name, declared));
    }

    private boolean isFact(String at, Name name, Problems problems) {
        return problems.isDeclared(at, "fact", Kind.FACT, name, Misfits.factNames(words));
    }

    private FactType type(Name fact) {
        return words.catalog().fact(words.catalog().requireSlot(fact)).type();
    }

    private void fact(String at, Condition.OfFact atom, Problems problems) {
        if (isFact(at + "/fact", atom.fact(), problems)) {
            problems.addAll(at, Misfits.check(atom.fact(), atom.is(), words));
        }
    }

    private void known(String at, List<Name> names, Problems problems) {
        for (int i = 0; i < names.size(); i++) {
            boolean isAttribute = isInEvery && attributes != null && attributes.containsKey(names.get(i));
            if (!isAttribute) {
                isFact(at + i, names.get(i), problems);
            }
        }
    }

    private void attribute(String at, Condition.OfAttribute atom, Problems problems) {
        if (attributes == null) {
            return;
        }
        Fact attribute = attributes.get(atom.attribute());
        if (attribute == null) {
            problems.isDeclared(at + "/attr", "attribute", Kind.ATTRIBUTE, atom.attribute(), attributes.keySet());
        } else {
            problems.addAll(at, Misfits.check(atom.is(), attribute.type(), words));
        }
    }

    private void score(String at, Condition.OfScore atom, Problems problems) {
        List<Name> parts = new ArrayList<>(words.scoreParts());
        if (!parts.isEmpty()) {
            parts.add(Condition.OfScore.TOTAL);
        }
        if (problems.isDeclared(at + "/score", "score", Kind.CHARACTERISTIC, atom.part(), parts)) {
            problems.addAll(at, Misfits.check(atom.is(), POINTS, words));
        }
    }

    private void activity(String at, Condition condition, Problems problems) {
        if (condition instanceof Condition.Open open) {
            ActivityShape shape = words.activities().get(open.activity());
            if (shape == null) {
                noSuchActivity(at + "/open", open.activity(), problems);
            } else {
                problems.addAll(at + "/where", MomentCheck.check(open.where(), shape, words));
            }
        } else if (condition instanceof Condition.Happened happened) {
            happened(at, happened, problems);
        } else if (condition instanceof Condition.Since since) {
            problems.addAll(at + "/since", words.check(since.since()));
        } else if (condition instanceof Condition.Until until) {
            until(at, until, problems);
        } else if (condition instanceof Condition.Host host) {
            host(at, host, problems);
        } else {
            problems.add(at + "/otherwise", Message.of("condition.otherwise-not-last"));
        }
    }

    private void noSuchActivity(String at, Name activity, Problems problems) {
        problems.isDeclared(
                at, "activity", Kind.ACTIVITY, activity, words.activities().keySet());
    }

    private void until(String at, Condition.Until until, Problems problems) {
        Name fact = until.fact();
        if (isFact(at + "/until", fact, problems)
                && !(type(fact) instanceof FactType.Time)
                && !(type(fact) instanceof FactType.Day)) {
            problems.add(at + "/until", Message.of("condition.not-an-instant-or-date", Arg.of(Kind.FACT, fact)));
        }
        if (!UntilNode.isSteady(until.amount())) {
            problems.add(at, Message.of("condition.until-needs-days"));
        }
    }

    private void host(String at, Condition.Host host, Problems problems) {
        problems.isDeclared(
                at + "/host",
                "function",
                Kind.CONDITION,
                host.function(),
                words.functions().keySet());
        for (int i = 0; i < host.reads().size(); i++) {
            Name read = host.reads().get(i);
            if (isFact(at + "/reads/" + i, read, problems) && read.equals(StateWords.AS_OF)) {
                problems.add(at + "/reads/" + i, Message.of("condition.host-reads-time"));
            }
        }
    }

    private void happened(String at, Condition.Happened happened, Problems problems) {
        problems.addAll(at, words.check(happened.moment()));
        happened.after().ifPresent(after -> problems.addAll(at + "/after", words.check(after)));
        happened.count().ifPresent(count -> count(at + "/count", count, problems));
        each(at + "/byEach", "role", Kind.ROLE, happened.byEach(), words.roles().keySet(), problems);
        happened.covers()
                .forEach((attribute, options) ->
                        covers(at + "/covers/" + attribute, attribute, options, happened.moment(), problems));
        if (happened.aboutThis() && !isStep) {
            problems.add(at + "/about", Message.of("condition.about-nothing"));
        }
    }

    private void count(String at, Comparison count, Problems problems) {
        problems.addAll(at, Misfits.check(count, COUNT, words));
        boolean isPlain = !count.asksState()
                && count.clauses().stream().noneMatch(clause -> clause.operand() instanceof Operand.OtherFact);
        if (!isPlain) {
            problems.add(at, Message.of("condition.count-needs-numbers"));
        }
    }

    private void covers(String at, Name attribute, Set<String> options, Moment moment, Problems problems) {
        if (!(moment instanceof Moment.Done done)) {
            problems.add(at, Message.of("condition.covers-needs-a-step"));
            return;
        }
        ActivityShape shape = words.activities().get(done.activity());
        if (shape == null) {
            return;
        }
        Fact declared = shape.attributesByName().get(attribute);
        if (declared == null) {
            problems.isDeclared(
                    at,
                    "attribute",
                    Kind.ATTRIBUTE,
                    attribute,
                    shape.attributesByName().keySet());
        } else if (declared.type() instanceof FactType.Items) {
            declared.type().complaint(Value.ofItems(options)).ifPresent(complaint -> problems.add(at, complaint));
        } else {
            problems.add(at, Message.of("condition.covers-needs-a-list", Arg.of(Kind.ATTRIBUTE, attribute)));
        }
    }
}
