package org.openfunnel.engine;

import java.util.List;
import java.util.Optional;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.followup.CadenceRun;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Assessment.Basis;
import org.openfunnel.score.Assessment.Verdict;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.stage.Stage;

/**
 * Brings a lead under a new policy. What the old policy left undone becomes due with the adoption; nobody but the old policy
 * could have done it at its time.
 */
final class Adopting {
    private static final Name ADOPT = Name.of("adopt");

    private final Deciding deciding;
    private final Adoption adoption;
    private final Renaming names;

    private Adopting(Deciding deciding, Adoption adoption) {
        this.deciding = deciding;
        this.adoption = adoption;
        this.names = new Renaming(adoption);
    }

    /** Returns whether a lead that another policy works comes under this one by such a command. */
    static boolean isMeant(CompiledPolicy rules, LeadState state, Action action) {
        return action instanceof Action.Adopt it
                && it.adoption().to().equals(rules.ref())
                && Optional.of(it.adoption().from()).equals(state.policy());
    }

    /** Returns the refusal, or nothing when the lead is worked by the new policy now. */
    static Optional<Decision> decide(Deciding deciding, Action.Adopt action) {
        if (deciding.state().policy().equals(Optional.of(deciding.rules.ref()))) {
            return Optional.of(deciding.refused(
                    Decision.Reason.NO_ROUTE, Obstacles.unmet(ADOPT, Message.of("engine.adopted-before"))));
        }
        return new Adopting(deciding, action.adoption()).adopt();
    }

    private Optional<Decision> adopt() {
        Name stage = names.stage(deciding.stage());
        Optional<Stage> known = deciding.rules.policy().funnel().find(stage);
        if (known.isEmpty()) {
            List<Name> stages = deciding.rules.policy().funnel().stages().stream()
                    .map(Stage::id)
                    .toList();
            Message message =
                    Message.of("engine.adopt-stage-missing", Arg.of(Kind.STAGE, stage), Arg.of(Kind.STAGE, stages));
            return Optional.of(deciding.refused(Decision.Reason.INVALID_INPUT, Obstacles.unmet(ADOPT, message)));
        }
        deciding.emit(new Change.Adopted(adoption, stage, assessment()));
        Assessing.anew(deciding);
        deciding.state().clocks().stream().filter(ClockRun::isOpen).forEach(run -> clock(run, known.get()));
        deciding.state().cadences().forEach(this::cadence);
        offer();
        return Optional.empty();
    }

    /** Returns the grades that the new policy knows too; the score is computed by its rules. */
    private Optional<Assessment> assessment() {
        return deciding.state()
                .assessment()
                .map(this::kept)
                .filter(kept -> kept.grade().isPresent());
    }

    private Assessment kept(Assessment before) {
        Optional<Name> computed = before.computed().grade().flatMap(this::kept);
        var byHand = before.byHand().flatMap(given -> kept(given.grade()).map(given::graded));
        var reviewed = before.reviewed().flatMap(given -> kept(given.grade()).map(given::graded));
        Optional<Name> grade = before.grade().flatMap(this::kept).or(() -> computed);
        Basis basis = computed.isPresent() ? before.computed().basis() : Basis.NO_RULE;
        return new Assessment(
                Optional.empty(),
                new Verdict(computed, basis, Optional.empty(), List.of()),
                computed.flatMap(name -> before.since()),
                byHand,
                reviewed,
                before.review(),
                grade);
    }

    private Optional<Name> kept(Name grade) {
        return Optional.of(names.grade(grade)).filter(this::isKnown);
    }

    private boolean isKnown(Name grade) {
        return deciding.rules
                .grading()
                .grading()
                .map(grading -> grading.rank(grade) >= 0)
                .orElse(false);
    }

    private void clock(ClockRun run, Stage stage) {
        if (!deciding.rules.policy().clocks().containsKey(run.clock())
                || stage.kind().isStill()) {
            deciding.emit(new Change.ClockChanged(Change.ClockChange.CANCELLED, run.cancel(deciding.now())));
        } else {
            ClockKeeping.adopted(deciding, run);
        }
    }

    private void cadence(CadenceRun run) {
        if (deciding.rules.cadences().stream().noneMatch(known -> known.id().equals(run.cadence()))) {
            deciding.emit(new Change.CadenceChanged(Change.CadenceChange.ENDED, run));
        }
    }

    private void offer() {
        boolean accepts =
                deciding.rules.policy().assignment().flatMap(Assignment::accept).isPresent();
        if (!accepts) {
            deciding.state()
                    .ownership()
                    .offer()
                    .ifPresent(
                            offer -> deciding.emit(new Change.OfferEnded(offer.to(), Change.OfferEnd.WITHDRAWN, "")));
        }
    }
}
