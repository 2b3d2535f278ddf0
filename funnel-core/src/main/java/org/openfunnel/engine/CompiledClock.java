package org.openfunnel.engine;

import java.time.Instant;
import java.util.Optional;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.MomentMatcher;
import org.openfunnel.name.Name;
import org.openfunnel.sla.ClockRules;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.time.BusinessCalendar;

/** A clock made ready. */
record CompiledClock(
        SlaClock clock,
        ClockRules rules,
        MomentMatcher start,
        MomentMatcher stop,
        Optional<MomentMatcher> cancel,
        Optional<CompiledCondition> when,
        Optional<CompiledCondition> pause,
        Optional<PauseReads> pauseReads) {
    static CompiledClock of(SlaClock clock, Vocabulary words, BusinessCalendar calendar) {
        return new CompiledClock(
                clock,
                ClockRules.of(clock, calendar),
                words.matcher(clock.start()),
                words.matcher(clock.stop()),
                clock.cancel().map(words::matcher),
                clock.when().map(it -> CompiledCondition.of(it, words, Vocabulary.Scope.NONE)),
                clock.pause().map(it -> CompiledCondition.of(it, words, Vocabulary.Scope.NONE)),
                clock.pause().map(it -> PauseReads.of(it, words)));
    }

    Name id() {
        return clock.id();
    }

    boolean startsAtFact() {
        return clock.start() instanceof Moment.AtFact;
    }

    boolean isFor(Deciding deciding) {
        return when.isEmpty() || when.get().truth(deciding.situation()) == Truth.TRUE;
    }

    boolean pauses(Situation situation) {
        return pause.isPresent() && pause.get().truth(situation) == Truth.TRUE;
    }

    /** Returns whether it may start to stand still, or to run on, by time alone. */
    boolean isTimed() {
        return pause.isPresent() && pause.get().isTimed();
    }

    /** Returns when it may start to stand still, or to run on, by time alone. */
    Instant nextChange(Situation situation) {
        return pause.isEmpty() ? Instant.MAX : pause.get().nextChange(situation);
    }
}
