package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.name.Language;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Depth;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.PolicyHandbook;

/** What can be proved about points along a line, weights and a baseline. */
class InterpolationProofTest {
    private static FunnelPolicy policy(String baseline, String weight, String along) {
        return Policies.load("lines", """
                        {
                          "policy": {"id": "p", "version": "1", "language": 1, "calendar": "china"},
                          "facts": {"stars": {"type": "integer", "min": 0, "max": 5}, "amount": {"type": "money", "currency": "CNY"}},
                          "scorecard": {
                            "baseline": %s,
                            "characteristics": {
                              "stars": {"points": {"min": 0, "max": 9}, "weight": %s, "ifUnknown": 0, "rated": "stars"},
                              "size": {
                                "points": {"min": 0, "max": 10}, "ifUnknown": 0,
                                "interpolate": {"fact": "amount", "along": [%s]}
                              }
                            }
                          },
                          "grading": {
                            "grades": [
                              {"id": "A", "when": {"score": "total", "gte": 15}},
                              {"id": "B", "when": {"score": "total", "lt": 15}}
                            ]
                          },
                          "stages": [{"id": "new", "kind": "open"}, {"id": "won", "kind": "won"}],
                          "moves": {"win": {"from": ["new"], "to": "won"}}
                        }
                        """.formatted(baseline, weight, along), Depth.CHECK)
                .require();
    }

    private static final String RISING = "{\"at\": 0, \"points\": 0}, {\"at\": 1000, \"points\": 10}";
    private static final String LEVEL = "{\"at\": 0, \"points\": 4}, {\"at\": 1000, \"points\": 4}";

    private static Verdict claim(FunnelPolicy policy, Condition when, Condition then) {
        return PolicyProof.of(policy).claim(when, then);
    }

    @Test
    void aLeadOnTheLineRefutesAClaim() {
        Verdict verdict = claim(policy("0", "1.5", RISING), Condition.grade("A"), Condition.known("stars"));
        assertThat(verdict).isInstanceOf(Verdict.Unproven.class);
        verdict = claim(policy("5", "1.5", RISING), Condition.grade("A"), Condition.known("stars"));
        assertThat(verdict.refutation().orElseThrow().grade().orElseThrow()).hasToString("A");
    }

    @Test
    void whatAGradeSaysOfTheTotalIsProvedBetweenTheBendsOfALineToo() {
        FunnelPolicy policy = policy("0", "1", RISING);
        assertThat(claim(policy, Condition.grade("B"), Condition.total(Comparison.lt(15))))
                .isInstanceOf(Verdict.Proved.class);
        assertThat(claim(policy, Condition.grade("B"), Condition.total(Comparison.lt(14)))
                        .refutation())
                .isPresent();
    }

    @Test
    void whereTheLineIsLevelEverythingIsProved() {
        FunnelPolicy policy = policy("2", "1.5", LEVEL);
        assertThat(claim(policy, Condition.total(Comparison.gte(2)), Condition.total(Comparison.lt(14))))
                .isInstanceOf(Verdict.Proved.class);
        assertThat(claim(policy, Condition.total(Comparison.gte(12)), Condition.known("stars")))
                .isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void theHandbookTellsTheLineTheWeightAndTheStart() {
        PolicyHandbook handbook = PolicyHandbook.of(policy("2.5", "1.5", RISING));
        assertThat(handbook.markdown(Language.EN))
                .contains("From 2.5 to 21.5 points in all.")
                .contains("Every lead starts with 2.5 points.")
                .contains("| size | along a line | amount | 0 gives 0; 1000 gives 10 |")
                .contains("- The points of stars are multiplied with 1.5, then kept from 0 to 9.");
        assertThat(handbook.markdown(Language.ZH))
                .contains("每条线索的起始分为 2.5 分。")
                .contains("| size | 线性插值 | amount | 0 对应 0; 1000 对应 10 |")
                .contains("- stars 的分数乘以权重 1.5，再限制在 0 至 9 之间。");
    }
}
