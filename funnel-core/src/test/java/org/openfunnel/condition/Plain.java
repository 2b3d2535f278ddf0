package org.openfunnel.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Comparison.Clause;
import org.openfunnel.fact.Comparison.Operand;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Name;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;

/**
 * Evaluates conditions the plain way: by recursion over the data, with maps of values and big decimals, sharing no code
 * with the evaluator.
 *
 * @param known what is known, by name; facts of the host and of the state
 * @param happened what has happened, the latest last
 * @param attributes what is told with the step or move that is checked
 * @param subject the activity that is checked, if any
 * @param inEvery the activity that a condition over all activities looks at, if any
 */
record Plain(
        Vocabulary words,
        Map<Name, Value> known,
        List<Occurrence> happened,
        Instant asOf,
        BusinessCalendar calendar,
        Map<Name, Value> attributes,
        Optional<ActivityId> subject,
        Optional<ActivityId> inEvery) {

    Plain at(Instant instant) {
        return new Plain(words, known, happened, instant, calendar, attributes, subject, inEvery);
    }

    private Plain in(ActivityId activity) {
        return new Plain(
                words, known, happened, asOf, calendar, attributes, Optional.of(activity), Optional.of(activity));
    }

    Truth ask(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(this::ask).reduce(Truth.TRUE, PlainTruths::min);
        }
        if (condition instanceof Condition.Any any) {
            return PlainTruths.negate(
                    any.parts().stream().map(this::ask).map(PlainTruths::negate).reduce(Truth.TRUE, PlainTruths::min));
        }
        if (condition instanceof Condition.AtLeast some) {
            return some(some.parts(), some.count());
        }
        if (condition instanceof Condition.Not not) {
            return PlainTruths.assume(PlainTruths.negate(ask(not.part())), not.ifUnknown());
        }
        if (condition instanceof Condition.Named named) {
            return ask(words.conditions().get(named.condition()));
        }
        if (condition instanceof Condition.OfFact it) {
            return fact(it.fact(), it.is(), it.ifUnknown());
        }
        if (condition instanceof Condition.OfScore it) {
            return fact(Name.of("score." + it.part()), it.is(), it.ifUnknown());
        }
        if (condition instanceof Condition.OfAttribute it) {
            return attribute(it);
        }
        if (condition instanceof Condition.Known it) {
            return Truth.of(it.facts().stream().allMatch(this::isNotMissing));
        }
        return state(condition);
    }

    /** By definition: one of all selections of so many parts holds as a whole. */
    private Truth some(List<Condition> parts, int count) {
        if (count == 0) {
            return Truth.TRUE;
        }
        if (parts.size() < count) {
            return Truth.FALSE;
        }
        List<Condition> rest = parts.subList(1, parts.size());
        Truth with = PlainTruths.min(ask(parts.get(0)), some(rest, count - 1));
        return PlainTruths.negate(PlainTruths.min(PlainTruths.negate(with), PlainTruths.negate(some(rest, count))));
    }

    private PlainValues values() {
        return new PlainValues(words, this::value);
    }

    private Optional<Value> value(Name fact) {
        return Optional.ofNullable(fact.equals(Name.of("as-of")) ? Value.of(asOf) : known.get(fact));
    }

    private boolean isAbsent(Name fact) {
        Optional<Fact.OnlyIf> onlyIf = words.catalog().find(fact).flatMap(Fact::onlyIf);
        return onlyIf.isPresent()
                && value(onlyIf.get().fact())
                        .filter(value -> !values().holds(onlyIf.get().is(), value))
                        .isPresent();
    }

    private boolean isNotMissing(Name name) {
        if (inEvery.isPresent() && isAttribute(name)) {
            return told(name).isPresent();
        }
        return isAbsent(name) || value(name).isPresent();
    }

    private boolean isAttribute(Name name) {
        return steps().stream()
                .filter(step -> inEvery.equals(Optional.of(step.activity())))
                .anyMatch(step ->
                        words.activities().get(step.kind()).findAttribute(name).isPresent());
    }

    private Truth fact(Name name, Comparison is, Optional<Boolean> ifUnknown) {
        boolean isKnown = value(name).isPresent() && !isAbsent(name);
        if (is.asksState()) {
            boolean asksKnown = is.equals(Comparison.known());
            return Truth.of(asksKnown ? isKnown : !isKnown && !isAbsent(name));
        }
        return compare(isAbsent(name), value(name), is, ifUnknown);
    }

    private Truth attribute(Condition.OfAttribute it) {
        Optional<Value> value = told(it.attribute());
        if (it.is().asksState()) {
            return Truth.of(value.isPresent() == it.is().equals(Comparison.known()));
        }
        return compare(false, value, it.is(), it.ifUnknown());
    }

    private Optional<Value> told(Name attribute) {
        if (inEvery.isEmpty()) {
            return Optional.ofNullable(attributes.get(attribute));
        }
        return lastTold(inEvery.get(), attribute);
    }

    private Optional<Value> lastTold(ActivityId activity, Name attribute) {
        Optional<Value> last = Optional.empty();
        for (StepDone step : steps()) {
            if (step.activity().equals(activity) && step.attributes().containsKey(attribute)) {
                last = Optional.ofNullable(step.attributes().get(attribute));
            }
        }
        return last;
    }

    private Truth compare(boolean isAbsent, Optional<Value> value, Comparison is, Optional<Boolean> ifUnknown) {
        Truth all = Truth.TRUE;
        for (Clause clause : is.clauses()) {
            Optional<Name> other =
                    clause.operand() instanceof Operand.OtherFact fact ? Optional.of(fact.fact()) : Optional.empty();
            Truth truth;
            if (isAbsent || other.filter(this::isAbsent).isPresent()) {
                truth = Truth.FALSE;
            } else if (value.isEmpty()
                    || (other.isPresent() && other.flatMap(this::value).isEmpty())) {
                truth = PlainTruths.assume(Truth.UNKNOWN, ifUnknown);
            } else {
                truth = Truth.of(values().holds(clause, value.get()));
            }
            all = PlainTruths.min(all, truth);
        }
        return all;
    }

    private Truth state(Condition condition) {
        if (condition instanceof Condition.InGrade it) {
            return Truth.of(isOneOf("grade", it.grades()));
        }
        if (condition instanceof Condition.InStage it) {
            return Truth.of(isOneOf("stage", it.stages()));
        }
        if (condition instanceof Condition.ByActor it) {
            return Truth.of(value(Name.of("actor.roles")).stream()
                    .anyMatch(held -> it.roles().stream()
                            .anyMatch(role -> ((Value.Items) held).value().contains(role.value()))));
        }
        if (condition instanceof Condition.OfClock it) {
            String state =
                    value(Name.of("clock." + it.clock())).map(Value::toString).orElse("not-started");
            return Truth.of(it.states()
                    .contains(ClockState.valueOf(state.replace('-', '_').toUpperCase(java.util.Locale.ROOT))));
        }
        if (condition instanceof Condition.Host it) {
            return host(it);
        }
        return over(condition);
    }

    private boolean isOneOf(String fact, Set<Name> names) {
        return value(Name.of(fact))
                .filter(value -> names.contains(Name.of(value.toString())))
                .isPresent();
    }

    private Truth host(Condition.Host it) {
        Map<Name, Value> told = new TreeMap<>();
        it.reads().stream()
                .filter(read -> !isAbsent(read))
                .forEach(read -> value(read).ifPresent(value -> told.put(read, value)));
        try {
            return Objects.requireNonNull(words.functions().get(it.function())).ask(told);
        } catch (RuntimeException failure) {
            return Truth.BROKEN;
        }
    }

    private Truth over(Condition condition) {
        if (condition instanceof Condition.Open it) {
            return Truth.of(activities(it.activity()).stream().anyMatch(activity -> isOpen(activity, it)));
        }
        if (condition instanceof Condition.Every it) {
            return activities(it.activity()).stream()
                    .map(activity -> PlainTruths.assume(in(activity).ask(it.check()), Optional.of(false)))
                    .reduce(Truth.TRUE, PlainTruths::min);
        }
        if (condition instanceof Condition.Happened it) {
            return Truth.of(hasHappened(it));
        }
        return condition instanceof Condition.Since it ? since(it) : until((Condition.Until) condition);
    }

    private List<StepDone> steps() {
        return happened.stream()
                .filter(StepDone.class::isInstance)
                .map(StepDone.class::cast)
                .toList();
    }

    private Set<ActivityId> activities(Name kind) {
        Set<ActivityId> ids = new LinkedHashSet<>();
        steps().stream().filter(step -> step.kind().equals(kind)).forEach(step -> ids.add(step.activity()));
        return ids;
    }

    private boolean isOpen(ActivityId activity, Condition.Open it) {
        boolean open = false;
        for (StepDone step : steps()) {
            if (step.activity().equals(activity)) {
                open = !words.activities().get(step.kind()).endings().contains(step.step());
            }
        }
        return open && it.where().stream().allMatch(filter -> passes(filter, lastTold(activity, filter.attribute())));
    }

    private boolean passes(AttributeIs filter, Optional<Value> value) {
        return value.isPresent() && values().holds(filter.is(), value.get());
    }

    private List<Instant> instants(Moment moment) {
        List<Instant> instants = new ArrayList<>();
        matching(moment).forEach(occurrence -> instants.add(occurrence.at()));
        facts(moment).forEach(fact -> {
            if (!isAbsent(fact) && value(fact).orElse(Value.of(true)) instanceof Value.Time time) {
                instants.add(time.value());
            }
        });
        return instants;
    }

    private static Set<Name> facts(Moment moment) {
        Set<Name> facts = new HashSet<>();
        if (moment instanceof Moment.AtFact at) {
            facts.add(at.fact());
        } else if (moment instanceof Moment.AnyOf any) {
            any.moments().forEach(part -> facts.addAll(facts(part)));
        }
        return facts;
    }

    private List<Occurrence> matching(Moment moment) {
        return happened.stream()
                .filter(occurrence -> matches(moment, occurrence))
                .toList();
    }

    private boolean matches(Moment moment, Occurrence occurrence) {
        if (moment instanceof Moment.AnyOf any) {
            return any.moments().stream().anyMatch(part -> matches(part, occurrence));
        }
        if (moment instanceof Moment.Reached reached && occurrence instanceof Milestone milestone) {
            return reached.kind() == milestone.kind()
                    && (reached.subjects().isEmpty() || reached.subjects().contains(milestone.subject()));
        }
        return moment instanceof Moment.Done done
                && occurrence instanceof StepDone step
                && step.kind().equals(done.activity())
                && step.step().equals(done.step())
                && done.where().stream()
                        .allMatch(filter -> passes(
                                filter, Optional.ofNullable(step.attributes().get(filter.attribute()))));
    }

    private Optional<Instant> last(Moment moment) {
        return instants(moment).stream().max(Instant::compareTo);
    }

    private boolean hasHappened(Condition.Happened it) {
        Optional<Instant> start = it.after().isEmpty()
                ? Optional.of(Instant.MIN)
                : last(it.after().get());
        List<StepDone> taken = new ArrayList<>();
        int others = 0;
        if (start.isPresent()) {
            for (Occurrence occurrence : matching(it.moment())) {
                boolean counts = !occurrence.at().isBefore(start.get());
                if (counts && occurrence instanceof StepDone step && (!it.aboutThis() || isAboutThis(step))) {
                    taken.add(step);
                } else if (counts && occurrence instanceof Milestone && !it.aboutThis()) {
                    others++;
                }
            }
            for (Name fact : it.aboutThis() ? Set.<Name>of() : facts(it.moment())) {
                others += (int) instants(new Moment.AtFact(fact)).stream()
                        .filter(at -> !at.isBefore(start.get()) && !at.isAfter(asOf))
                        .count();
            }
        }
        Comparison count = it.count().orElse(Comparison.gte(1));
        return values().holds(count, Value.of(taken.size() + others))
                && it.byEach().stream().allMatch(role -> taken.stream().anyMatch(step -> holds(step, role)))
                && it.covers().entrySet().stream()
                        .allMatch(cover -> covered(taken, cover.getKey()).containsAll(cover.getValue()));
    }

    private boolean isAboutThis(StepDone step) {
        return subject.isPresent() && step.about().equals(subject);
    }

    private boolean holds(StepDone step, Name role) {
        return step.roles().stream()
                .anyMatch(held -> words.roles().getOrDefault(held, Set.of()).contains(role));
    }

    private static Set<String> covered(List<StepDone> taken, Name attribute) {
        Set<String> union = new HashSet<>();
        taken.forEach(step -> {
            if (step.attributes().get(attribute) instanceof Value.Items items) {
                union.addAll(items.value());
            }
        });
        return union;
    }

    private Truth since(Condition.Since it) {
        if (it.since() instanceof Moment.AtFact at && isAbsent(at.fact())) {
            return Truth.FALSE;
        }
        Optional<Instant> start = last(it.since());
        if (start.isEmpty()) {
            return PlainTruths.assume(Truth.UNKNOWN, it.ifUnknown());
        }
        Due due = it.amount().dueFrom(start.get(), calendar);
        Optional<Integer> order = due.isKnown() || asOf.isBefore(due.earliest())
                ? Optional.of(asOf.compareTo(due.earliest()))
                : Optional.empty();
        return order.map(o -> PlainTruths.holds(it.direction(), o))
                .orElse(PlainTruths.assume(Truth.UNKNOWN, it.ifUnknown()));
    }

    private Truth until(Condition.Until it) {
        if (isAbsent(it.fact())) {
            return Truth.FALSE;
        }
        Optional<Value> value = value(it.fact());
        if (value.isEmpty()) {
            return PlainTruths.assume(Truth.UNKNOWN, it.ifUnknown());
        }
        Due due = it.amount().dueFrom(asOf, calendar);
        int order = value.get() instanceof Value.Time time
                ? time.value().compareTo(due.earliest())
                : ((Value.Day) value.get()).value().compareTo(calendar.localDate(due.earliest()));
        return due.isKnown() || order < 0
                ? PlainTruths.holds(it.direction(), order)
                : PlainTruths.assume(Truth.UNKNOWN, it.ifUnknown());
    }
}
