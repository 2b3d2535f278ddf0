package org.openfunnel.policy;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.FactType;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;
import org.openfunnel.sla.Alert;
import org.openfunnel.sla.Allowance;
import org.openfunnel.sla.SlaClock;

/** Checks the clocks. */
final class ClockCheck {
    private final Checks checks;
    private final Report report;

    ClockCheck(Checks checks) {
        this.checks = checks;
        this.report = checks.report;
    }

    void check(SlaClock clock) {
        String pointer = "/clocks/" + clock.id();
        report.free(pointer, clock.id(), MomentTree.ANY);
        checks.joined(pointer, Name.of("clock"), clock.id());
        checks.condition(pointer + "/when", clock.when());
        checks.moment(pointer + "/start", clock.start());
        checks.moment(pointer + "/stop", clock.stop());
        clock.cancel().ifPresent(cancel -> checks.moment(pointer + "/cancel", cancel));
        clock.pause().ifPresent(pause -> {
            checks.condition(pointer + "/pause", pause, Scope.NONE);
            pause(pointer + "/pause", Reads.of(pause, checks.policy.conditions()));
        });
        per(pointer, clock);
        within(pointer, clock);
        checks.role(pointer + "/who", clock.who());
        for (int at = 0; at < clock.alerts().size(); at++) {
            alert(pointer + "/alerts/" + at, clock.alerts().get(at));
        }
    }

    private void pause(String pointer, Reads reads) {
        boolean readsFacts = reads.facts().stream().anyMatch(checks.hostFacts()::contains);
        if (readsFacts || reads.isAsking() || !reads.functions().isEmpty()) {
            report.say(pointer, "pause-reads-facts");
        }
    }

    private void per(String pointer, SlaClock clock) {
        Set<Name> kinds = checks.policy.activities().keySet();
        if (clock.per().isEmpty()) {
            return;
        }
        Name per = clock.per().get();
        report.known(pointer + "/per", Kind.ACTIVITY, per, kinds);
        if (kinds.contains(per)) {
            belongs(pointer + "/start", clock.start(), per);
            belongs(pointer + "/stop", clock.stop(), per);
        }
    }

    /** A clock of one activity is started and stopped by steps of that activity, or of one about it. */
    private void belongs(String pointer, Moment moment, Name per) {
        if (!Checks.single(moment)
                .allMatch(each -> each instanceof Moment.Done done && isAbout(done.activity(), per))) {
            report.say(pointer, "per-other", Arg.of(per.value()));
        }
    }

    private boolean isAbout(Name activity, Name per) {
        ActivityKind kind = checks.policy.activities().get(activity);
        return activity.equals(per) || kind == null || kind.about().equals(Optional.of(per));
    }

    private void within(String pointer, SlaClock clock) {
        if (clock.within() instanceof Allowance.Within within) {
            String place = pointer + "/within";
            checks.gradeKeys(place, within.amount().byGrade().keySet());
            within.amount().always().ifPresent(amount -> checks.span(place, amount));
            within.amount().byGrade().forEach((grade, amount) -> checks.span(place + "/byGrade/" + grade, amount));
        } else {
            promised(pointer + "/within/at/attr", clock.start(), ((Allowance.Until) clock.within()).attribute());
        }
    }

    /** A promised instant must be told with every step that starts the clock. */
    private void promised(String pointer, Moment start, Name attribute) {
        if (!checks.tells(start, attribute, type -> type instanceof FactType.Time)) {
            report.say(pointer, "no-promise", Arg.of(attribute.value()));
        }
    }

    private void alert(String pointer, Alert alert) {
        Set<Name> roles = new TreeSet<>(alert.tell());
        if (!roles.remove(Alert.OWNER) && roles.isEmpty()) {
            report.say(pointer, "nobody");
        }
        checks.roles(pointer + "/tell", roles);
        if (alert.at() instanceof Alert.Before before) {
            checks.span(pointer + "/before", before.amount());
        } else if (alert.at() instanceof Alert.After after) {
            checks.notNegative(pointer + "/after", after.amount());
        }
    }
}
