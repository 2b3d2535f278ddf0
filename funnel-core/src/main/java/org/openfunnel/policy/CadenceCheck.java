package org.openfunnel.policy;

import java.util.stream.Stream;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.fact.FactType;
import org.openfunnel.followup.Cadence;
import org.openfunnel.followup.Deferral;
import org.openfunnel.followup.Touch;
import org.openfunnel.name.Name;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.CalendarPeriod.Roll;
import org.openfunnel.time.CalendarPeriod.Unit;

/** Checks the cadences. */
final class CadenceCheck {
    private final Checks checks;
    private final Report report;

    CadenceCheck(Checks checks) {
        this.checks = checks;
        this.report = checks.report;
    }

    void check(Cadence cadence) {
        String pointer = "/cadences/" + cadence.id();
        report.free(pointer, cadence.id(), MomentTree.ANY);
        checks.condition(pointer + "/when", cadence.when());
        cadence.anchor().ifPresent(anchor -> checks.moment(pointer + "/anchor", anchor));
        for (int at = 0; at < cadence.touches().size(); at++) {
            Touch touch = cadence.touches().get(at);
            String place = pointer + "/do" + (cadence.touches().size() == 1 ? "" : "/" + at);
            checks.moment(place, touch.moment());
            if (touch.on().isPresent() && !isEvery(cadence, Unit.WEEKS)) {
                report.say(place + "/on", "weekday-not-weekly");
            }
        }
        every(pointer + "/every", cadence);
        days(pointer + "/on", cadence);
        for (int at = 0; at < cadence.defer().size(); at++) {
            deferral(pointer + "/defer/" + at, cadence.defer().get(at));
        }
        checks.role(pointer + "/who", cadence.who());
        cadence.topic().ifPresent(topic -> checks.condition(pointer + "/topic", topic, Scope.NONE));
        subject(pointer, cadence);
    }

    private void deferral(String pointer, Deferral deferral) {
        checks.moment(pointer + "/on", deferral.on());
        if (deferral.until() instanceof Deferral.Passed passed) {
            checks.span(pointer + "/until", passed.amount());
            return;
        }
        Name attribute = ((Deferral.Told) deferral.until()).attribute();
        if (!checks.tells(
                deferral.on(), attribute, type -> type instanceof FactType.Time || type instanceof FactType.Day)) {
            report.say(pointer + "/until/at/attr", "no-date-told", Arg.of(attribute.value()));
        }
    }

    private void every(String pointer, Cadence cadence) {
        checks.gradeKeys(pointer, cadence.every().byGrade().keySet());
        cadence.every().always().ifPresent(period -> period(pointer, period));
        cadence.every().byGrade().forEach((grade, period) -> period(pointer + "/byGrade/" + grade, period));
    }

    private void period(String pointer, CalendarPeriod period) {
        if (period.count() < 1) {
            report.say(pointer, "period", Arg.of(period.count()));
        }
        if (period.roll() != Roll.FOLLOWING) {
            report.say(pointer + "/roll", "period-roll");
        }
    }

    private void days(String pointer, Cadence cadence) {
        if (cadence.monthEnd() && !cadence.on().isEmpty()) {
            report.say(pointer, "days-and-month-end");
        } else if (cadence.monthEnd() && !isEvery(cadence, Unit.MONTHS)) {
            report.say(pointer, "month-end-not-monthly");
        } else if (!cadence.on().isEmpty() && !isEvery(cadence, Unit.WEEKS)) {
            report.say(pointer, "weekday-not-weekly");
        }
    }

    private static boolean isEvery(Cadence cadence, Unit unit) {
        return periods(cadence).allMatch(period -> period.unit() == unit);
    }

    private static Stream<CalendarPeriod> periods(Cadence cadence) {
        return Stream.concat(cadence.every().always().stream(), cadence.every().byGrade().values().stream());
    }

    /** A routine of the team knows no lead; a cadence of a lead has no topic. */
    private void subject(String pointer, Cadence cadence) {
        boolean isTeam = cadence.subject() == Cadence.Subject.TEAM;
        if (!isTeam && cadence.topic().isPresent()) {
            report.say(pointer + "/topic", "topic-of-lead");
        }
        boolean does = cadence.anchor().isPresent()
                || !cadence.touches().isEmpty()
                || !cadence.defer().isEmpty()
                || cadence.atMost().isPresent();
        if (isTeam && does) {
            report.say(pointer, "team-does");
        }
        if (isTeam && (cadence.when().isPresent() || !cadence.every().byGrade().isEmpty())) {
            report.say(pointer, "team-asks");
        }
    }
}
