package org.openfunnel.engine;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.condition.Vocabulary.StateSlots;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Owner;
import org.openfunnel.sla.ClockRun;

/** Shows the state of a lead as facts, so that conditions can read it. */
final class Presenting {
    private final Vocabulary words;
    private final StateSlots slots;
    private final Map<Name, Integer> stages = new HashMap<>();
    private final Map<Name, Integer> grades = new HashMap<>();
    private final Map<Name, Integer> clocks = new HashMap<>();
    private final Map<ClockState, Long> clockStates = new EnumMap<>(ClockState.class);

    Presenting(Vocabulary words) {
        this.words = words;
        this.slots = words.state();
        number(words.stages(), stages);
        number(words.grades(), grades);
        number(words.clocks(), clocks);
        for (ClockState clockState : ClockState.values()) {
            clockStates.put(clockState, (long) clockStates.size());
        }
    }

    private static void number(List<Name> names, Map<Name, Integer> numbers) {
        names.forEach(name -> numbers.put(name, numbers.size()));
    }

    /** Shows the state at an instant. The score is shown by whoever computes it. */
    void show(LeadState state, Instant now, StateFacts view) {
        set(slots.stage(), number(state.stage(), stages), view);
        set(slots.grade(), number(state.grade(), grades), view);
        Optional<Owner> owner = state.ownership().owner();
        if (owner.isPresent()) {
            view.set(slots.owner(), owner.get().toString());
        } else {
            view.clear(slots.owner());
        }
        view.set(slots.asOf(), now);
        for (int clock = 0; clock < clocks.size(); clock++) {
            view.set(slots.firstClock() + clock, 0);
        }
        for (ClockRun run : state.clocks()) {
            Integer clock = clocks.get(run.clock());
            if (clock != null) {
                long status = Known.in(clockStates, run.state(now));
                view.set(slots.firstClock() + clock, status);
            }
        }
    }

    /** Shows the lead in a stage, whatever its state says. */
    void showStage(Name stage, StateFacts view) {
        set(slots.stage(), stages.get(stage), view);
    }

    /** Shows the roles of whoever acts; time itself has none. */
    void show(Set<Name> roles, StateFacts view) {
        if (slots.roles() >= 0) {
            view.set(slots.roles(), words.rolesMask(roles));
        }
    }

    private static @Nullable Integer number(Optional<Name> name, Map<Name, Integer> numbers) {
        return name.isPresent() ? numbers.get(name.get()) : null;
    }

    private static void set(int slot, @Nullable Integer number, StateFacts view) {
        if (slot >= 0) {
            if (number != null) {
                view.set(slot, number.longValue());
            } else {
                view.clear(slot);
            }
        }
    }
}
