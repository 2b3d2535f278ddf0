package org.openfunnel.ownership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Assignment.Order;
import org.openfunnel.ownership.Assignment.Selector;

/**
 * Who should work a lead, best first, and why. Deterministic: the order in which candidates come does not matter.
 *
 * @param ranked the candidates who can be asked, best first, each with why they stand where they stand
 * @param passedOver the candidates who cannot be asked, each with the reason
 * @param isBroken whether the rule of the host that should have ranked them failed, so that nobody can be asked
 */
public record Ranking(List<Placed> ranked, List<Placed> passedOver, boolean isBroken) {
    /** There is nobody to rank. */
    public static final Ranking NONE = new Ranking(List.of(), List.of(), false);

    /** A candidate with the reason. */
    public record Placed(Candidate candidate, Message why) {}

    /** Copies the lists in. */
    public Ranking {
        ranked = List.copyOf(ranked);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Returns the ranking of candidates for a lead.
     *
     * @param assignment the rule
     * @param grade the lead's grade, if it has one
     * @param tried the people who did not accept before
     * @param implied gives for each role the roles whose rights it has, itself included
     */
    public static Ranking of(
            Assignment assignment,
            Optional<Name> grade,
            Collection<Candidate> candidates,
            Collection<PersonId> tried,
            RoleRights implied) {
        Set<Name> wanted = assignment.candidates().forGrade(grade).orElse(Set.of());
        var ranked = new ArrayList<Placed>();
        var passedOver = new ArrayList<Placed>();
        for (Candidate candidate : inOrder(candidates, assignment.order())) {
            Optional<Message> obstacle = obstacle(candidate, wanted, tried, implied);
            if (obstacle.isPresent()) {
                passedOver.add(new Placed(candidate, obstacle.get()));
            } else {
                ranked.add(new Placed(candidate, place(candidate, ranked.size() + 1)));
            }
        }
        return new Ranking(ranked, passedOver, false);
    }

    /**
     * Chooses owners in the host's own code. It must be pure: the same values and candidates, the same answer.
     *
     * <p>A selector that throws, or names somebody twice or who is not among the candidates, leaves the ranking broken: the
     * lead goes to the fallback of the policy, and an owner is needed. It is never taken for "nobody".
     */
    @FunctionalInterface
    public interface OwnerSelector {
        /**
         * Returns the people to ask, best first; who is not named is not asked.
         *
         * @param known the values of the facts that the policy hands over, those that are known only
         * @param candidates those who can be asked, at least one, in the order of their ids: they hold the role, are
         *     present, and have not been asked before
         */
        List<PersonId> choose(Map<Name, Value> known, List<Candidate> candidates);

        /** Returns the version, from 1. A policy names the version it was written for, so a change of the choice needs a new one. */
        default int version() {
            return 1;
        }

        /** Returns a selector with another version. */
        static OwnerSelector of(int version, OwnerSelector selector) {
            return new OwnerSelector() {
                @Override
                public List<PersonId> choose(Map<Name, Value> known, List<Candidate> candidates) {
                    return selector.choose(known, candidates);
                }

                @Override
                public int version() {
                    return version;
                }
            };
        }
    }

    /**
     * Returns this ranked anew by a rule of the host, which is not asked when nobody can be.
     *
     * @param asked how the policy names the rule
     * @param known what is handed to it
     */
    public Ranking by(Selector asked, OwnerSelector selector, Map<Name, Value> known) {
        if (ranked.isEmpty()) {
            return this;
        }
        Map<PersonId, Candidate> able = new TreeMap<>();
        ranked.forEach(placed -> able.put(placed.candidate().person(), placed.candidate()));
        Optional<List<PersonId>> chosen = chosen(selector, known, able);
        Arg rule = Arg.of(asked.toString());
        var others = new ArrayList<>(passedOver);
        var best = new ArrayList<Placed>();
        for (PersonId person : chosen.orElse(List.of())) {
            Candidate candidate = Objects.requireNonNull(able.remove(person));
            best.add(new Placed(candidate, chosenAt(best.size() + 1, rule, candidate)));
        }
        String why = chosen.isPresent() ? "ownership.not-chosen" : "ownership.selector-failed";
        able.values().forEach(candidate -> others.add(new Placed(candidate, Message.of(why, rule))));
        return new Ranking(best, others, chosen.isEmpty());
    }

    private static Message chosenAt(int place, Arg rule, Candidate candidate) {
        return Message.of("ownership.chosen", Arg.of(place), rule, Arg.of(candidate.openLeads()));
    }

    /** A selector that fails, or answers what cannot be, must not be taken for one that wants nobody; errors of the machine pass. */
    private static Optional<List<PersonId>> chosen(
            OwnerSelector selector, Map<Name, Value> known, Map<PersonId, Candidate> able) {
        try {
            List<PersonId> chosen = List.copyOf(selector.choose(known, List.copyOf(able.values())));
            boolean isPossible =
                    able.keySet().containsAll(chosen) && Set.copyOf(chosen).size() == chosen.size();
            return isPossible ? Optional.of(chosen) : Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.empty();
        }
    }

    /** Tells for a role whose rights it has. */
    @FunctionalInterface
    public interface RoleRights {
        /** Returns whether a holder of the first role has the rights of the second. */
        boolean covers(Name held, Name wanted);
    }

    private static List<Candidate> inOrder(Collection<Candidate> candidates, List<Order> order) {
        Comparator<Candidate> comparator = Comparator.comparing(Candidate::person);
        for (int i = order.size() - 1; i >= 0; i--) {
            comparator = comparator(order.get(i)).thenComparing(comparator);
        }
        return candidates.stream().sorted(comparator).toList();
    }

    private static Comparator<Candidate> comparator(Order order) {
        return switch (order) {
            case FEWEST_OPEN -> Comparator.comparingInt(Candidate::openLeads);
            case LONGEST_WAITING ->
                Comparator.comparing(candidate -> candidate.lastAssignedAt().orElse(Instant.MIN));
            case NAME -> Comparator.comparing(Candidate::person);
        };
    }

    private static Optional<Message> obstacle(
            Candidate candidate, Set<Name> wanted, Collection<PersonId> tried, RoleRights rights) {
        if (wanted.stream().noneMatch(role -> candidate.roles().stream().anyMatch(held -> rights.covers(held, role)))) {
            return Optional.of(Message.of("ownership.wrong-role", Arg.of(Kind.ROLE, wanted)));
        }
        if (candidate.isAbsent()) {
            return Optional.of(Message.of("ownership.absent"));
        }
        return tried.contains(candidate.person()) ? Optional.of(Message.of("ownership.tried")) : Optional.empty();
    }

    private static Message place(Candidate candidate, int place) {
        return candidate
                .lastAssignedAt()
                .map(last ->
                        Message.of("ownership.place-after", Arg.of(place), Arg.of(candidate.openLeads()), Arg.of(last)))
                .orElse(Message.of("ownership.place", Arg.of(place), Arg.of(candidate.openLeads())));
    }
}
