package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Remedy;
import org.openfunnel.engine.Change.NeedReason;
import org.openfunnel.engine.Change.OfferEnd;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.Assignment.Acceptance;
import org.openfunnel.ownership.Candidate;
import org.openfunnel.ownership.Offer;
import org.openfunnel.ownership.Owner;
import org.openfunnel.ownership.Ownership;
import org.openfunnel.ownership.Ranking;
import org.openfunnel.stage.Stage;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;

/** Finds the lead an owner. */
final class Offering {
    private static final Name OFFER = Name.of("offer");

    private Offering() {}

    /** Returns the refusal, or nothing when the lead was offered. */
    static Optional<Decision> offer(Deciding deciding, Command command, Action.Offer action) {
        Optional<Assignment> declared = deciding.rules.policy().assignment();
        if (declared.isEmpty()) {
            return Optional.of(deciding.refused(
                    Decision.Reason.UNDECLARED_TRIGGER, Obstacles.unmet(OFFER, Message.of("engine.no-assignment"))));
        }
        Assignment assignment = declared.get();
        List<Blocker> blockers = new ArrayList<>();
        if (!deciding.rules.mayAct(command.actor(), assignment.by())) {
            blockers.add(Obstacles.notAuthorised(OFFER, assignment.by()));
        }
        if (deciding.state().ownership().offer().isPresent()) {
            blockers.add(Obstacles.unmet(OFFER, Message.of("engine.offer-stands", to(deciding))));
        }
        blockers.addAll(deciding.rules.notAssignable(deciding.situation()));
        blockers.addAll(Gates.ask(deciding, deciding.rules.assignmentGate(), Map.of(), command));
        Ranking able = able(deciding.rules, deciding.state(), action.candidates());
        boolean isGraded =
                assignment.candidates().forGrade(deciding.state().grade()).isPresent();
        if (able.ranked().isEmpty() && isGraded) {
            blockers.add(nobody(deciding, assignment));
        }
        if (!blockers.isEmpty()) {
            return Optional.of(deciding.refused(Decision.Reason.BLOCKED, blockers));
        }
        if (able.ranked().isEmpty()) {
            return Optional.of(deciding.refused(
                    Decision.Reason.NO_ROUTE, Obstacles.unmet(OFFER, Message.of("engine.grade-without-candidates"))));
        }
        return make(deciding, assignment, selected(deciding, able));
    }

    /** Returns the refusal, or nothing when the best was asked, or nobody could be because the rule of the host failed. */
    private static Optional<Decision> make(Deciding deciding, Assignment assignment, Ranking ranking) {
        if (ranking.isBroken()) {
            fail(deciding, assignment);
            return Optional.empty();
        }
        if (ranking.ranked().isEmpty()) {
            return Optional.of(deciding.refused(
                    Decision.Reason.BLOCKED,
                    Obstacles.unmet(OFFER, Message.of("engine.nobody-chosen", selectorOf(deciding)))));
        }
        make(deciding, assignment, ranking.ranked().get(0).candidate());
        return Optional.empty();
    }

    private static Arg selectorOf(Deciding deciding) {
        return deciding.rules.selector().orElseThrow().name();
    }

    private static Ranking selected(Deciding deciding, Ranking able) {
        return deciding.rules
                .selector()
                .map(selector -> selector.rank(able, deciding.situation().facts()))
                .orElse(able);
    }

    /** What a failed rule of the host leaves behind is seen: the fallback owns the lead, and the host is asked again. */
    private static void fail(Deciding deciding, Assignment assignment) {
        deciding.warn(List.of(new Blocker(
                OFFER,
                Blocker.Kind.BROKEN,
                Message.of("engine.selector-failed", selectorOf(deciding)),
                List.of(),
                List.of())));
        fallBack(deciding, assignment);
        deciding.emit(new Change.OwnerNeeded(NeedReason.SELECTOR_FAILED));
    }

    private static void fallBack(Deciding deciding, Assignment assignment) {
        Ownership ownership = deciding.state().ownership();
        Optional<Owner> fallback = assignment.fallback().map(Owner.Fallback::new);
        if (fallback.isPresent() && !ownership.hasPerson() && !ownership.owner().equals(fallback)) {
            deciding.emit(new Change.OwnerSet(fallback.get()));
        }
    }

    private static Arg to(Deciding deciding) {
        return Arg.of(deciding.state().ownership().offer().orElseThrow().to().value());
    }

    private static Blocker nobody(Deciding deciding, Assignment assignment) {
        var roles = assignment.candidates().forGrade(deciding.state().grade()).orElse(java.util.Set.of());
        return Obstacles.unmet(
                OFFER, Obstacles.names("engine.nobody-to-offer", Kind.ROLE, roles), new Remedy.AskRole(roles));
    }

    /** Returns the ranking of these candidates for a lead, by the policy's rule; nobody when there is none. */
    static Ranking rank(Deciding deciding, List<Candidate> candidates) {
        return selected(deciding, able(deciding.rules, deciding.state(), candidates));
    }

    /** Returns who can be asked, in the order of the policy. */
    private static Ranking able(CompiledPolicy rules, LeadState state, List<Candidate> candidates) {
        return rules.policy()
                .assignment()
                .map(assignment -> Ranking.of(
                        assignment, state.grade(), candidates, tried(assignment, state.ownership()), rules::covers))
                .orElse(Ranking.NONE);
    }

    /** Returns who is not asked again; once every round is used up a new series begins, and everybody may be. */
    private static List<org.openfunnel.name.PersonId> tried(Assignment assignment, Ownership ownership) {
        return isUsedUp(assignment, ownership) ? List.of() : ownership.tried();
    }

    private static boolean isUsedUp(Assignment assignment, Ownership ownership) {
        return assignment
                .accept()
                .map(accept -> ownership.tried().size() >= accept.rounds())
                .orElse(false);
    }

    private static void make(Deciding deciding, Assignment assignment, Candidate best) {
        if (assignment.accept().isEmpty()) {
            deciding.emit(new Change.OwnerSet(new Owner.Person(best.person())));
            return;
        }
        boolean isAnew = isUsedUp(assignment, deciding.state().ownership());
        var due = assignment.accept().get().within().dueFrom(deciding.now(), deciding.rules.calendar());
        deciding.emit(new Change.Offered(
                new Offer(
                        best.person(),
                        deciding.now(),
                        due,
                        deciding.rules.calendar().version()),
                isAnew));
    }

    /** Returns the refusal, or nothing when the actor owns the lead now. */
    static Optional<Decision> accept(Deciding deciding, Command command) {
        Optional<Decision> refusal = notOffered(deciding, command);
        if (refusal.isEmpty()) {
            deciding.emit(new Change.Accepted(command.actor().person()));
        }
        return refusal;
    }

    /** Returns the refusal, or nothing when the offer was declined. */
    static Optional<Decision> decline(Deciding deciding, Command command, Action.Decline action) {
        Optional<Decision> refusal = notOffered(deciding, command);
        if (refusal.isEmpty()) {
            end(deciding, OfferEnd.DECLINED, action.reason(), NeedReason.DECLINED);
        }
        return refusal;
    }

    private static Optional<Decision> notOffered(Deciding deciding, Command command) {
        Optional<Offer> offer = deciding.state().ownership().offer();
        if (offer.isEmpty()) {
            return Optional.of(
                    deciding.refused(Decision.Reason.NO_ROUTE, Obstacles.unmet(OFFER, Message.of("engine.no-offer"))));
        }
        if (offer.get().to().equals(command.actor().person())) {
            return Optional.empty();
        }
        return Optional.of(deciding.refused(
                Decision.Reason.BLOCKED,
                new Blocker(
                        OFFER,
                        Blocker.Kind.NOT_AUTHORISED,
                        Message.of(
                                "engine.offered-to-other",
                                Arg.of(offer.get().to().value())),
                        List.of(),
                        List.of())));
    }

    /** Ends the offer that ran out; one whose due the calendar did not know is computed again. */
    static void step(Deciding deciding) {
        Offer offer = deciding.state().ownership().offer().orElseThrow();
        if (offer.due().isKnown()) {
            end(deciding, OfferEnd.TIMED_OUT, "", NeedReason.TIMED_OUT);
        }
    }

    /** Computes the due of a standing offer again when the data of the calendar have changed; returns whether it moved. */
    private static boolean recalendar(Deciding deciding, Offer offer) {
        BusinessCalendar calendar = deciding.rules.calendar();
        if (offer.calendarVersion().equals(calendar.version())) {
            return false;
        }
        Acceptance accept =
                deciding.rules.policy().assignment().orElseThrow().accept().orElseThrow();
        Due due = accept.within().dueFrom(offer.at(), calendar);
        deciding.emit(new Change.OfferMoved(new Offer(offer.to(), offer.at(), due, calendar.version())));
        return true;
    }

    private static void end(Deciding deciding, OfferEnd how, String reason, NeedReason need) {
        Assignment assignment = deciding.rules.policy().assignment().orElseThrow();
        deciding.emit(new Change.OfferEnded(
                deciding.state().ownership().offer().orElseThrow().to(), how, reason));
        if (assignment.fallback().isPresent() && !deciding.state().ownership().hasPerson()) {
            deciding.emit(
                    new Change.OwnerSet(new Owner.Fallback(assignment.fallback().get())));
        }
        if (!isUsedUp(assignment, deciding.state().ownership())) {
            deciding.emit(new Change.OwnerNeeded(need));
        }
    }

    /** Asks for candidates when the lead is ready, and lets go of a lead that rests or is lost; returns whether anything happened. */
    static boolean settle(Deciding deciding) {
        Ownership ownership = deciding.state().ownership();
        if (deciding.here().kind() == Stage.Kind.DORMANT) {
            return release(deciding, ownership);
        }
        if (ownership.offer().isPresent()) {
            Offer offer = ownership.offer().get();
            boolean isWorked = deciding.here().kind() == Stage.Kind.OPEN;
            return isWorked ? recalendar(deciding, offer) : withdraw(deciding, offer);
        }
        if (ownership.owner().isEmpty()
                && !ownership.isWanted()
                && ownership.tried().isEmpty()
                && deciding.rules.isAssignable(deciding)) {
            deciding.emit(new Change.OwnerNeeded(NeedReason.READY));
            return true;
        }
        return false;
    }

    /** Takes an offer back: a lead that is won or lost wants nobody new. */
    private static boolean withdraw(Deciding deciding, Offer offer) {
        deciding.emit(new Change.OfferEnded(offer.to(), OfferEnd.WITHDRAWN, ""));
        return true;
    }

    private static boolean release(Deciding deciding, Ownership ownership) {
        if (ownership.isIdle()) {
            return false;
        }
        ownership.offer().ifPresent(offer -> deciding.emit(new Change.OfferEnded(offer.to(), OfferEnd.WITHDRAWN, "")));
        deciding.emit(new Change.OwnerReleased());
        return true;
    }
}
