package org.openfunnel.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.name.Name;

/** Something that would remove a blocker, or one of the things that together would. */
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

    /** Returns the remedy in words, with the facts of a catalogue. */
    default Message message(FactCatalog facts) {
        if (this instanceof ProvideFact it) {
            return Message.of("condition.provide-fact", Arg.of(Kind.FACT, it.fact()));
        }
        if (this instanceof ChangeFact it) {
            return Message.of(
                    "condition.change-fact",
                    Arg.of(Kind.FACT, it.fact()),
                    ValueWords.of(facts.fact(facts.requireSlot(it.fact())).type())
                            .asked(it.to()));
        }
        if (this instanceof GiveAttribute it) {
            return Message.of("condition.give-attribute", Arg.of(Kind.ATTRIBUTE, it.attribute()));
        }
        if (this instanceof TakeStep it) {
            return Message.of("condition.take-step", Arg.of(Kind.STEP, Phrases.joined(it.activity(), it.step())));
        }
        if (this instanceof Settle it) {
            return Message.of("condition.settle", Arg.of(Kind.ACTIVITY, it.activity()));
        }
        if (this instanceof RaiseScore it) {
            return raise(it);
        }
        return this instanceof WaitUntil it
                ? Message.of("condition.wait-until", Arg.of(it.at()))
                : Message.of("condition.ask-role", Arg.of(Kind.ROLE, ((AskRole) this).roles()));
    }

    private static Message raise(RaiseScore it) {
        Arg points = Arg.of(BigDecimal.valueOf(it.thousandths(), 3).stripTrailingZeros());
        return it.part().equals(Condition.OfScore.TOTAL)
                ? Message.of("condition.raise-score", points)
                : Message.of("condition.raise-points", Arg.of(Kind.CHARACTERISTIC, it.part()), points);
    }
}
