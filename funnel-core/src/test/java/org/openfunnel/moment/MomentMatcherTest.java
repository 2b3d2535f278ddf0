package org.openfunnel.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.moment.Happenings.at;
import static org.openfunnel.moment.Happenings.entered;
import static org.openfunnel.moment.Happenings.step;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactCatalog;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.moment.Occurrence.Kind;
import org.openfunnel.moment.Occurrence.Milestone;
import org.openfunnel.name.Name;

class MomentMatcherTest {
    private static final FactCatalog CATALOG = FactCatalog.of(List.of(
            Fact.of("received.at", new FactType.Time()),
            Fact.of("status", FactType.choice("open", "closed")),
            Fact.of("promised.at", new FactType.Time()).onlyIf("status", Comparison.eq("open"))));
    private static final Map<Name, ActivityShape> ACTIVITIES = Map.of(
            Name.of("meeting"),
            ActivityShape.of(
                    List.of(
                            Fact.of("topic", FactType.choice("price", "technical")),
                            Fact.of("minutes", FactType.integer(0, 600))),
                    "planned",
                    "held"));
    static final Facts NOTHING = CATALOG.given().build();

    static MomentMatcher matcher(Moment moment) {
        return MomentMatcher.of(moment, ACTIVITIES, Map.of(), CATALOG);
    }

    static List<Arguments> occurrences() {
        Moment technical = Moment.done(
                "meeting.held",
                AttributeIs.of("topic", Comparison.eq("technical")),
                AttributeIs.of("minutes", Comparison.gte(30)));
        Map<String, Value> told = Map.of("topic", Value.of("technical"), "minutes", Value.of(30));
        return List.of(
                row(Moment.entered("won"), entered("won", 1), true),
                row(Moment.entered("won"), entered("new", 1), false),
                row(Moment.entered(), entered("new", 1), true),
                row(Moment.reached(Kind.LEFT), entered("new", 1), false),
                row(Moment.registered(), Milestone.of(Kind.REGISTERED, at(1)), true),
                row(Moment.done("meeting.held"), step("m", "meeting.held", 1), true),
                row(Moment.done("meeting.held"), step("m", "meeting.planned", 1), false),
                row(Moment.done("meeting.held"), step("m", "objection.held", 1), false),
                row(Moment.done("meeting.held"), entered("held", 1), false),
                row(technical, step("m", "meeting.held", 1, told), true),
                row(technical, step("m", "meeting.held", 1), false),
                row(
                        technical,
                        step("m", "meeting.held", 1, Map.of("topic", Value.of("technical"), "minutes", Value.of(29))),
                        false),
                row(
                        technical,
                        step("m", "meeting.held", 1, Map.of("topic", Value.of("legal"), "minutes", Value.of(30))),
                        false),
                row(
                        technical,
                        step("m", "meeting.held", 1, Map.of("topic", Value.of(true), "minutes", Value.of(30))),
                        false),
                row(new Moment.AnyOf(List.of(Moment.entered("won"), technical)), entered("won", 1), true),
                row(new Moment.AtFact(Name.of("received.at")), entered("won", 1), false));
    }

    private static Arguments row(Moment moment, Occurrence occurrence, boolean expected) {
        return Arguments.of(moment, occurrence, expected);
    }

    @ParameterizedTest
    @MethodSource("occurrences")
    void matches(Moment moment, Occurrence occurrence, boolean expected) {
        assertThat(matcher(moment).matches(occurrence)).isEqualTo(expected);
    }

    @Test
    void findsTheLatest() {
        History history = History.of(List.of(
                entered("won", 2), step("m", "meeting.held", 3), step("n", "meeting.held", 5), entered("new", 9)));
        assertThat(matcher(Moment.done("meeting.held")).last(history, NOTHING)).contains(at(5));
        assertThat(matcher(Moment.entered("won")).last(history, NOTHING)).contains(at(2));
        assertThat(matcher(Moment.entered("lost")).last(history, NOTHING)).isEmpty();
        assertThat(matcher(Moment.entered("lost")).last(history, NOTHING, at(7)))
                .isEqualTo(at(7));
        assertThat(matcher(new Moment.AnyOf(List.of(Moment.entered("won"), Moment.done("meeting.held"))))
                        .last(history, NOTHING))
                .contains(at(5));
    }

    @Test
    void readsTheInstantOfAFact() {
        MomentMatcher received = matcher(new Moment.AtFact(Name.of("received.at")));
        Facts told = CATALOG.given().set("received.at", at(50)).build();
        assertThat(received.last(History.EMPTY, NOTHING)).isEmpty();
        assertThat(received.last(History.EMPTY, told)).contains(at(50));
        assertThat(received.nextTold(told, at(49))).isEqualTo(at(50));
        assertThat(received.nextTold(told, at(50))).isEqualTo(Instant.MAX);
        assertThat(received.reads()).containsExactly(Name.of("received.at"));
    }

    @Test
    void aFactThatCannotExistIsNoMoment() {
        MomentMatcher promised = matcher(new Moment.AtFact(Name.of("promised.at")));
        Facts closed = CATALOG.given()
                .set("status", "closed")
                .set("promised.at", at(5))
                .build();
        assertThat(promised.last(History.EMPTY, closed)).isEmpty();
    }

    @Test
    void countsMilestonesAndInstantsOfFactsBetweenTwoInstants() {
        History history = History.of(List.of(entered("won", 2), entered("new", 4), step("m", "meeting.held", 3)));
        Facts told = CATALOG.given().set("received.at", at(3)).build();
        MomentMatcher any =
                matcher(new Moment.AnyOf(List.of(Moment.entered(), new Moment.AtFact(Name.of("received.at")))));
        assertThat(any.countMilestones(history, told, Instant.MIN, Instant.MAX)).isEqualTo(3);
        assertThat(any.countMilestones(history, NOTHING, Instant.MIN, Instant.MAX))
                .isEqualTo(2);
        assertThat(any.countMilestones(history, told, at(3), at(3))).isEqualTo(1);
        assertThat(any.countMilestones(history, told, at(2), at(3))).isEqualTo(2);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> matcher(Moment.done("meting.held"))).hasMessageContaining("meting.held");
        assertThatThrownBy(() -> matcher(Moment.done("meeting.hold"))).hasMessageContaining("meeting.hold");
        assertThatThrownBy(() -> matcher(Moment.done("meeting.held", AttributeIs.of("theme", Comparison.eq("price")))))
                .hasMessageContaining("theme");
        assertThatThrownBy(() -> matcher(new Moment.AtFact(Name.of("x")))).hasMessageContaining("x");
    }
}
