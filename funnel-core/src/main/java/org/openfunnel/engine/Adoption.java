package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.condition.Blocker;
import org.openfunnel.explain.Problem;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;

/**
 * How the leads of one policy go on under another one: what its stages, grades, clocks and cadences are called there. A name
 * that is not mentioned stays the same; a clock or cadence that the new policy lacks ends with the adoption.
 *
 * <p>{@link #check} before you adopt: it finds every stage that leads nowhere.
 *
 * @param from the policy that the leads are worked by
 * @param to the policy that they go on under
 * @param stages the new name of each stage that has another one
 * @param grades the new name of each grade that has another one
 * @param clocks the new name of each clock that has another one
 * @param cadences the new name of each cadence that has another one
 */
public record Adoption(
        PolicyRef from,
        PolicyRef to,
        NavigableMap<Name, Name> stages,
        NavigableMap<Name, Name> grades,
        NavigableMap<Name, Name> clocks,
        NavigableMap<Name, Name> cadences) {
    /** Copies the maps in. */
    public Adoption {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        stages = copy(stages);
        grades = copy(grades);
        clocks = copy(clocks);
        cadences = copy(cadences);
    }

    private static NavigableMap<Name, Name> copy(Map<Name, Name> names) {
        return Collections.unmodifiableNavigableMap(new TreeMap<>(names));
    }

    /** Returns an adoption that renames nothing. */
    public static Adoption between(FunnelPolicy from, FunnelPolicy to) {
        var none = new TreeMap<Name, Name>();
        return new Adoption(PolicyRef.of(from), PolicyRef.of(to), none, none, none, none);
    }

    /** Returns this with another name for a stage; several stages may become one. */
    public Adoption stage(String before, String after) {
        return new Adoption(from, to, with(stages, before, after), grades, clocks, cadences);
    }

    /** Returns this with another name for a grade; several grades may become one. */
    public Adoption grade(String before, String after) {
        return new Adoption(from, to, stages, with(grades, before, after), clocks, cadences);
    }

    /** Returns this with another name for a clock. */
    public Adoption clock(String before, String after) {
        return new Adoption(from, to, stages, grades, with(clocks, before, after), cadences);
    }

    /** Returns this with another name for a cadence. */
    public Adoption cadence(String before, String after) {
        return new Adoption(from, to, stages, grades, clocks, with(cadences, before, after));
    }

    private static NavigableMap<Name, Name> with(Map<Name, Name> names, String before, String after) {
        var more = new TreeMap<>(names);
        more.put(Name.of(before), Name.of(after));
        return more;
    }

    /**
     * Returns everything that is wrong with this as a way from one policy to the other: policies that are not meant, names that
     * are not declared, stages that lead nowhere, and two clocks or cadences that would become one.
     */
    public List<Problem> check(FunnelPolicy before, FunnelPolicy after) {
        return new AdoptionCheck(this, before, after).problems();
    }

    /** What the adoption did to one lead. */
    public record Outcome(
            LeadId lead,
            boolean isAdopted,
            Optional<Name> stageBefore,
            Optional<Name> stageAfter,
            Optional<Name> gradeBefore,
            Optional<Name> gradeAfter,
            List<Name> clocksCancelled,
            List<Name> cadencesEnded,
            List<Blocker> blockers) {
        /** Copies the lists in. */
        public Outcome {
            Objects.requireNonNull(lead, "lead");
            Objects.requireNonNull(stageBefore, "stageBefore");
            Objects.requireNonNull(stageAfter, "stageAfter");
            Objects.requireNonNull(gradeBefore, "gradeBefore");
            Objects.requireNonNull(gradeAfter, "gradeAfter");
            clocksCancelled = List.copyOf(clocksCancelled);
            cadencesEnded = List.copyOf(cadencesEnded);
            blockers = List.copyOf(blockers);
        }
    }

    /** Returns what a decision about an {@link Action.Adopt} did, stored or only tried. */
    public static Outcome outcome(Decision decision) {
        var clocks = new ArrayList<Name>();
        var cadences = new ArrayList<Name>();
        decision.events().forEach(event -> ended(event.change(), clocks, cadences));
        return new Outcome(
                decision.before().lead(),
                decision.isApplied(),
                decision.before().stage(),
                decision.after().stage(),
                decision.before().grade(),
                decision.after().grade(),
                clocks,
                cadences,
                decision.blockers());
    }

    /**
     * What the adoption did to many leads, or would do if their decisions were only tried. Lists have the order of the outcomes.
     *
     * @param byStage the leads that go on, by the stage in which they do
     * @param regraded the leads that go on with another grade, or with one where there was none, or the other way round
     * @param clocksCancelled the leads that lost a clock, by its name
     * @param cadencesEnded the leads that lost a cadence, by its name
     * @param refused the leads that stay under the policy they had; {@link Outcome#blockers} says why
     */
    public record Report(
            NavigableMap<Name, List<LeadId>> byStage,
            List<LeadId> regraded,
            NavigableMap<Name, List<LeadId>> clocksCancelled,
            NavigableMap<Name, List<LeadId>> cadencesEnded,
            List<LeadId> refused) {
        /** Copies everything in. */
        public Report {
            byStage = copied(byStage);
            regraded = List.copyOf(regraded);
            clocksCancelled = copied(clocksCancelled);
            cadencesEnded = copied(cadencesEnded);
            refused = List.copyOf(refused);
        }

        private static NavigableMap<Name, List<LeadId>> copied(Map<Name, List<LeadId>> leads) {
            var copy = new TreeMap<Name, List<LeadId>>();
            leads.forEach((name, ids) -> copy.put(name, List.copyOf(ids)));
            return Collections.unmodifiableNavigableMap(copy);
        }
    }

    /** Returns what many outcomes come to. */
    public static Report report(Collection<Outcome> outcomes) {
        var byStage = new TreeMap<Name, List<LeadId>>();
        var clocks = new TreeMap<Name, List<LeadId>>();
        var cadences = new TreeMap<Name, List<LeadId>>();
        var regraded = new ArrayList<LeadId>();
        var refused = new ArrayList<LeadId>();
        for (Outcome outcome : outcomes) {
            if (outcome.isAdopted()) {
                add(byStage, outcome.stageAfter().stream().toList(), outcome.lead());
                add(clocks, outcome.clocksCancelled(), outcome.lead());
                add(cadences, outcome.cadencesEnded(), outcome.lead());
                if (!outcome.gradeBefore().equals(outcome.gradeAfter())) {
                    regraded.add(outcome.lead());
                }
            } else {
                refused.add(outcome.lead());
            }
        }
        return new Report(byStage, regraded, clocks, cadences, refused);
    }

    private static void add(Map<Name, List<LeadId>> leads, List<Name> names, LeadId lead) {
        names.stream()
                .distinct()
                .forEach(name ->
                        leads.computeIfAbsent(name, any -> new ArrayList<>()).add(lead));
    }

    private static void ended(Change change, Collection<Name> clocks, Collection<Name> cadences) {
        if (change instanceof Change.ClockChanged it && it.what() == Change.ClockChange.CANCELLED) {
            clocks.add(it.run().clock());
        } else if (change instanceof Change.CadenceChanged it && it.what() == Change.CadenceChange.ENDED) {
            cadences.add(it.run().cadence());
        }
    }
}
