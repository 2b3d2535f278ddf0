package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.LeadState.Snapshot;
import org.openfunnel.fact.Value;
import org.openfunnel.name.CommandId;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;

class LeadStateTest {
    /** A part that the snapshot forgets would be lost by every host that stores states. */
    @Test
    void theSnapshotHasEveryPart() {
        List<Class<?>> parts = Arrays.stream(LeadState.Parts.class.getDeclaredFields())
                .<Class<?>>map(field -> field.getType())
                .toList();
        assertThat(Snapshot.class.getRecordComponents())
                .extracting(RecordComponent::getType)
                .isEqualTo(parts);
    }

    @Test
    void comesBackFromItsSnapshot() {
        Story story = Story.ofGradeA();
        story.registers("2026-02-13T09:00");
        story.checksDuplicates("2026-02-13T10:00");
        story.offers("2026-02-13T10:05");
        story.accepts(Story.LI, "2026-02-13T10:30");
        assertThat(LeadState.restore(story.state.snapshot())).isEqualTo(story.state);
        assertThat(LeadState.restore(story.state.snapshot()).nextDueAt()).isEqualTo(story.state.nextDueAt());
    }

    @Test
    void refusesASnapshotThatNoStateHas() {
        Snapshot none = LeadState.none(LeadId.of("1")).snapshot();
        List<CommandId> many = IntStream.rangeClosed(0, LeadState.REMEMBERED_COMMANDS)
                .mapToObj(i -> CommandId.of("c-" + i))
                .toList();
        assertThatThrownBy(() -> changed(none, -1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("had revision -1 and 0");
        assertThatThrownBy(() -> changed(none, 0, many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("and 17");
    }

    @Test
    void aDecisionRepeatsNoPersonalFact() {
        Story story = Story.ofGradeA();
        Decision decision = story.registers("2026-02-13T09:00");
        assertThat(decision.read())
                .containsEntry(Name.of("contact.phone"), Optional.of(new Value.Withheld()))
                .containsEntry(Name.of("company.name"), Optional.of(Value.of("Acme")));
        assertThat(decision.toString()).doesNotContain("13800138000");
    }

    private static Snapshot changed(Snapshot from, long revision, List<CommandId> recent) {
        return new Snapshot(
                from.lead(),
                from.policy(),
                revision,
                from.asOf(),
                from.stage(),
                from.stageSince(),
                from.assessment(),
                from.ownership(),
                from.clocks(),
                from.cadences(),
                from.history(),
                recent,
                from.nextLook());
    }
}
