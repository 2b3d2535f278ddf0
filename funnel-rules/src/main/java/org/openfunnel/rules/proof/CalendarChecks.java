package org.openfunnel.rules.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Label;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.diagnostic.Place;
import org.openfunnel.sla.Allowance;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Due;

/** Looks for clocks and cadences that, started at an instant, fall due in a year for which the calendar has no data. */
final class CalendarChecks {
    private final FunnelPolicy policy;
    private final BusinessCalendar calendar;
    private final Instant from;
    private final List<Finding> findings = new ArrayList<>();

    CalendarChecks(FunnelPolicy policy, BusinessCalendar calendar, Instant from) {
        this.policy = policy;
        this.calendar = calendar;
        this.from = from;
    }

    List<Finding> findings() {
        var words = new PolicyWords(List.of(policy));
        policy.clocks().forEach((name, clock) -> {
            if (clock.within() instanceof Allowance.Within within) {
                check("/clocks/" + name + "/within", Phrase.THE_CLOCK, words.name(Kind.CLOCK, name), within.amount());
            }
        });
        policy.cadences()
                .forEach((name, cadence) -> check(
                        "/cadences/" + name + "/every",
                        Phrase.THE_CADENCE,
                        words.name(Kind.CADENCE, name),
                        cadence.every()));
        return findings;
    }

    private <T extends Amount> void check(String pointer, Phrase kind, Argument rule, ByGrade<T> amounts) {
        List<Amount> all = new ArrayList<>(amounts.byGrade().values());
        amounts.always().ifPresent(all::add);
        String day = calendar.localDate(from).toString();
        all.stream()
                .map(amount -> amount.dueFrom(from, calendar))
                .filter(due -> due instanceof Due.Beyond)
                .mapToInt(due -> ((Due.Beyond) due).year())
                .min()
                .ifPresent(year -> findings.add(Finding.of(FindingCode.PROOF_CALENDAR_ENDS, Place.of(pointer))
                        .with("clock", Argument.phrase(kind, "name", rule))
                        .with("from", Argument.label(Label.of(day, day)))
                        .with("year", year)
                        .with("calendar", calendar.id())));
    }
}
