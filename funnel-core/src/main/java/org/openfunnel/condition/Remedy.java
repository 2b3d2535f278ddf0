package org.openfunnel.condition;

import java.time.Instant;
import java.util.Set;
import org.openfunnel.fact.Comparison;
import org.openfunnel.name.Name;

/** Something that would remove a blocker. */
public sealed interface Remedy {
    /** Tell a fact that is not known. */
    record ProvideFact(Name fact) implements Remedy {}

    /** Bring a fact to a value that compares so. */
    record ChangeFact(Name fact, Comparison to) implements Remedy {}

    /** Tell an attribute of the step, or an input of the move, or bring it to a value that compares so. */
    record GiveAttribute(Name attribute) implements Remedy {}

    /** Take a step of an activity: hold the meeting, have the paper confirmed. */
    record TakeStep(Name activity, Name step) implements Remedy {}

    /** Settle what is open: take the last step of an activity. */
    record Settle(Name activity) implements Remedy {}

    /** Raise a part of the score, or the total, by this many thousandths of a point at least. */
    record RaiseScore(Name part, long thousandths) implements Remedy {}

    /** Wait until an instant. */
    record WaitUntil(Instant at) implements Remedy {}

    /** Have somebody act who has one of these roles. */
    record AskRole(Set<Name> roles) implements Remedy {}
}
