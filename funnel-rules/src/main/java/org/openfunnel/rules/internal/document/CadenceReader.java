package org.openfunnel.rules.internal.document;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.followup.Cadence;
import org.openfunnel.followup.Cadence.From;
import org.openfunnel.followup.Cadence.Missed;
import org.openfunnel.followup.Cadence.Subject;
import org.openfunnel.followup.Deferral;
import org.openfunnel.followup.Touch;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;

/** Reads cadences. */
final class CadenceReader {
    private static final Map<String, Subject> SUBJECTS = Choices.of(Subject.values(), Subject::word);
    private static final Map<String, Missed> MISSED = Choices.of(Missed.values(), Missed::word);
    private static final Map<String, From> FROM = Choices.of(From.values(), From::word);

    private final Rules rules;

    CadenceReader(Rules rules) {
        this.rules = rules;
    }

    Optional<Cadence> read(Name id, ValueCursor cursor) {
        return cursor.object(object -> read(id, object));
    }

    private Optional<Cadence> read(Name id, ObjectCursor object) {
        Header header = rules.headers().read(object);
        Subject subject = object.optional("for").choice(SUBJECTS).orElse(Subject.LEAD);
        boolean isOfLead = subject == Subject.LEAD;
        Optional<Condition> when = rules.conditions().read(object.optional("when"));
        ValueCursor from = isOfLead ? object.required("anchor") : object.optional("anchor");
        Optional<Moment> anchor = rules.moments().read(from);
        List<Touch> touches = touches(isOfLead ? object.required("do") : object.optional("do"));
        Optional<ByGrade<CalendarPeriod>> every = Amounts.byGrade(object.required("every"), Amounts::period);
        ValueCursor on = object.optional("on");
        boolean monthEnd = on.isText() && on.choice(Map.of("month-end", true)).isPresent();
        Set<DayOfWeek> days = on.isText() ? Set.of() : days(on);
        Roll shift = object.optional("shift").choice(Choices.of(Roll.values())).orElse(Roll.FOLLOWING);
        Missed missed = object.optional("missed").choice(MISSED).orElse(Missed.COLLAPSE);
        From counted = object.optional("from").choice(FROM).orElse(From.CONTACT);
        List<Deferral> defer = object.optional("defer").notEmpty().list(each -> each.object(this::deferral));
        Optional<Integer> atMost = object.optional("atMost").integer(1, Amounts.MOST);
        Optional<Name> who = object.optional("who").name();
        Optional<Condition> topic = rules.conditions().read(object.optional("topic"));
        return object.build(() -> new Cadence(
                id,
                header,
                subject,
                when,
                anchor,
                every.orElseThrow(),
                touches,
                days,
                monthEnd,
                shift,
                missed,
                counted,
                defer,
                atMost,
                who,
                topic));
    }

    private Optional<Deferral> deferral(ObjectCursor object) {
        Optional<Moment> on = rules.moments().read(object.required("on"));
        ValueCursor cursor = object.required("until");
        Optional<Deferral.Until> until = Amounts.isTold(cursor)
                ? Amounts.told(cursor).map(Deferral.Told::new)
                : Amounts.read(cursor).map(Deferral.Passed::new);
        return object.build(() -> new Deferral(on.orElseThrow(), until.orElseThrow()));
    }

    private static Set<DayOfWeek> days(ValueCursor cursor) {
        return new TreeSet<>(cursor.notEmpty().distinct(day -> day.choice(Choices.DAYS)));
    }

    private List<Touch> touches(ValueCursor cursor) {
        return cursor.isPresent() ? cursor.oneOrMany(touch -> touch.object(this::touch)) : List.of();
    }

    private Optional<Touch> touch(ObjectCursor object) {
        Optional<Moment> moment = rules.moments().read(object);
        Optional<DayOfWeek> on = object.optional("on").choice(Choices.DAYS);
        Optional<Touch.Part> part = object.optional("part").object(CadenceReader::part);
        return object.build(() -> new Touch(moment.orElseThrow(), on, part));
    }

    private static Optional<Touch.Part> part(ObjectCursor object) {
        Optional<LocalTime> from = Constants.time(object.required("from"));
        ValueCursor end = object.required("to");
        Optional<LocalTime> to = Constants.time(end);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            Refusals.say(end, "part-of-day");
            return Optional.empty();
        }
        return object.build(() -> new Touch.Part(from.orElseThrow(), to.orElseThrow()));
    }
}
