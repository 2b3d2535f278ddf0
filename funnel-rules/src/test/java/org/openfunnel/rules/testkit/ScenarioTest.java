package org.openfunnel.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.rules.testkit.Expectation.applied;
import static org.openfunnel.rules.testkit.Expectation.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Language;
import org.openfunnel.rules.Policies;
import org.openfunnel.time.Calendars;

class ScenarioTest {
    private static final FunnelEngine ENGINE =
            FunnelEngine.of(Policies.load("skeleton", Policies.skeleton()).require(), Calendars.china());

    @Test
    void saysWhatIsNotAsExpectedWithTheWholeWhy() {
        Outcome outcome = Scenario.of("all wrong")
                .at("2026-02-13T10:00")
                .by("mei")
                .knowing("size.class", Value.of("small"))
                .registers()
                .expects(refused()
                        .stage("won")
                        .grade("A")
                        .score(9)
                        .owner("mei")
                        .unmet("reachable")
                        .events("registered", "moved win")
                        .due("first-call", "2026-02-13T18:00")
                        .nextDueAt("2026-02-13T18:00")
                        .because("no such words"))
                .run(ENGINE);
        assertThat(outcome.isPassed()).isFalse();
        assertThat(outcome.report(Language.EN))
                .startsWith("scenario `all wrong` is not as expected\nstep 1 at 2026-02-13T10:00:\n")
                .contains("the decision must be REFUSED, but was APPLIED")
                .contains("the stage must be won, but was new")
                .contains("the grade must be A, but was B")
                .contains("the score must be 9, but was 3")
                .contains("the owner must be mei, but was none")
                .contains("the requirement reachable must not be met, but not met are [form]")
                .contains("the event `moved win` must happen in this order, but these happened: registered new")
                .contains("first-call must be due at 2026-02-13T18:00")
                .contains("time must change something next at 2026-02-13T18:00")
                .contains("the explanation must say `no such words`")
                .contains("Size of the company")
                .contains("\"name\": \"all wrong\"");
        assertThat(outcome.report(Language.ZH)).contains("阶段应为 won，实际为 new").contains("公司规模");
        assertThatThrownBy(outcome::require).isInstanceOf(AssertionError.class).hasMessage(outcome.report(Language.EN));
    }

    @Test
    void aCaseIsReadAsPeopleWriteIt() {
        Scenario scenario = Scenario.read("case", """
                        {
                          "version": 1,
                          "scenario": {
                            "name": "a call begins the talks",
                            "steps": [
                              {
                                "at": "2026-02-13T10:00", "by": {"person": "mei"}, "action": {"type": "register"},
                                "facts": {"company.name": "Acme", "yearly.need": 5, "size.class": "large"}
                              },
                              {
                                "at": "2026-02-13T10:00", "by": {"person": "mei"},
                                "action": {
                                  "type": "tell", "activity": "c-1", "kind": "call", "step": "made",
                                  "attributes": {"content": "wants a demo"}
                                },
                                "expect": {"decision": "applied", "stage": "talking", "events": ["moved-by-itself talk"]}
                              }
                            ]
                          }
                        }""").require();
        Outcome outcome = scenario.run(ENGINE).require();
        assertThat(outcome.events()).contains("step-recorded call.made c-1 mei", "cadence-started stay-in-touch");
        assertThat(outcome.state().revision()).isEqualTo(outcome.events().size());
        Scenario.of("goes on", outcome.state())
                .at("2026-02-13T10:00")
                .timePasses(Duration.ofDays(60))
                .expects(applied().events("cadence-missed stay-in-touch"))
                .run(ENGINE)
                .require();
    }

    @Test
    void aCaseThatCannotBeReadSaysWhere() {
        var read = Scenario.read("case", "{\"version\": 1, \"scenario\": {\"name\": \"x\", \"step\": []}}");
        assertThat(read.value()).isEmpty();
        assertThat(read.report(Language.EN)).contains("case:1:42", "did you mean `steps`?");
    }

    @Test
    void coverageSaysWhatNoScenarioReached() {
        Coverage coverage = Coverage.of(ENGINE.policy());
        coverage.add(Scenario.of("registered")
                .knowing("size.class", Value.of("small"))
                .registers()
                .run(ENGINE));
        assertThat(coverage.reached()).containsExactly("bin size.small", "grade B", "requirement form");
        assertThat(coverage.missing())
                .contains("bin size.large", "cadence stay-in-touch", "clock first-call", "grade A", "move win");
        assertThat(coverage.report(Language.EN))
                .startsWith("rules reached: 3 of ")
                .contains("\n  move win")
                .doesNotContain("bin size.small");
    }

    @Test
    void everyTextExistsInBothLanguages() {
        List<TreeSet<String>> keys = new ArrayList<>();
        for (Language language : Language.values()) {
            keys.add(new TreeSet<>(ResourceBundle.getBundle("org.openfunnel.rules.testkit.testkit", language.locale())
                    .keySet()));
        }
        assertThat(keys.get(0)).isNotEmpty().isEqualTo(keys.get(1));
    }

    @Test
    void nothingIsExpectedBeforeSomethingHappens() {
        assertThatThrownBy(() -> Scenario.of("empty").expects(applied()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("something must happen before something is expected");
        assertThat(Scenario.of("input").fires("win", Map.of()).build().steps()).hasSize(1);
    }
}
