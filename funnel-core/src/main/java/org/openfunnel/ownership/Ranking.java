package org.openfunnel.ownership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Assignment.Order;

/**
 * Who should work a lead, best first, and why. Deterministic: the order in which candidates come does not matter.
 *
 * @param ranked the candidates who can be asked, best first, each with why they stand where they stand
 * @param passedOver the candidates who cannot be asked, each with the reason
 */
public record Ranking(List<Placed> ranked, List<Placed> passedOver) {
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
        return new Ranking(ranked, passedOver);
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
