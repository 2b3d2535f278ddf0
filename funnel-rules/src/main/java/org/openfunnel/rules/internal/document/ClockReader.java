package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.condition.Condition;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.sla.Alert;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.sla.SlaClock.Again;
import org.openfunnel.sla.SlaClock.OnChange;
import org.openfunnel.time.Amount;

/** Reads clocks. */
final class ClockReader {
    private static final Map<String, OnChange> CHANGES = Choices.of(OnChange.values(), OnChange::word);
    private static final Map<String, Again> AGAIN = Choices.of(Again.values(), Again::word);

    private final Rules rules;

    ClockReader(Rules rules) {
        this.rules = rules;
    }

    Optional<SlaClock> read(Name id, ValueCursor cursor) {
        return cursor.object(object -> read(id, object));
    }

    private Optional<SlaClock> read(Name id, ObjectCursor object) {
        Header header = rules.headers().read(object);
        Optional<Condition> when = rules.conditions().read(object.optional("when"));
        Optional<Name> per = object.optional("per").name();
        Optional<Moment> start = rules.moments().read(object.required("start"));
        Optional<Moment> stop = rules.moments().read(object.required("stop"));
        Optional<Condition> pause = rules.conditions().read(object.optional("pause"));
        Optional<Moment> cancel = rules.moments().read(object.optional("cancel"));
        Optional<Allowance> within = allowance(object.required("within"));
        Optional<Name> who = object.optional("who").name();
        List<Alert> alerts = object.optional("alerts").notEmpty().list(alert -> alert.object(this::alert));
        OnChange onChange = object.optional("onChange").choice(CHANGES).orElse(OnChange.KEEP_ELAPSED);
        Again again = object.optional("again").choice(AGAIN).orElse(Again.KEEP);
        return object.build(() -> new SlaClock(
                id,
                header,
                when,
                per,
                start.orElseThrow(),
                stop.orElseThrow(),
                pause,
                cancel,
                within.orElseThrow(),
                who,
                alerts,
                onChange,
                again));
    }

    private static Optional<Allowance> allowance(ValueCursor cursor) {
        return Amounts.isTold(cursor)
                ? Amounts.told(cursor).map(Allowance.Until::new)
                : Amounts.byGrade(cursor, Amounts::read).map(Allowance.Within::new);
    }

    private Optional<Alert> alert(ObjectCursor object) {
        Header header = rules.headers().read(object);
        Optional<Alert.Point> at =
                object.exactlyOneOf("share", "before", "after").flatMap(key -> point(key, object.optional(key)));
        Set<Name> tell = Names.set(object.required("tell"));
        return object.build(() -> new Alert(header, at.orElseThrow(), tell));
    }

    private static Optional<Alert.Point> point(String key, ValueCursor cursor) {
        return switch (key) {
            case "share" -> cursor.integer(1, 99).map(Alert.Share::new);
            case "before" -> Amounts.read(cursor).flatMap(amount -> before(cursor, amount));
            default -> Amounts.read(cursor).map(Alert.After::new);
        };
    }

    private static Optional<Alert.Point> before(ValueCursor cursor, Amount amount) {
        if (amount.negated().isEmpty()) {
            Refusals.say(cursor, "before-a-point");
            return Optional.empty();
        }
        return Optional.of(new Alert.Before(amount));
    }
}
