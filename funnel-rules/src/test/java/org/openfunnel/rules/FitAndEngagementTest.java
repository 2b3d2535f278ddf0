package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.Action;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.ActivityId;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.time.Calendars;

/** Who fits and shows interest is worked first: a matrix of what is known of a lead and what was done about it. */
class FitAndEngagementTest {
    private static final String POLICY = """
        {
          "policy": {"id": "p", "version": "1", "language": 1, "calendar": "china"},
          "activities": {"letter": {"steps": ["sent", {"id": "answered", "party": "customer"}]}},
          "scorecard": {
            "characteristics": {
              "fit": {
                "points": {"min": 0, "max": 10}, "ifUnknown": 0,
                "interpolate": {"fact": "company.employees", "along": [{"at": 0, "points": 0}, {"at": 200, "points": 10}]}
              },
              "engagement": {
                "points": {"min": 0, "max": 12}, "ifUnknown": 0,
                "behaviour": [
                  {"id": "sent", "on": {"done": "letter.sent"}, "points": 1, "atMost": 3, "decay": {"windowDays": 30}},
                  {"id": "answered", "label": {"en": "Answered", "zh": "回复"}, "on": {"done": "letter.answered"},
                   "points": 6, "decay": {"halfLifeDays": 2}}
                ]
              }
            }
          },
          "grading": {
            "grades": [
              {"id": "now", "when": {"all": [{"score": "fit", "gte": 5}, {"score": "engagement", "gte": 5}]}},
              {"id": "nurture", "when": {"all": [{"score": "fit", "gte": 5}, {"score": "engagement", "lt": 5}]}},
              {"id": "watch", "when": {"all": [{"score": "fit", "lt": 5}, {"score": "engagement", "gte": 5}]}},
              {"id": "leave", "when": {"all": [{"score": "fit", "lt": 5}, {"score": "engagement", "lt": 5}]}}
            ]
          },
          "stages": [{"id": "new", "kind": "open"}, {"id": "won", "kind": "won"}],
          "moves": {"win": {"from": ["new"], "to": "won"}}
        }
        """;
    private static final FunnelPolicy RULES = Policies.load("p.jsonc", POLICY).require();
    private static final FunnelEngine ENGINE = FunnelEngine.of(RULES, Calendars.china());
    private static final Actor SELLER = Actor.of("li", "seller");
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T16:00:00Z");
    private static final Facts LARGE =
            ENGINE.catalog().given().set("company.employees", 150).build();
    private static final Facts SMALL =
            ENGINE.catalog().given().set("company.employees", 20).build();

    private static LeadState decided(LeadState state, Facts facts, Command command) {
        Decision decision = ENGINE.decide(state, facts, command);
        assertThat(decision).isInstanceOf(Decision.Applied.class);
        return decision.after();
    }

    private static LeadState registered(Facts facts) {
        return decided(LeadState.none(LeadId.of("1")), facts, Command.register("c-1", SELLER, MONDAY));
    }

    private static LeadState answered(LeadState state, Facts facts, String id, Instant at) {
        return decided(state, facts, Command.tell(id, SELLER, at, "l-" + id, "letter.answered", Map.of()));
    }

    private static Optional<String> grade(LeadState state) {
        return state.assessment().orElseThrow().grade().map(Name::value);
    }

    private static String engagement(LeadState state) {
        return state.assessment()
                .orElseThrow()
                .score()
                .orElseThrow()
                .find(Name.of("engagement"))
                .orElseThrow()
                .points()
                .orElseThrow()
                .toString();
    }

    @Test
    void everyFieldOfTheMatrixIsAGrade() {
        assertThat(grade(registered(LARGE))).contains("nurture");
        assertThat(grade(registered(SMALL))).contains("leave");
        assertThat(grade(answered(registered(LARGE), LARGE, "c-2", MONDAY))).contains("now");
        assertThat(grade(answered(registered(SMALL), SMALL, "c-2", MONDAY))).contains("watch");
    }

    @Test
    void interestFadesAtLocalMidnightAndNextDueAtSaysSo() {
        LeadState told = answered(registered(LARGE), LARGE, "c-2", MONDAY);
        assertThat(engagement(told)).isEqualTo("6");
        assertThat(told.nextDueAt()).contains(MIDNIGHT);
        LeadState early = decided(told, LARGE, Command.tick(MIDNIGHT.minusSeconds(1)));
        assertThat(engagement(early)).isEqualTo("6");
        LeadState faded = decided(early, LARGE, Command.tick(MIDNIGHT));
        assertThat(engagement(faded)).isEqualTo("4.243");
        assertThat(grade(faded)).contains("nurture");
        assertThat(faded.nextDueAt()).contains(MIDNIGHT.plusSeconds(86_400));
    }

    @Test
    void oneLateTickGivesTheStateOfManyPunctualOnes() {
        LeadState late = answered(registered(LARGE), LARGE, "c-2", MONDAY);
        LeadState punctual = late;
        Instant end = MIDNIGHT.plusSeconds(40 * 86_400);
        while (punctual.nextDueAt().filter(due -> !due.isAfter(end)).isPresent()) {
            punctual =
                    decided(punctual, LARGE, Command.tick(punctual.nextDueAt().get()));
        }
        assertThat(engagement(punctual)).isEqualTo("0");
        assertThat(punctual.nextDueAt()).isEmpty();
        LeadState swept = decided(late, LARGE, Command.tick(end));
        assertThat(swept.assessment()).isEqualTo(punctual.assessment());
        assertThat(swept.history()).isEqualTo(punctual.history());
        assertThat(swept.nextDueAt()).isEqualTo(punctual.nextDueAt());
    }

    @Test
    void whatIsToldLateCountsFromTheDayItHappened() {
        Instant later = MONDAY.plusSeconds(2 * 86_400);
        var late = new Action.Tell(
                ActivityId.of("l-1"),
                Name.of("letter"),
                Name.of("answered"),
                Optional.empty(),
                Optional.of(MONDAY),
                Map.of());
        LeadState told = decided(registered(LARGE), LARGE, Command.of("c-2", SELLER, later, late));
        assertThat(engagement(told)).isEqualTo("3");
    }

    @Test
    void whatIsTakenBackGivesNothing() {
        LeadState told = answered(registered(LARGE), LARGE, "c-2", MONDAY);
        var mistake = new Action.Retract(ActivityId.of("l-c-2"), Name.of("answered"), Optional.empty(), "another lead");
        LeadState back = decided(told, LARGE, Command.of("c-3", SELLER, MONDAY.plusSeconds(60), mistake));
        assertThat(engagement(back)).isEqualTo("0");
        assertThat(grade(back)).contains("nurture");
        assertThat(back.nextDueAt()).isEmpty();
    }

    @Test
    void isWrittenBackAndProvedAsFarAsCanBeForeseen() {
        FunnelPolicy again =
                Policies.load("written.jsonc", Policies.write(RULES)).require();
        assertThat(again).isEqualTo(RULES);
        assertThat(again.hash()).isEqualTo(RULES.hash());
        assertThat(Policies.load("p.jsonc", POLICY).report(Language.EN))
                .contains("not proved: whether a lead can get the grade")
                .doesNotContain("no lead can get the grade");
    }

    @Test
    void theHandbookTellsWhatIsDoneForPoints() {
        PolicyHandbook handbook = PolicyHandbook.of(RULES);
        assertThat(handbook.markdown(Language.EN))
                .contains("| 1 each time, at most 3 in all, for 30 days |")
                .contains("| engagement | Answered | letter: letter.answered | 6 each time, half of it after 2 days |");
        assertThat(handbook.markdown(Language.ZH)).contains("| 每次 6 分，每 2 天减半 |");
    }
}
