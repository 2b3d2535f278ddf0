package org.openfunnel.rules.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.explain.Kind;
import org.openfunnel.followup.Cadence;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.diagnostic.Place;
import org.openfunnel.time.CalendarPeriod;

/** Adds up the contacts that the cadences want in a week, as if every lead were one to which they apply. */
final class Feasibility {
    private static final int PLACES = 1;
    private static final BigDecimal DAYS_PER_WEEK = BigDecimal.valueOf(7);
    /** The calendar repeats after 400 years: 146 097 days and 4 800 months. */
    private static final BigDecimal DAYS_PER_CYCLE = BigDecimal.valueOf(146_097);

    private static final BigDecimal MONTHS_PER_CYCLE = BigDecimal.valueOf(4_800);

    private final FunnelPolicy policy;
    private final Assumptions assumptions;

    Feasibility(FunnelPolicy policy, Assumptions assumptions) {
        this.policy = policy;
        this.assumptions = assumptions;
    }

    List<Finding> findings() {
        Map<Name, BigDecimal> byCadence = new TreeMap<>();
        policy.cadences().values().stream()
                .filter(cadence -> cadence.subject() == Cadence.Subject.LEAD)
                .forEach(cadence -> byCadence.put(cadence.id(), perWeek(cadence)));
        BigDecimal wanted = byCadence.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (wanted.compareTo(BigDecimal.valueOf(assumptions.contactsPerWeek())) <= 0) {
            return List.of();
        }
        List<Argument> parts = new ArrayList<>();
        byCadence.forEach((name, count) -> parts.add(Argument.phrase(
                Phrase.CONTACTS_OF,
                Map.of("count", number(count), "cadence", new PolicyWords(List.of(policy)).name(Kind.CADENCE, name)))));
        return List.of(Finding.of(FindingCode.PROOF_OVER_CAPACITY, Place.of("/cadences"))
                .with("wanted", number(wanted))
                .with("capacity", assumptions.contactsPerWeek())
                .with("parts", Argument.all(parts)));
    }

    private BigDecimal perWeek(Cadence cadence) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Name, Long> leads : assumptions.leads().entrySet()) {
            Optional<CalendarPeriod> every = cadence.every().forGrade(Optional.of(leads.getKey()));
            if (every.isPresent()) {
                BigDecimal contacts = BigDecimal.valueOf(leads.getValue())
                        .multiply(BigDecimal.valueOf(cadence.touches().size()))
                        .multiply(DAYS_PER_WEEK);
                sum = sum.add(contacts.divide(days(every.get()), PLACES + 2, RoundingMode.HALF_EVEN));
            }
        }
        return sum;
    }

    /** Returns how many days a period is long on average. */
    private static BigDecimal days(CalendarPeriod period) {
        int months = switch (period.unit()) {
            case DAYS, WEEKS -> 0;
            case MONTHS -> 1;
            case QUARTERS -> 3;
            case YEARS -> 12;
        };
        BigDecimal count = BigDecimal.valueOf(period.count());
        if (months == 0) {
            return period.unit() == CalendarPeriod.Unit.DAYS ? count : count.multiply(DAYS_PER_WEEK);
        }
        return count.multiply(BigDecimal.valueOf(months))
                .multiply(DAYS_PER_CYCLE)
                .divide(MONTHS_PER_CYCLE, PLACES + 4, RoundingMode.HALF_EVEN);
    }

    private static Argument number(BigDecimal count) {
        return Argument.number(count.setScale(PLACES, RoundingMode.HALF_EVEN));
    }
}
