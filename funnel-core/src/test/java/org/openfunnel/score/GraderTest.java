package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openfunnel.condition.Condition.fact;
import static org.openfunnel.condition.Condition.total;
import static org.openfunnel.score.Rules.bin;
import static org.openfunnel.score.Rules.cap;
import static org.openfunnel.score.Rules.characteristic;
import static org.openfunnel.score.Rules.grade;
import static org.openfunnel.score.Rules.knockout;
import static org.openfunnel.score.Rules.rated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Truth;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.score.Assessment.Review;
import org.openfunnel.score.Grading.Hysteresis;
import org.openfunnel.time.CalendarPeriod;
import org.openfunnel.time.Elapsed;

class GraderTest {
    private static final PersonId CHIEF = PersonId.of("chief");

    /** Points as rated, graded at 30 and 20; a blocked lead is out, a lead without money is B at best. */
    private static Rules rules() {
        return Rules.of(
                        Fact.of("rating", FactType.integer(0, 40)),
                        Fact.of("blocked", new FactType.Flag()),
                        Fact.of("money", new FactType.Flag()))
                .scorecard(rated("all", 40, "rating"))
                .grades(
                        grade("A", total(Comparison.gte(30))),
                        grade("B", total(Comparison.from(20, 30))),
                        grade("C", total(Comparison.lt(20))),
                        grade("out"))
                .knockouts(knockout("stop", known("blocked", true), "out"))
                .caps(cap("poor", known("money", false), "B"));
    }

    private static Condition known(String fact, boolean value) {
        return new Condition.OfFact(Name.of(fact), Comparison.eq(value), Optional.of(false));
    }

    private static Rules steady() {
        return rules().hysteresis(new Hysteresis(Points.of(3), Optional.empty()));
    }

    private static Rules dwelling() {
        return rules().hysteresis(new Hysteresis(Points.ZERO, Optional.of(CalendarPeriod.days(10))));
    }

    private static String told(Assessment assessment) {
        return assessment.grade().map(Name::value).orElse("none") + " "
                + assessment.computed().basis();
    }

    @ParameterizedTest
    @CsvSource({
        "30, false, true, A ROW",
        "29, false, true, B ROW",
        "0, false, true, C ROW",
        "40, false, false, B CAP",
        "25, false, false, B ROW",
        "10, false, false, C ROW",
        "40, true, true, out KNOCKOUT",
        "40, true, false, out KNOCKOUT",
    })
    void knockoutsComeBeforeRowsAndCapsAfterThem(int rating, boolean isBlocked, boolean hasMoney, String expected) {
        Lead lead =
                rules().lead().set("rating", rating).set("blocked", isBlocked).set("money", hasMoney);
        assertThat(told(lead.assess())).isEqualTo(expected);
    }

    @Test
    void saysWhichFactsWouldTell() {
        Assessment assessment = rules().lead().assess();
        assertThat(told(assessment)).isEqualTo("none UNKNOWN");
        assertThat(Lead.names(assessment.computed().missing())).containsExactly("rating");
    }

    @Test
    void whatNobodySaidIsAGap() {
        Rules rules = Rules.of(Fact.of("a", FactType.integer(0, 9))).grades(grade("A", fact("a", Comparison.gte(5))));
        assertThat(told(rules.lead().set("a", 4).assess())).isEqualTo("none GAP");
    }

    @ParameterizedTest
    @CsvSource({
        "A, 29, A HYSTERESIS",
        "A, 27, A HYSTERESIS",
        "A, 26, B ROW",
        "B, 29, B ROW",
        "B, 30, A ROW",
        "C, 20, B ROW"
    })
    void aGradeIsKeptUntilThePointsHaveFallenFarEnough(String was, int rating, String expected) {
        long points = "A".equals(was) ? 35 : "B".equals(was) ? 25 : 10;
        Assessment before = steady().lead().set("rating", points).assess();
        assertThat(told(steady().lead().set("rating", rating).after(before).assess()))
                .isEqualTo(expected);
    }

    @Test
    void aFailedFunctionLeavesTheGradeAsItWas() {
        Rules rules = Rules.of(Fact.of("a", FactType.integer(0, 9)))
                .grades(grade("A", fact("a", Comparison.gte(5))), grade("B", Rules.host("a")))
                .host(known -> Truth.BROKEN);
        Assessment before = rules.lead().set("a", 7).assess();
        Assessment after = rules.lead().set("a", 4).after(before).assess();
        assertThat(told(after)).isEqualTo("A BROKEN");
    }

    @Test
    void aGradeIsHeldForItsTime() {
        Assessment good = dwelling().lead().set("rating", 35).assess();
        assertThat(good.since()).contains(Lead.NOW);
        Lead later = dwelling().lead().set("rating", 15).after(good).at(Lead.NOW.plus(Duration.ofDays(9)));
        assertThat(told(later.assess())).isEqualTo("A DWELL");
        Instant end = later.nextChange();
        assertThat(told(later.at(end.minusNanos(1)).assess())).isEqualTo("A DWELL");
        assertThat(told(later.at(end).assess())).isEqualTo("C ROW");
    }

    @Test
    void aCapBreaksTheTimeAGradeIsHeld() {
        Assessment good = dwelling().lead().set("rating", 35).assess();
        Lead poor = dwelling().lead().set("rating", 35).set("money", false).after(good);
        assertThat(told(poor.assess())).isEqualTo("B CAP");
    }

    @Test
    void askedAgainItAnswersTheSame() {
        Assessment good = steady().lead().set("rating", 31).assess();
        Assessment kept = steady().lead().set("rating", 28).after(good).assess();
        assertThat(steady().lead().set("rating", 28).after(kept).assess()).isEqualTo(kept);
    }

    @Test
    void aGradeGivenByHandStandsBesideTheComputedOneUntilItExpires() {
        var override =
                new Grading.Overriding(Header.NONE, Set.of(Name.of("manager")), true, Optional.of(Elapsed.hours(48)));
        Rules rules = rules().people(override, Optional.empty());
        Lead lead = rules.lead().set("rating", 15);
        Assessment given = lead.grader().give(lead.assess(), Name.of("A"), CHIEF, Lead.NOW, "knows them", Lead.ALWAYS);
        lead.after(given);
        assertThat(told(lead.assess())).isEqualTo("A ROW");
        assertThat(lead.assess().computed().grade()).contains(Name.of("C"));
        assertThat(lead.nextChange()).isEqualTo(Lead.NOW.plus(Duration.ofDays(2)));
        assertThat(told(lead.at(Lead.NOW.plus(Duration.ofDays(2))).assess())).isEqualTo("C ROW");
    }

    @Test
    void aGradeThatWaitsForItsReviewIsNotInForce() {
        Lead lead = reviewed(false).lead().set("rating", 35);
        Assessment first = lead.assess();
        assertThat(first.review()).isEqualTo(Review.PENDING);
        assertThat(first.grade()).isEmpty();
        Assessment confirmed = lead.grader().confirm(first, CHIEF, Lead.NOW);
        assertThat(confirmed.review()).isEqualTo(Review.DONE);
        assertThat(told(confirmed)).isEqualTo("A ROW");
        Assessment fallen = lead.set("rating", 15).after(confirmed).assess();
        assertThat(fallen.review()).isEqualTo(Review.PENDING);
        assertThat(told(fallen)).isEqualTo("A ROW");
    }

    @Test
    void aGradeMayBeInForceBeforeItsReview() {
        Assessment first = reviewed(true).lead().set("rating", 35).assess();
        assertThat(first.review()).isEqualTo(Review.PENDING);
        assertThat(told(first)).isEqualTo("A ROW");
    }

    private static Rules reviewed(boolean atOnce) {
        return rules().people(
                        Grading.Overriding.NONE,
                        Optional.of(new Grading.Review(Header.NONE, Set.of(Name.of("manager")), atOnce)));
    }

    @Test
    void theTotalKeepsTheRangeOfWhatIsOpen() {
        Rules rules = Rules.of(Fact.of("a", FactType.integer(0, 9)), Fact.of("b", FactType.integer(0, 9)))
                .scorecard(
                        characteristic(
                                "one",
                                0,
                                10,
                                bin("low", 2, fact("a", Comparison.lt(5))),
                                bin("high", 10, fact("a", Comparison.gte(5)))),
                        characteristic(
                                "two",
                                0,
                                10,
                                bin("low", 1, fact("b", Comparison.lt(5))),
                                bin("high", 7, fact("b", Comparison.gte(5)))));
        Score score = rules.lead().set("a", 3).score();
        assertThat(score.total()).isEmpty();
        assertThat(List.of(score.least(), score.most())).containsExactly(Points.of(3), Points.of(9));
        assertThat(score.find(Name.of("two")).orElseThrow().missing()).containsExactly(Name.of("b"));
    }
}
