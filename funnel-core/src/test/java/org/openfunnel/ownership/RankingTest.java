package org.openfunnel.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Assignment.Order;

/** Who is asked first. Sources: S1-11, S1-15, S1-16. */
class RankingTest {
    private static final Name SENIOR = Name.of("senior-seller");
    private static final Name SELLER = Name.of("seller");
    private static final Ranking.RoleRights RIGHTS =
            (held, wanted) -> held.equals(wanted) || (held.equals(SENIOR) && wanted.equals(SELLER));

    @Test
    void aLeadOfGradeAGoesToASeniorSellerEvenIfOthersHaveLessToDo() {
        Ranking ranking =
                rank("A", List.of(), Candidate.of("li", 5, "senior-seller"), Candidate.of("zhao", 0, "seller"));
        assertThat(people(ranking)).containsExactly("li");
        assertThat(ranking.passedOver()).hasSize(1);
        assertThat(ranking.passedOver().get(0).why().code()).isEqualTo("ownership.wrong-role");
    }

    @Test
    void aSeniorSellerHasTheRightsOfASeller() {
        Ranking ranking =
                rank("B", List.of(), Candidate.of("li", 1, "senior-seller"), Candidate.of("zhao", 2, "seller"));
        assertThat(people(ranking)).containsExactly("li", "zhao");
    }

    @Test
    void whoWaitedLongestComesFirstAmongEquals() {
        Ranking ranking = rank(
                "B",
                List.of(),
                candidate("an", 1, "2026-02-10T00:00:00Z"),
                candidate("bo", 1, "2026-02-09T00:00:00Z"),
                Candidate.of("ce", 1, "seller"));
        assertThat(people(ranking)).containsExactly("ce", "bo", "an");
    }

    @Test
    void theIdBreaksWhatTieIsLeftWhateverTheOrderTheyComeIn() {
        Candidate an = Candidate.of("an", 1, "seller");
        Candidate bo = Candidate.of("bo", 1, "seller");
        assertThat(rank("B", List.of(), an, bo)).isEqualTo(rank("B", List.of(), bo, an));
        assertThat(people(rank("B", List.of(), bo, an))).containsExactly("an", "bo");
    }

    @Test
    void whoIsAwayOrDidNotAcceptBeforeIsPassedOver() {
        var away = new Candidate(PersonId.of("an"), Set.of(SELLER), 0, Optional.empty(), true);
        Ranking ranking = rank(
                "B",
                List.of(PersonId.of("bo")),
                away,
                Candidate.of("bo", 0, "seller"),
                Candidate.of("ce", 9, "seller"));
        assertThat(people(ranking)).containsExactly("ce");
        assertThat(ranking.passedOver().stream().map(it -> it.why().code()))
                .containsExactlyInAnyOrder("ownership.absent", "ownership.tried");
    }

    @Test
    void aGradeWithoutCandidatesHasNone() {
        assertThat(rank("D", List.of(), Candidate.of("li", 0, "senior-seller")).ranked())
                .isEmpty();
    }

    private static Candidate candidate(String person, int open, String last) {
        return new Candidate(PersonId.of(person), Set.of(SELLER), open, Optional.of(Instant.parse(last)), false);
    }

    private static List<String> people(Ranking ranking) {
        return ranking.ranked().stream()
                .map(placed -> placed.candidate().person().value())
                .toList();
    }

    private static Ranking rank(String grade, List<PersonId> tried, Candidate... candidates) {
        var assignment = new Assignment(
                Header.NONE,
                Optional.empty(),
                Set.of(),
                List.of(),
                ByGrade.of(Map.of(
                        Name.of("A"), new TreeSet<>(Set.of(SENIOR)), Name.of("B"), new TreeSet<>(Set.of(SELLER)))),
                List.of(Order.FEWEST_OPEN, Order.LONGEST_WAITING, Order.NAME),
                Optional.empty(),
                Optional.empty());
        return Ranking.of(assignment, Optional.of(Name.of(grade)), List.of(candidates), tried, RIGHTS);
    }
}
