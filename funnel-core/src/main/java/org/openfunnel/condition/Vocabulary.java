package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.explain.Problem;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.MomentMatcher;
import org.openfunnel.name.Name;

/**
 * The words that the conditions of one policy may use, and the catalogue of facts that follows from them.
 *
 * <p>Where the order of names means something (stages, grades) it is the order given, and the options of the facts that
 * present the state have the same order.
 */
public final class Vocabulary {
    private final List<Fact> facts;
    private final NavigableMap<Name, TextFormat> formats;
    private final NavigableMap<Name, ActivityShape> activities;
    private final NavigableMap<Name, Condition> conditions;
    private final List<Name> stages;
    private final List<Name> grades;
    private final List<Name> scoreParts;
    private final NavigableMap<Name, List<Name>> scoreFacts;
    private final List<Name> clocks;
    private final Set<Name> cadences;
    private final NavigableMap<Name, Set<Name>> roles;
    private final Map<Name, Long> roleMasks = new HashMap<>();
    private final NavigableMap<Name, HostFunction> functions;
    private final FactCatalog catalog;
    private final StateSlots state;
    private final List<Problem> problems;

    private Vocabulary(Builder from) {
        facts = List.copyOf(from.facts);
        formats = sorted(from.formats);
        formats.putIfAbsent(Name.of("email"), TextFormat.EMAIL);
        activities = sorted(from.activities);
        conditions = sorted(from.conditions);
        stages = List.copyOf(from.stages);
        grades = List.copyOf(from.grades);
        scoreParts = List.copyOf(from.scoreParts);
        scoreFacts = sorted(from.scoreFacts);
        clocks = List.copyOf(from.clocks);
        cadences = Collections.unmodifiableSortedSet(new TreeSet<>(from.cadences));
        roles = Roles.closed(from.roles);
        roles.forEach((role, implied) -> roleMasks.put(role, maskOf(implied)));
        functions = sorted(from.functions);
        catalog = StateWords.catalog(this);
        state = StateWords.slotsOf(this);
        problems = checkConditions();
    }

    private List<Problem> checkConditions() {
        var found = new Problems();
        conditions.forEach((name, condition) ->
                found.addAll("/conditions/" + name + "/check", ConditionCheck.checkNamed(condition, this)));
        return found.found();
    }

    private static <T> NavigableMap<Name, T> sorted(Map<Name, T> map) {
        return new TreeMap<>(map);
    }

    /** Returns everything that is wrong with the named conditions, each at {@code /conditions/name/check} and so on. */
    public List<Problem> problems() {
        return problems;
    }

    /** Starts a vocabulary without words. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the catalogue: the facts that the host gives, then those that present the state of a lead. */
    public FactCatalog catalog() {
        return catalog;
    }

    /** Returns where the facts that present the state of a lead lie in the catalogue. */
    public StateSlots state() {
        return state;
    }

    List<Fact> hostFacts() {
        return facts;
    }

    /** Returns the text formats by name, {@code email} among them. */
    public NavigableMap<Name, TextFormat> formats() {
        return Collections.unmodifiableNavigableMap(formats);
    }

    /** Returns the kinds of activities by name. */
    public NavigableMap<Name, ActivityShape> activities() {
        return Collections.unmodifiableNavigableMap(activities);
    }

    /** Returns the conditions that others refer to, by name. */
    public NavigableMap<Name, Condition> conditions() {
        return Collections.unmodifiableNavigableMap(conditions);
    }

    /** Returns the stages in order. */
    public List<Name> stages() {
        return stages;
    }

    /** Returns the grades in order. */
    public List<Name> grades() {
        return grades;
    }

    /** Returns the characteristics of the score in order. */
    public List<Name> scoreParts() {
        return scoreParts;
    }

    /** Returns the facts that a characteristic of the score is computed from, in the order of the catalogue. */
    public List<Name> scoreFacts(Name part) {
        return scoreFacts.getOrDefault(part, List.of());
    }

    /** Returns the clocks in order. */
    public List<Name> clocks() {
        return clocks;
    }

    /** Returns the cadences. */
    public Set<Name> cadences() {
        return cadences;
    }

    /** Returns the roles, each with itself and all roles that it implies. */
    public NavigableMap<Name, Set<Name>> roles() {
        return Collections.unmodifiableNavigableMap(roles);
    }

    /** Returns the encoded value of the state fact {@code actor.roles}: these roles and all that they imply. */
    public long rolesMask(Set<Name> held) {
        long mask = 0;
        for (Name role : held) {
            mask |= roleMasks.getOrDefault(role, 0L);
        }
        return mask;
    }

    /** Returns the roles that are among the wanted ones or imply one of them. */
    public Set<Name> rolesCovering(Set<Name> wanted) {
        Set<Name> covering = new TreeSet<>();
        roles.forEach((role, implied) -> {
            if (!Collections.disjoint(implied, wanted)) {
                covering.add(role);
            }
        });
        return covering;
    }

    /** The mask of these roles alone. */
    long maskOf(Set<Name> wanted) {
        long mask = 0;
        int index = 0;
        for (Name role : roles.keySet()) {
            mask |= wanted.contains(role) ? 1L << index : 0;
            index++;
        }
        return mask;
    }

    /** Returns the functions of the host by name. */
    public NavigableMap<Name, HostFunction> functions() {
        return Collections.unmodifiableNavigableMap(functions);
    }

    /** Returns a moment made ready; {@link #check(Moment)} must have found nothing. */
    public MomentMatcher matcher(Moment moment) {
        return MomentMatcher.of(moment, activities, formats, catalog);
    }

    /** Returns everything that is wrong with a moment; empty if it can happen. */
    public List<Problem> check(Moment moment) {
        return MomentCheck.check(moment, this);
    }

    /**
     * The slots of the facts that present the state of a lead; -1 where the vocabulary has no words for one.
     *
     * @param stage the stage, a choice in the order of the vocabulary
     * @param grade the grade, a choice in the order of the vocabulary
     * @param total the whole score, in millionths of a point
     * @param firstPart the first characteristic of the score, in millionths of a point; the others follow in order
     * @param owner the owner, a text
     * @param firstClock the first clock, see {@link #number}; the others follow in order
     * @param roles the roles of whoever acts, see {@link Vocabulary#rolesMask}
     * @param asOf the instant of the decision
     */
    public record StateSlots(
            int stage, int grade, int total, int firstPart, int owner, int firstClock, int roles, int asOf) {
        private static final List<ClockState> CLOCK_STATES = List.of(ClockState.values());

        /** Returns the encoded value of a clock's fact. */
        public static long number(ClockState state) {
            return CLOCK_STATES.indexOf(state);
        }
    }

    /**
     * Where a condition stands: what {@link Condition.OfAttribute} may read there.
     *
     * @param owner the kind of activity or the move whose attributes these are; empty when there are none
     * @param attributes the attributes of the step, or the inputs of the move, that is checked, by name
     * @param isStep whether a step of an activity is checked, so that other activities can be about it
     */
    public record Scope(Optional<Name> owner, NavigableMap<Name, Fact> attributes, boolean isStep) {
        /** Neither a step nor a move is checked. */
        public static final Scope NONE = new Scope(Optional.empty(), new TreeMap<>(), false);

        /** Copies the map in. */
        public Scope {
            Objects.requireNonNull(owner, "owner");
            attributes = Collections.unmodifiableNavigableMap(new TreeMap<>(attributes));
        }

        /** Returns the scope of a step of an activity. */
        public static Scope ofStep(Name kind, ActivityShape shape) {
            return new Scope(Optional.of(kind), new TreeMap<>(shape.attributesByName()), true);
        }

        /** Returns the scope of a move with its inputs. */
        public static Scope ofMove(Name move, List<Fact> inputs) {
            var byName = new TreeMap<Name, Fact>();
            inputs.forEach(input -> byName.put(input.name(), input));
            return new Scope(Optional.of(move), byName, false);
        }
    }

    /** Collects words. Nothing is there unless given. */
    public static final class Builder {
        private List<Fact> facts = List.of();
        private Map<Name, TextFormat> formats = Map.of();
        private Map<Name, ActivityShape> activities = Map.of();
        private Map<Name, Condition> conditions = Map.of();
        private Collection<Name> stages = List.of();
        private Collection<Name> grades = List.of();
        private Collection<Name> scoreParts = List.of();
        private Map<Name, List<Name>> scoreFacts = Map.of();
        private Collection<Name> clocks = List.of();
        private Collection<Name> cadences = List.of();
        private Map<Name, Set<Name>> roles = Map.of();
        private Map<Name, HostFunction> functions = Map.of();

        Builder() {}

        /** Sets the facts that the host gives, in slot order. */
        public Builder facts(List<Fact> changed) {
            facts = new ArrayList<>(changed);
            return this;
        }

        /** Sets the text formats; {@code email} is there without being declared. */
        public Builder formats(Map<Name, TextFormat> changed) {
            formats = changed;
            return this;
        }

        /** Sets the kinds of activities. */
        public Builder activities(Map<Name, ActivityShape> changed) {
            activities = changed;
            return this;
        }

        /** Sets the conditions that others may refer to. */
        public Builder conditions(Map<Name, Condition> changed) {
            conditions = changed;
            return this;
        }

        /** Sets the stages, in order. */
        public Builder stages(Collection<Name> changed) {
            stages = changed;
            return this;
        }

        /** Sets the grades, in order. */
        public Builder grades(Collection<Name> changed) {
            grades = changed;
            return this;
        }

        /** Sets the characteristics of the score, in order. */
        public Builder scoreParts(Collection<Name> changed) {
            scoreParts = changed;
            return this;
        }

        /** Sets the facts that each characteristic of the score is computed from, so that unknown points can be asked for. */
        public Builder scoreFacts(Map<Name, List<Name>> changed) {
            scoreFacts = changed;
            return this;
        }

        /** Sets the clocks, in order. */
        public Builder clocks(Collection<Name> changed) {
            clocks = changed;
            return this;
        }

        /** Sets the cadences. */
        public Builder cadences(Collection<Name> changed) {
            cadences = changed;
            return this;
        }

        /** Sets the roles, each with those that it implies directly. */
        public Builder roles(Map<Name, Set<Name>> changed) {
            roles = changed;
            return this;
        }

        /** Sets the functions of the host. */
        public Builder functions(Map<Name, HostFunction> changed) {
            functions = changed;
            return this;
        }

        /**
         * Returns the vocabulary.
         *
         * @throws IllegalArgumentException if a fact is declared twice or has the name of a fact that presents the state, if
         *     its {@code onlyIf} cannot be asked, or if there are more than 62 roles
         */
        public Vocabulary build() {
            return new Vocabulary(this);
        }
    }
}
