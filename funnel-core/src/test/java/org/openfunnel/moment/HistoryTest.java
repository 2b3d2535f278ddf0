package org.openfunnel.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.moment.Happenings.at;
import static org.openfunnel.moment.Happenings.entered;
import static org.openfunnel.moment.Happenings.step;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.name.Name;

class HistoryTest {
    @Test
    void keepsTheLatestMilestoneOfEachKindAndSubject() {
        History history = History.of(List.of(entered("won", 1), entered("new", 2), entered("won", 3)));
        assertThat(history.milestones()).containsExactly(entered("new", 2), entered("won", 3));
        assertThat(history.find(Kind.ENTERED, Name.of("won"))).contains(entered("won", 3));
        assertThat(history.find(Kind.LEFT, Name.of("won"))).isEmpty();
        assertThat(history.milestones(Kind.LEFT)).isEmpty();
    }

    @Test
    void anEarlierMilestoneToldLaterChangesNothing() {
        History history = History.of(List.of(entered("won", 3)));
        assertThat(history.plus(entered("won", 2))).isSameAs(history);
    }

    @Test
    void twoMilestonesAtOnceAreLikeOneAfterTheOther() {
        var left = new Milestone(Kind.LEFT, Name.of("new"), at(4));
        for (History before : List.of(
                History.EMPTY,
                History.of(List.of(entered("new", 1))),
                History.of(List.of(entered("new", 1), entered("won", 2), step("m", "meeting.held", 2))),
                History.of(List.of(new Milestone(Kind.LEFT, Name.of("new"), at(2)), entered("won", 5))))) {
            assertThat(before.plus(left, entered("won", 4)))
                    .isEqualTo(before.plus(left).plus(entered("won", 4)))
                    .hasSameHashCodeAs(before.plus(left).plus(entered("won", 4)));
        }
    }

    @Test
    void ordersMilestonesByKindThenSubject() {
        var registered = Milestone.of(Kind.REGISTERED, at(5));
        var left = new Milestone(Kind.LEFT, Name.of("new"), at(4));
        History history = History.of(List.of(left, entered("won", 4), entered("new", 1), registered));
        assertThat(history.milestones()).containsExactly(registered, entered("new", 1), entered("won", 4), left);
    }

    @Test
    void ordersStepsByWhenTheyHappenedThenAsTold() {
        var first = step("m", "meeting.planned", 2);
        var second = step("m", "meeting.held", 2);
        var early = step("n", "meeting.held", 1);
        assertThat(History.of(List.of(first, second, early)).steps()).containsExactly(early, first, second);
    }

    @Test
    void forgetsARetractedStepOnce() {
        var held = step("m", "meeting.held", 2);
        History history = History.of(List.of(held, held));
        assertThat(history.minus(held).steps()).containsExactly(held);
        assertThat(history.minus(step("x", "meeting.held", 2))).isSameAs(history);
    }

    @Test
    void leavesOutStepsThatALaterStepCleared() {
        var shape = new ActivityShape(
                List.of(),
                List.of(Name.of("drafted"), Name.of("approved"), Name.of("submitted")),
                Set.of(),
                new TreeMap<>(Map.of(Name.of("submitted"), Set.of(Name.of("approved")))));
        var early = step("p", "proposal.approved", 1);
        var other = step("q", "proposal.approved", 1);
        var submitted = step("p", "proposal.submitted", 2);
        var late = step("p", "proposal.approved", 3);
        History history = History.of(List.of(early, other, submitted, late));
        assertThat(history.standing(Map.of(Name.of("proposal"), shape)).steps())
                .containsExactly(other, submitted, late);
        assertThat(history.standing(Map.of())).isSameAs(history);
    }

    @Test
    void isEqualByContent() {
        History one = History.of(List.of(entered("won", 1), step("m", "meeting.held", 2)));
        History other = History.of(List.of(step("m", "meeting.held", 2), entered("won", 1)));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(History.EMPTY);
        assertThat(one.toString()).contains("won").contains("held");
    }
}
