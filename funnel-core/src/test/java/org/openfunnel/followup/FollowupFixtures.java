package org.openfunnel.followup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.followup.Touch.Part;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Due;

/** Cadences and instants that the tests of this package share; local times are those of China. */
final class FollowupFixtures {
    static final BusinessCalendar CHINA = Calendars.china().require("china");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Optional<Name> NO_GRADE = Optional.empty();

    private FollowupFixtures() {}

    static Cadence.Builder cadence(CalendarPeriod every) {
        return cadence(ByGrade.always(every));
    }

    static Cadence.Builder cadence(ByGrade<CalendarPeriod> every) {
        Moment contact = Moment.done("follow-up.made");
        return Cadence.of("follow-up", contact, every, contact);
    }

    static Touch touch(String mode) {
        return Touch.of(Moment.done(mode + ".made"));
    }

    static Touch touch(String mode, DayOfWeek on, String from, String to) {
        Part part = new Part(LocalTime.parse(from), LocalTime.parse(to));
        return new Touch(Moment.done(mode + ".made"), Optional.of(on), Optional.of(part));
    }

    static CadenceRules rules(Cadence.Builder cadence) {
        return CadenceRules.of(cadence.build(), CHINA);
    }

    static CadenceRun started(CadenceRules rules, String anchor) {
        return rules.start(NO_GRADE, instant(anchor)).orElseThrow();
    }

    static CadenceRun touched(CadenceRules rules, CadenceRun run, int touch, String at) {
        return rules.touched(run, new Contact(touch, instant(at)));
    }

    /** The run after every step up to an instant, as a host that looks in time would have it. */
    static CadenceRun ticked(CadenceRules rules, CadenceRun run, String to) {
        CadenceRun now = run;
        Optional<CadenceStep> step = rules.next(now, run.anchor());
        while (step.isPresent()
                && step.get() instanceof CadenceStep.CameDue
                && !step.get().at().isAfter(instant(to))) {
            now = rules.after(now, step.get());
            step = rules.next(now, step.get().at());
        }
        return now;
    }

    static Optional<Name> grade(String grade) {
        return Optional.of(Name.of(grade));
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static Due due(String local) {
        return new Due.At(instant(local));
    }
}
