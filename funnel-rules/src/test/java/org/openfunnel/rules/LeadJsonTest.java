package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.engine.Change;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.time.Calendars;

class LeadJsonTest {
    private static final FunnelEngine ENGINE =
            FunnelEngine.of(Policies.load(Presets.bantLeadScoring()).require(), Calendars.china());
    private static final Actor MEI = Actor.of("mei", "marketing", "supervisor");
    private static final Instant FRIDAY = Instant.parse("2026-02-13T02:00:00Z");

    @Test
    void aStateThatIsNotRegisteredIsShort() {
        LeadState none = LeadState.none(LeadId.of("42"));
        assertThat(LeadJson.write(none))
                .isEqualTo("{\"state\":{\"asOf\":\"-1000000000-01-01T00:00:00Z\",\"cadences\":[],\"clocks\":[],"
                        + "\"history\":{\"milestones\":[],\"steps\":[]},\"lead\":\"42\","
                        + "\"ownership\":{\"former\":[],\"isWanted\":false,\"tried\":[]},"
                        + "\"recentCommands\":[],\"revision\":0,"
                        + "\"stageSince\":\"-1000000000-01-01T00:00:00Z\"},\"version\":1}");
        assertThat(LeadJson.readState(LeadJson.write(none)).require()).isEqualTo(none);
    }

    @Test
    void theOrderOfKeysMeansNothing() {
        assertThat(LeadJson.readEvent("""
                        {"version": 1, "event": {"revision": 1, "recordedAt": "2026-02-13T02:00:00Z",
                          "at": "2026-02-13T02:00:00Z", "lead": "42",
                          "change": {"person": "li", "type": "accepted"}}}""").require().change())
                .isEqualTo(new Change.Accepted(org.openfunnel.name.PersonId.of("li")));
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("", List.of("1:1 JSON-001")),
                Arguments.of("{\"version\":1}", List.of("1:1 DOC-002")),
                Arguments.of("{\"version\":2,\"event\":{\"what\":\"ever\"}}", List.of("1:12 DOC-015")),
                Arguments.of("{\"version\":1,\"state\":{}}", List.of("1:1 DOC-002", "1:14 DOC-001")),
                Arguments.of("{\"version\":1,\"event\":[]}", List.of("1:22 DOC-003")),
                Arguments.of(
                        event("{\"type\":\"moved\",\"person\":\"li\"}").replace("\"revision\":1", "\"revision\":\"1\""),
                        List.of(
                                "1:123 DOC-002",
                                "1:123 DOC-002",
                                "1:123 DOC-002",
                                "1:123 DOC-002",
                                "1:123 DOC-002",
                                "1:139 DOC-001",
                                "1:46 DOC-003")),
                Arguments.of(event("{\"type\":\"acepted\",\"person\":\"li\"}"), List.of("1:129 DOC-004")),
                Arguments.of(event("{\"type\":\"accepted\",\"person\":\"\"}"), List.of("1:149 DOC-011")),
                Arguments.of(event("{\"type\":\"accepted\",\"persn\":\"li\"}"), List.of("1:140 DOC-001")),
                Arguments.of(
                        event("{\"type\":\"accepted\",\"person\":\"li\"}").replace("\"revision\":1", "\"revision\":0"),
                        List.of("1:22 DOC-012")),
                Arguments.of(
                        event("{\"type\":\"accepted\",\"person\":\"li\"}").replace("02:00:00Z", "noon"),
                        List.of("1:53 DOC-011", "1:84 DOC-011")));
    }

    /** Every problem at once, each at its place. */
    @ParameterizedTest
    @MethodSource("damages")
    void saysWhatIsWrong(String json, List<String> expected) {
        Parsed<Event> read = LeadJson.readEvent(json);
        assertThat(read.findings().stream().map(LeadJsonTest::placed)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(read.value()).isEmpty();
    }

    @Test
    void aLaterVersionIsToldFromDamage() {
        assertThatThrownBy(() -> LeadJson.readState("{\"version\": 7, \"state\": {\"mood\": \"good\"}}")
                        .require())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this is written in version 7, but only versions up to 1 can be read")
                .hasMessageContaining("read it with a newer version of the library");
    }

    @Test
    void noPersonalFactIsWritten() {
        Facts facts = ENGINE.catalog()
                .given()
                .set("company.name", "Acme")
                .set("contact.phone", "13800138000")
                .build();
        Decision decision = ENGINE.decide(LeadState.none(LeadId.of("42")), facts, Command.register("c-1", MEI, FRIDAY));
        String json = LeadJson.write(decision);
        assertThat(json)
                .contains("\"contact.phone\":{\"withheld\":true}", "\"contact.email\":null", "Acme")
                .doesNotContain("13800138000");
        assertThat(LeadJson.readDecision(json).require()).isEqualTo(decision);
    }

    @Test
    void aLongTextOfACommandIsNoProblem() {
        Command command = Command.tell(
                "c-2",
                MEI,
                FRIDAY,
                "f-1",
                "follow-up.made",
                Map.of(Name.of("content"), Value.of("很长".repeat(700_000))));
        assertThat(LeadJson.readCommand(LeadJson.write(command)).require()).isEqualTo(command);
    }

    private static String event(String change) {
        return "{\"version\":1,\"event\":{\"lead\":\"42\",\"revision\":1,\"at\":\"2026-02-13T02:00:00Z\","
                + "\"recordedAt\":\"2026-02-13T02:00:00Z\",\"change\":" + change + "}}";
    }

    private static String placed(Finding finding) {
        return finding.place().line() + ":" + finding.place().column() + " "
                + finding.code().id();
    }
}
