package org.openfunnel.sla;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.time.Amount;
import org.openfunnel.time.BusinessCalendar;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Due;

/** Clocks and instants that the tests of this package share; local times are those of China. */
final class SlaFixtures {
    static final BusinessCalendar CHINA = Calendars.china().require("china");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Optional<Name> NO_GRADE = Optional.empty();

    private SlaFixtures() {}

    static SlaClock.Builder clock(Amount within) {
        return clock(Allowance.within(within));
    }

    static SlaClock.Builder clock(Map<Name, Amount> within) {
        return clock(new Allowance.Within(ByGrade.of(within)));
    }

    static SlaClock.Builder clock(Allowance within) {
        return SlaClock.of("response", Moment.offered(), Moment.done("follow-up.made"), within);
    }

    static ClockRules rules(SlaClock.Builder clock) {
        return ClockRules.of(clock.build(), CHINA);
    }

    static ClockRun started(ClockRules rules, String at) {
        return rules.start(Optional.empty(), NO_GRADE, instant(at)).orElseThrow();
    }

    static Alert alert(Alert.Point point) {
        return new Alert(Header.NONE, point, Set.of(Alert.OWNER));
    }

    static List<Alert> alerts(Alert.Point... points) {
        return List.of(points).stream().map(SlaFixtures::alert).toList();
    }

    static Optional<Name> grade(String grade) {
        return Optional.of(Name.of(grade));
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static Optional<Due> due(String local) {
        return Optional.of(new Due.At(instant(local)));
    }
}
