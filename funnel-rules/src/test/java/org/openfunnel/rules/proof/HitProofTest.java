package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.name.Language;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Depth;
import org.openfunnel.rules.Loaded;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.PolicyHandbook;
import org.openfunnel.rules.diagnostic.FindingCode;

/** What a proof says of a triage table whose rows overlap. */
class HitProofTest {
    private static String triage(String hit, String second) {
        return """
                {
                  "policy": {"id": "triage", "version": "1", "language": 1, "calendar": "china"},
                  "facts": {"size": {"type": "integer", "min": 0, "max": 9}, "rich": {"type": "boolean"}},
                  "grading": {
                    %s
                    "grades": [
                      {"id": "A", "when": {"fact": "size", "gte": 5}},
                      {"id": "B", "when": %s},
                      {"id": "C", "when": {"otherwise": true, "ifUnknown": true}}
                    ]
                  },
                  "stages": [{"id": "new", "kind": "open"}, {"id": "won", "kind": "won"}, {"id": "lost", "kind": "lost"}],
                  "moves": {"win": {"from": ["new"], "to": "won"}, "lose": {"from": ["new"], "to": "lost"}}
                }
                """.formatted(hit.isEmpty() ? "" : "\"hit\": \"" + hit + "\",", second);
    }

    private static final String RICH = "{\"fact\": \"rich\", \"eq\": true}";

    private static final String LARGER = "{\"all\": [{\"fact\": \"size\", \"gte\": 7}, {\"any\": [" + RICH
            + ", {\"fact\": \"size\", \"gte\": 8}]}]}";

    private static Loaded load(String hit, String second) {
        return Policies.load("triage", triage(hit, second));
    }

    @Test
    void aUniqueTableWithAnOverlapCannotBeUsed() {
        Loaded loaded = load("unique", RICH);
        assertThat(loaded.policy()).isEmpty();
        assertThat(loaded.report(Language.EN)).isEqualTo("""
                triage:8:19: error PROOF-026: the grades `A` and `B` both cover a lead where `rich` is yes and `size` is 5; the table is `unique`, so that lead gets no grade
                      {"id": "B", "when": {"fact": "rich", "eq": true}},
                                  ^
                help: let every lead fall into one grade, or say with `hit` which of them counts

                """);
        assertThat(loaded.report(Language.ZH)).contains("此表为 `unique`，该线索得不到等级");
    }

    @Test
    void withoutAProofTheLeadsTell() {
        assertThat(Policies.load("triage", triage("unique", RICH), Depth.CHECK).policy())
                .isPresent();
    }

    @Test
    void aTableThatSaysNothingIsWarnedOf() {
        Loaded loaded = load("", RICH);
        assertThat(loaded.policy()).isPresent();
        assertThat(loaded.findings()).extracting(it -> it.code()).containsExactly(FindingCode.PROOF_GRADES_OVERLAP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "collect-best", "collect-worst"})
    void whereOverlapsAreMeantNothingIsReported(String hit) {
        assertThat(load(hit, RICH).findings()).isEmpty();
    }

    @Test
    void aRowBehindAWiderOneNeverDecides() {
        Loaded loaded = load("first", LARGER);
        assertThat(loaded.findings())
                .extracting(it -> it.code())
                .containsExactlyInAnyOrder(FindingCode.PROOF_NEVER_DECIDES, FindingCode.PROOF_GRADE_UNREACHABLE);
        assertThat(load("collect-worst", LARGER).findings()).isEmpty();
    }

    @Test
    void anotherHitPolicyMovesLeads() {
        FunnelPolicy before = load("collect-best", RICH).require();
        FunnelPolicy after = load("collect-worst", RICH).require();
        assertThat(PolicyDifference.between(before, after).text(Language.EN)).isEqualTo("""
                        some leads move from `A` to `B`; for example one where `rich` is yes and `size` is 5
                        `grading/hit`: now `collect-worst` instead of `collect-best`
                        """);
        assertThat(before.hash()).isNotEqualTo(after.hash());
        assertThat(Policies.load("again", Policies.write(after)).policy()).contains(after);
    }

    @Test
    void theHandbookSaysWhatCounts() {
        PolicyHandbook handbook = PolicyHandbook.of(load("collect-worst", RICH));
        assertThat(handbook.markdown(Language.EN))
                .contains("\nWhere several rows hold all are listed, and the worst grade counts.\n");
        assertThat(handbook.markdown(Language.ZH)).contains("\n多行同时成立时全部列出，以最低等级为准。\n");
    }
}
