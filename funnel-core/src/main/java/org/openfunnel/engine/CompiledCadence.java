package org.openfunnel.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.followup.Cadence;
import org.openfunnel.followup.CadenceRules;
import org.openfunnel.followup.Deferral;
import org.openfunnel.moment.History;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.MomentMatcher;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.BusinessCalendar;

/** A cadence of a lead, made ready. */
record CompiledCadence(
        Cadence cadence,
        CadenceRules rules,
        MomentMatcher anchor,
        List<MomentMatcher> touches,
        List<MomentMatcher> deferrals,
        Optional<CompiledCondition> when) {
    /** Returns the cadences of a policy that are about a lead, by name. */
    static List<CompiledCadence> all(FunnelPolicy policy, Vocabulary words, BusinessCalendar calendar) {
        return policy.cadences().values().stream()
                .filter(cadence -> cadence.subject() == Cadence.Subject.LEAD)
                .map(cadence -> of(cadence, words, calendar))
                .toList();
    }

    private static CompiledCadence of(Cadence cadence, Vocabulary words, BusinessCalendar calendar) {
        return new CompiledCadence(
                cadence,
                CadenceRules.of(cadence, calendar),
                words.matcher(cadence.anchor().orElseThrow()),
                cadence.touches().stream()
                        .map(touch -> words.matcher(touch.moment()))
                        .toList(),
                cadence.defer().stream()
                        .map(deferral -> words.matcher(deferral.on()))
                        .toList(),
                cadence.when().map(it -> CompiledCondition.of(it, words, Vocabulary.Scope.NONE)));
    }

    Name id() {
        return cadence.id();
    }

    /** Returns whether a touch takes place by steps of activities alone, all of which the history keeps. */
    boolean isOfSteps(int touch) {
        return isOfSteps(cadence.touches().get(touch).moment());
    }

    private static boolean isOfSteps(Moment moment) {
        return moment instanceof Moment.Done
                || (moment instanceof Moment.AnyOf any && any.moments().stream().allMatch(CompiledCadence::isOfSteps));
    }

    /** Returns whether it runs for the lead now: its condition says so, or, without one, the lead neither rests nor is lost. */
    boolean runs(Situation situation, Stage stage) {
        return when.map(condition -> condition.truth(situation) == Truth.TRUE)
                .orElse(!stage.kind().isStill());
    }

    /** Returns the latest instant until which anything that has happened puts its touches off. */
    Optional<Instant> deferredTo(History history, BusinessCalendar calendar) {
        Stream<Instant> told = Stream.empty();
        for (int i = 0; i < deferrals.size(); i++) {
            MomentMatcher matcher = deferrals.get(i);
            Deferral deferral = cadence.defer().get(i);
            told = Stream.concat(
                    told,
                    Stream.concat(history.steps().stream(), history.milestones().stream())
                            .filter(matcher::matches)
                            .flatMap(occurrence -> deferral.until(occurrence, calendar).stream()));
        }
        return told.max(Comparator.naturalOrder());
    }

    /** Returns whether it may begin or end by time alone. */
    boolean isTimed() {
        return when.isPresent() && when.get().isTimed();
    }

    /** Returns when it may begin or end by time alone. */
    Instant nextChange(Situation situation) {
        return when.map(condition -> condition.nextChange(situation)).orElse(Instant.MAX);
    }
}
