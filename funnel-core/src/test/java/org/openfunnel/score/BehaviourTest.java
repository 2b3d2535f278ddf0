package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.StateFacts;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.History;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.score.Behaviour.Decay;
import org.openfunnel.score.Score.Basis;

class BehaviourTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant SENT = Instant.parse("2026-03-02T15:30:00Z");

    private static Behaviour.Deed deed(String id, Moment on, String points, String atMost, Decay decay) {
        return new Behaviour.Deed(
                Name.of(id),
                Header.NONE,
                on,
                Points.of(new BigDecimal(points)),
                Optional.ofNullable(atMost).map(most -> Points.of(new BigDecimal(most))),
                Optional.ofNullable(decay));
    }

    private static Decay decay(String kind) {
        return switch (kind) {
            case "half-life" -> new Decay.HalfLife(2);
            case "linear" -> new Decay.Linear(3);
            case "window" -> new Decay.Window(2);
            default ->
                new Decay.Stepwise(
                        List.of(new Decay.Step(2, new BigDecimal("0.5")), new Decay.Step(4, new BigDecimal("0.1"))));
        };
    }

    /** Sent half an hour before midnight in Shanghai: the next local day is day 1. */
    @ParameterizedTest
    @CsvSource({
        "half-life, 0, 5",
        "half-life, 1, 3.536",
        "half-life, 2, 2.5",
        "half-life, 4, 1.25",
        "half-life, 24, 0.001",
        "half-life, 28, 0",
        "linear, 0, 5",
        "linear, 1, 3.333",
        "linear, 2, 1.667",
        "linear, 3, 0",
        "linear, 9, 0",
        "window, 0, 5",
        "window, 1, 5",
        "window, 2, 0",
        "steps, 1, 5",
        "steps, 2, 2.5",
        "steps, 3, 2.5",
        "steps, 4, 0.5",
        "steps, 4000, 0.5"
    })
    void pointsFadeByWholeLocalDays(String kind, long days, BigDecimal points) {
        Lead lead = lead(deed("d", Moment.done("letter.sent"), "5", null, decay(kind)));
        LocalDate day = LocalDate.ofInstant(SENT, SHANGHAI).plusDays(days);
        Instant first = days == 0 ? SENT : day.atStartOfDay(SHANGHAI).toInstant();
        Instant last = day.plusDays(1).atStartOfDay(SHANGHAI).toInstant().minusNanos(1);
        for (Instant asOf : List.of(first, last)) {
            assertThat(lead.at(asOf).score().total()).contains(Points.of(points));
        }
    }

    private static Lead lead(Behaviour.Deed... deeds) {
        return Deed.rules(Deed.engagement(-10, 10, deeds))
                .lead()
                .with(History.of(List.of(Deed.step("l1", "sent", SENT, 2))))
                .at(SENT);
    }

    @Test
    void onlyMatchingStepsGivePointsAndEachDoes() {
        Lead lead = lead(
                deed("long", Moment.done("letter.sent", AttributeIs.of("pages", Comparison.gte(3))), "2", null, null),
                deed("answer", Moment.done("letter.answered"), "-1.5", null, null));
        assertThat(lead.score().parts().get(0).basis()).isEqualTo(Basis.BEHAVIOUR);
        assertThat(lead.score().total()).contains(Points.ZERO);
        lead.with(History.of(List.of(
                Deed.step("l1", "sent", SENT, 3),
                Deed.step("l2", "sent", SENT, 4),
                Deed.step("l2", "answered", SENT.plusSeconds(1), 4))));
        assertThat(lead.score().total()).contains(Points.of(4));
        assertThat(lead.at(SENT.plusSeconds(1)).score().total()).contains(Points.of(new BigDecimal("2.5")));
    }

    @Test
    void aDeedAndTheWholeAreLimited() {
        Lead lead = lead(
                deed("d", Moment.done("letter.sent"), "8", "9", null),
                deed("e", Moment.done("letter.sent"), "3", null, null));
        lead.with(History.of(List.of(Deed.step("l1", "sent", SENT, 1), Deed.step("l2", "sent", SENT, 1))));
        assertThat(lead.score().total()).contains(Points.of(10));
        assertThat(explained(lead, Language.EN))
                .contains("engagement: 10 of 10 points, by what was done")
                .contains("engagement.d: done 2 times, 16 points, limited to 9")
                .contains("engagement.e: done 2 times, 6 points")
                .contains("15 points are kept within -10 to 10: 10");
        assertThat(explained(lead, Language.ZH)).contains("engagement.d：2 次，共 16 分，限为 9 分");
    }

    private static String explained(Lead lead, Language language) {
        var state = new StateFacts(lead.words().catalog());
        var situation = lead.situation(state);
        Assessment assessment = lead.grader().assess(situation, state, Assessment.NONE);
        return Wording.of(language, Lexicon.NONE, ZoneOffset.UTC)
                .tell(lead.grader().explain(assessment, situation, state));
    }

    @ParameterizedTest
    @CsvSource({
        "half-life, 2026-03-02T16:00:00Z",
        "linear, 2026-03-02T16:00:00Z",
        "window, 2026-03-03T16:00:00Z",
        "steps, 2026-03-03T16:00:00Z"
    })
    void theNextChangeIsTheLocalMidnightAtWhichPointsFall(String kind, Instant next) {
        assertThat(lead(deed("d", Moment.done("letter.sent"), "5", null, decay(kind)))
                        .nextChange())
                .isEqualTo(next);
    }

    @Test
    void whatDoesNotFadeNeverChanges() {
        assertThat(lead(deed("d", Moment.done("letter.sent"), "5", null, null)).nextChange())
                .isEqualTo(Instant.MAX);
        assertThat(lead(deed("d", Moment.done("letter.sent"), "5", null, decay("steps")))
                        .at(SENT.plusSeconds(1_000_000))
                        .nextChange())
                .isEqualTo(Instant.MAX);
    }

    @Test
    void refusesWhatIsNoStep() {
        assertThatThrownBy(() -> deed("d", Moment.registered(), "5", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`d` must be a step of an activity");
        assertThatThrownBy(() -> deed("d", Moment.done("letter.sent"), "1000001", null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> deed("d", Moment.done("letter.sent"), "1", "0", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Decay.Window(1001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Decay.Step(1, new BigDecimal("1.1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
