package org.openfunnel.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.condition.Condition.fact;
import static org.openfunnel.condition.Condition.known;
import static org.openfunnel.condition.Sample.lead;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openfunnel.condition.Blocker.Kind;
import org.openfunnel.condition.Condition.Direction;
import org.openfunnel.condition.Vocabulary.Scope;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.time.Elapsed;

class GateTest {
    private static final Requirement LARGE = Requirement.of("large", fact("employees", Comparison.gte(500)));
    private static final Requirement FITS = Requirement.of("fits", fact("fit.industry", Comparison.eq(true)));
    private static final Requirement DOWN = Requirement.of("down", new Condition.Host(Name.of("bad"), List.of()));
    private static final Requirement RESTED = Requirement.of(
            "rested",
            new Condition.Since(Moment.entered("nurturing"), Direction.GTE, Elapsed.hours(24), Optional.empty()));

    private static Gate gate(Requirement... requirements) {
        return Gate.of(List.of(requirements), Sample.WORDS, Scope.NONE);
    }

    private static String say(Language language, Message message) {
        return Wording.of(language, Lexicon.NONE, ZoneId.of("Asia/Shanghai")).say(message);
    }

    @Test
    void reportsAllThatStandsInTheWayInOrder() {
        List<Blocker> blockers = gate(LARGE, FITS, DOWN, RESTED)
                .blockers(lead().set("employees", 30).entered("nurturing", 1).situation());
        assertThat(blockers)
                .extracting(Blocker::requirement)
                .map(Name::value)
                .containsExactly("large", "fits", "down", "rested");
        assertThat(blockers)
                .extracting(Blocker::kind)
                .containsExactly(Kind.UNMET, Kind.UNKNOWN, Kind.BROKEN, Kind.TOO_EARLY);
    }

    @Test
    void saysOfAnotherLeadWhatAGateThatWasNeverAskedSays() {
        Requirement[] requirements = {
            Requirement.of("stated", fact("budget.status", Comparison.eq("stated"))),
            Requirement.of(
                    "not-none", new Condition.Not(fact("budget.status", Comparison.eq("none")), Optional.of(false))),
            Requirement.of("amount", known("budget.amount")),
            Requirement.of("phone", known("contact.phone")),
            LARGE,
            FITS
        };
        Gate asked = gate(requirements);
        List<Situation> leads = List.of(
                lead().situation(),
                lead().set("budget.status", "none")
                        .set("fit.industry", Value.of(false))
                        .situation(),
                lead().set("budget.status", "pending").set("employees", 30).situation(),
                lead().set("budget.status", "none").set("employees", 31).situation(),
                lead().set("budget.status", "stated")
                        .set("fit.industry", Value.of(true))
                        .situation(),
                lead().set("contact.phone", "13800000000").situation());
        for (int round = 0; round < 2; round++) {
            for (Situation each : leads) {
                assertThat(asked.blockers(each)).isEqualTo(gate(requirements).blockers(each));
            }
        }
    }

    @Test
    void saysWhatIsNotMetWithActualAndRequiredValue() {
        Blocker blocker =
                gate(LARGE).blockers(lead().set("employees", 30).situation()).get(0);
        assertThat(say(Language.EN, blocker.message()))
                .isEqualTo("large is not met: employees is 30, but asked is: at least 500");
        assertThat(say(Language.ZH, blocker.message())).isEqualTo("未满足“large”：employees为30，不符合要求：至少 500");
    }

    @Test
    void namesARequirementByItsLabel() {
        Requirement labelled = LARGE.with(Header.of(Label.of("Large enough", "规模足够")));
        Blocker blocker = gate(labelled).blockers(lead().situation()).get(0);
        assertThat(say(Language.EN, blocker.message()))
                .isEqualTo(
                        "it is not known whether Large enough is met: employees is not known; asked is: at least 500");
        assertThat(say(Language.ZH, blocker.message())).startsWith("尚不清楚是否满足“规模足够”");
    }

    @Test
    void keepsPersonalValuesToItself() {
        Requirement phone = Requirement.of("phone", fact("contact.phone", Comparison.format("phone-11")));
        Blocker blocker = gate(phone)
                .blockers(lead().set("contact.phone", "4711").situation())
                .get(0);
        assertThat(say(Language.EN, blocker.message()))
                .isEqualTo("phone is not met: contact.phone is (not shown), but asked is: in the format phone-11");
        assertThat(blocker.toString()).doesNotContain("4711");
    }

    @Test
    void givesOnePartForEachFactThatIsMissing() {
        Blocker blocker = gate(Requirement.of("form", known("employees", "needs", "budget.limit")))
                .blockers(lead().set("employees", 1).situation())
                .get(0);
        assertThat(blocker.kind()).isEqualTo(Kind.UNMET);
        assertThat(blocker.parts())
                .extracting(Explanation::message)
                .map(message -> say(Language.EN, message))
                .containsExactly("needs is not known", "budget.limit is not known");
    }

    @Test
    void acceptsWithoutMakingAnything() {
        Situation fine = lead().set("employees", 500).situation();
        assertThat(gate(LARGE).blockers(fine)).isSameAs(List.of());
        assertThat(gate().blockers(fine)).isSameAs(List.of());
    }

    @Test
    void warnsApartFromBlocking() {
        Gate gate = gate(LARGE.warning(), FITS);
        Situation nothing = lead().situation();
        assertThat(gate.blockers(nothing)).extracting(Blocker::requirement).containsExactly(Name.of("fits"));
        assertThat(gate.warnings(nothing)).extracting(Blocker::requirement).containsExactly(Name.of("large"));
        assertThat(gate.requirements()).hasSize(2);
    }

    @Test
    void asksUnlessTheConditionIsFalse() {
        Gate gate = gate(LARGE.when(fact("fit.industry", Comparison.eq(true))));
        assertThat(gate.blockers(lead().set("fit.industry", org.openfunnel.fact.Value.of(false))
                        .situation()))
                .isEmpty();
        assertThat(gate.blockers(lead().situation())).hasSize(1);
        assertThat(gate.reads()).extracting(Name::value).containsExactly("employees", "fit.industry");
    }

    @Test
    void tellsWhenTimeAloneChangesSomething() {
        Instant entered = Sample.hoursAgo(1);
        Gate gate = gate(RESTED, LARGE);
        assertThat(gate.nextChange(lead().entered("nurturing", 1).situation())).isEqualTo(entered.plusSeconds(86_400));
        assertThat(gate(LARGE).nextChange(lead().situation())).isEqualTo(Instant.MAX);
    }

    @Test
    void findsEverythingWrongWithARequirement() {
        var wrong = new Requirement(
                Name.of("r"),
                Header.NONE,
                Optional.of(fact("employes", Comparison.gte(1))),
                Condition.stage("lost"),
                Requirement.Severity.BLOCK,
                Set.copyOf(Sample.names("boss")));
        assertThat(Gate.check(wrong, Sample.WORDS, Scope.NONE))
                .extracting(
                        problem -> problem.pointer() + " " + problem.message().code())
                .containsExactly(
                        "/when/fact condition.no-such-fact",
                        "/check/stage condition.no-such-stage",
                        "/override condition.no-such-role");
        assertThatThrownBy(() -> gate(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
}
