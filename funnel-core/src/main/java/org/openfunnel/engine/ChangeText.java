package org.openfunnel.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Owner;
import org.openfunnel.score.Score;
import org.openfunnel.sla.Alert;
import org.openfunnel.time.Due;

/** Says what happened, as a message. */
final class ChangeText {
    private ChangeText() {}

    static Message of(Change change) {
        if (change instanceof Change.Registered it) {
            return Message.of("engine.registered", Arg.of(Kind.STAGE, it.stage()));
        }
        if (change instanceof Change.Moved it) {
            return Message.of(
                    it.isAuto() ? "engine.moved-by-itself" : "engine.moved",
                    Arg.of(Kind.MOVE, it.move()),
                    Arg.of(Kind.STAGE, it.from()),
                    Arg.of(Kind.STAGE, it.to()));
        }
        if (change instanceof Change.Adopted it) {
            return Message.of(
                    "engine.adopted",
                    Arg.of(it.adoption().to().id().value()),
                    Arg.of(it.adoption().to().version()),
                    Arg.of(Kind.STAGE, it.stage()));
        }
        if (change instanceof Change.StepRecorded it) {
            Name step = Name.of(it.step().kind() + "." + it.step().step());
            return Message.of(
                    "engine.step-recorded",
                    Arg.of(Kind.STEP, step),
                    Arg.of(it.step().activity().value()),
                    Arg.of(it.step().by().value()));
        }
        if (change instanceof Change.StepRetracted it) {
            Name step = Name.of(it.step().kind() + "." + it.step().step());
            return Message.of(
                    "engine.step-retracted",
                    Arg.of(Kind.STEP, step),
                    Arg.of(it.step().activity().value()),
                    Arg.of(it.by().value()),
                    Arg.of(it.reason()));
        }
        return change instanceof Change.Assessed it ? assessed(it) : ofTime(change);
    }

    private static Message ofTime(Change change) {
        if (change instanceof Change.ClockChanged it) {
            return Message.of(
                    "engine.clock-" + word(it.what()),
                    Arg.of(Kind.CLOCK, it.run().clock()),
                    due(it.run().due()));
        }
        if (change instanceof Change.Alerted it) {
            return Message.of(
                    "engine.alerted",
                    Arg.of(Kind.CLOCK, it.run().clock()),
                    told(it.tell()),
                    due(it.run().due()));
        }
        if (change instanceof Change.CadenceChanged it) {
            if (it.run().isResting()) {
                return Message.of(
                        "engine.cadence-rested", Arg.of(Kind.CADENCE, it.run().cadence()));
            }
            return Message.of(
                    "engine.cadence-" + word(it.what()),
                    Arg.of(Kind.CADENCE, it.run().cadence()),
                    due(it.run().due()));
        }
        return ofOwnership(change);
    }

    private static Message assessed(Change.Assessed it) {
        Arg grade =
                it.assessment().grade().map(name -> Arg.of(Kind.GRADE, name)).orElse(Arg.of(Message.of("engine.none")));
        return it.assessment()
                .score()
                .map(score -> Message.of("engine.assessed", total(score), grade))
                .orElseGet(() -> Message.of("engine.assessed-without-score", grade));
    }

    private static Arg total(Score score) {
        return score.total()
                .map(points -> Arg.of(points.toDecimal()))
                .orElseGet(() -> Arg.of(Message.of("engine.unknown")));
    }

    private static Message ofOwnership(Change change) {
        if (change instanceof Change.OwnerNeeded it) {
            return Message.of("engine.owner-needed-" + word(it.reason()));
        }
        if (change instanceof Change.Offered it) {
            return Message.of(
                    "engine.offered",
                    Arg.of(it.offer().to().value()),
                    due(it.offer().due()));
        }
        if (change instanceof Change.OfferMoved it) {
            return Message.of(
                    "engine.offer-moved",
                    Arg.of(it.offer().to().value()),
                    due(it.offer().due()));
        }
        if (change instanceof Change.OfferEnded it) {
            return Message.of(
                    "engine.offer-" + word(it.end()), Arg.of(it.person().value()), Arg.of(it.reason()));
        }
        if (change instanceof Change.Accepted it) {
            return Message.of("engine.accepted", Arg.of(it.person().value()));
        }
        if (change instanceof Change.OwnerSet it) {
            return it.owner() instanceof Owner.Fallback fallback
                    ? Message.of("engine.fallback-owns", Arg.of(Kind.ROLE, fallback.role()))
                    : Message.of("engine.owner-set", Arg.of(it.owner().toString()));
        }
        return ofPool(change);
    }

    private static Message ofPool(Change change) {
        if (change instanceof Change.Claimed it) {
            Arg person = Arg.of(it.person().value());
            return it.protectedUntil()
                    .map(due -> Message.of("engine.claimed-until", person, due(due)))
                    .orElse(Message.of("engine.claimed", person));
        }
        if (change instanceof Change.ProtectionMoved it) {
            return it.until()
                    .map(due -> Message.of("engine.protection-moved", due(due)))
                    .orElse(Message.of("engine.protection-ended"));
        }
        if (change instanceof Change.Recycled it) {
            return Message.of("engine.recycled", Arg.of(it.person().value()), Arg.of(Kind.STAGE, it.to()));
        }
        if (change instanceof Change.Overridden it) {
            return Message.of(
                    "engine.overridden",
                    Arg.of(Kind.REQUIREMENT, it.requirement()),
                    Arg.of(it.by().value()),
                    Arg.of(it.reason()));
        }
        return change instanceof Change.LookScheduled it ? look(it.at()) : Message.of("engine.owner-released");
    }

    private static Message look(Optional<Instant> at) {
        return at.map(instant -> Message.of("engine.look-scheduled", Arg.of(instant)))
                .orElse(Message.of("engine.look-cancelled"));
    }

    private static Arg due(Optional<Due> due) {
        return due.map(ChangeText::due).orElse(Arg.of(Message.of("engine.not-while-paused")));
    }

    /** Returns a due as an argument: the instant, or the year that is missing in the calendar. */
    static Arg due(Due due) {
        return due.fold(
                at -> Arg.of(at.at()),
                beyond -> Arg.of(Message.of("engine.beyond", Arg.of(Integer.toString(beyond.year())))));
    }

    private static Arg told(Set<Name> roles) {
        List<Arg> each = roles.stream()
                .map(role ->
                        role.equals(Alert.OWNER) ? Arg.of(Message.of("engine.the-owner")) : Arg.of(Kind.ROLE, role))
                .toList();
        return Arg.many(each);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Returns a value as an argument. */
    static Arg value(Value value) {
        return Arg.of(value.toString());
    }
}
