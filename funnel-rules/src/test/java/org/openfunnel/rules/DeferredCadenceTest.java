package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openfunnel.name.Language;
import org.openfunnel.policy.FunnelPolicy;

/** What a cadence says about putting its touches off and about its last one. */
class DeferredCadenceTest {
    private static final String POLICY = """
        {
          "policy": {"id": "p", "version": "1", "language": 1, "calendar": "china"},
          "activities": {
            "call": {"attributes": {"next": {"type": "date"}, "at": {"type": "instant"}, "note": {"type": "text"}}, "steps": ["made"]}
          },
          "stages": [{"id": "new", "kind": "open"}, {"id": "won", "kind": "won"}],
          "moves": {"win": {"from": ["new"], "to": "won"}},
          "cadences": {
            "calls": {
              "anchor": {"registered": true},
              "do": {"done": "call.made"},
              "every": {"weeks": 1},
              "defer": %s,
              "atMost": %s
            }
          }
        }
        """;
    private static final String DEFER = """
        [
          {"on": {"done": "call.made"}, "until": {"at": {"attr": "next"}}},
          {"on": {"done": "call.made"}, "until": {"at": {"attr": "at"}}},
          {"on": {"entered": ["new"]}, "until": [{"workingDays": 3}, {"next": "MON"}]}
        ]\
        """;

    @Test
    void isReadAndWrittenBack() {
        FunnelPolicy policy =
                Policies.load("p.jsonc", POLICY.formatted(DEFER, "6")).require();
        String written = Policies.write(policy);
        assertThat(written).contains("\"atMost\": 6", "\"defer\": [", "\"until\": {\"at\": {\"attr\": \"next\"}}");
        FunnelPolicy again = Policies.load("written.jsonc", written).require();
        assertThat(again).isEqualTo(policy);
        assertThat(again.hash()).isEqualTo(policy.hash());
    }

    @Test
    void saysWhatDoesNotFit() {
        String defer = """
            [
              {"on": {"done": "call.made"}, "until": {"at": {"attr": "note"}}},
              {"on": {"entered": ["new"]}, "until": {"at": {"attr": "next"}}},
              {"on": {"done": "call.sent"}, "until": {"days": -1}}
            ]\
            """;
        Loaded loaded = Policies.load("p.jsonc", POLICY.formatted(defer, "6"));
        assertThat(loaded.report(Language.EN))
                .contains(
                        "every step that puts touches off must tell the instant or date attribute `note`",
                        "every step that puts touches off must tell the instant or date attribute `next`",
                        "call.sent",
                        "negative");
        assertThat(loaded.findings()).hasSize(4);
        assertThat(Policies.load("p.jsonc", POLICY.formatted("[]", "0")).report(Language.EN))
                .contains("expected a number from 1 to", "must not be empty");
    }
}
