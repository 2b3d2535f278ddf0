package org.openfunnel.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.moment.Occurrence.StepDone;
import org.openfunnel.name.Name;

class HistoryProperties {
    private static final List<String> STAGES = List.of("new", "nurturing", "won");

    private static List<Occurrence> occurrences(Random random) {
        List<Occurrence> all = new ArrayList<>();
        for (int i = 0; i < random.nextInt(20); i++) {
            int hour = random.nextInt(12);
            all.add(
                    random.nextBoolean()
                            ? new Milestone(
                                    random.nextBoolean() ? Kind.ENTERED : Kind.LEFT,
                                    Name.of(STAGES.get(random.nextInt(3))),
                                    Happenings.at(hour))
                            : Happenings.step("m" + random.nextInt(3), "meeting.held", hour));
        }
        return all;
    }

    @Property
    void keepsTheLatestMilestoneWhateverTheOrder(@ForAll Random random) {
        List<Occurrence> all = occurrences(random);
        History history = History.of(all);
        List<Occurrence> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        assertThat(History.of(shuffled).milestones()).isEqualTo(history.milestones());
        for (Kind kind : List.of(Kind.ENTERED, Kind.LEFT)) {
            for (String stage : STAGES) {
                Optional<Instant> latest = all.stream()
                        .filter(it -> it instanceof Milestone m
                                && m.kind() == kind
                                && m.subject().value().equals(stage))
                        .map(Occurrence::at)
                        .max(Comparator.naturalOrder());
                assertThat(history.find(kind, Name.of(stage)).map(Milestone::at))
                        .isEqualTo(latest);
            }
        }
    }

    @Property
    void stepsAreSortedAndNoneIsLost(@ForAll Random random) {
        List<Occurrence> all = occurrences(random);
        List<StepDone> steps = History.of(all).steps();
        assertThat(steps).isSortedAccordingTo(Comparator.comparing(StepDone::at));
        assertThat(steps)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(StepDone.class::isInstance)
                        .map(StepDone.class::cast)
                        .toList());
    }

    @Property
    void retractingWhatWasAddedLeavesTheRest(@ForAll Random random) {
        History history = History.of(occurrences(random));
        StepDone step = Happenings.step("x", "meeting.held", random.nextInt(12));
        assertThat(history.plus(step).minus(step)).isEqualTo(history);
    }

    @Property
    void theLatestMomentIsTheLatestOfThoseThatMatch(@ForAll Random random) {
        List<Occurrence> all = occurrences(random);
        History history = History.of(all);
        MomentMatcher matcher = MomentMatcherTest.matcher(
                new Moment.AnyOf(List.of(Moment.entered("won", "new"), Moment.done("meeting.held"))));
        Optional<Instant> latest =
                all.stream().filter(matcher::matches).map(Occurrence::at).max(Comparator.naturalOrder());
        assertThat(matcher.last(history, MomentMatcherTest.NOTHING)).isEqualTo(latest);
    }
}
