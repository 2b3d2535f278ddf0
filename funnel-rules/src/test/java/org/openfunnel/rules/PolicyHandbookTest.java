package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.name.Language;
import org.openfunnel.policy.WholePolicy;
import org.openfunnel.rules.preset.Preset;
import org.openfunnel.rules.preset.Presets;

class PolicyHandbookTest {
    private static final String ENGLISH =
            PolicyHandbook.of(Policies.load(Presets.bantLeadScoring())).markdown(Language.EN);
    private static final String CHINESE =
            PolicyHandbook.of(Policies.load(Presets.bantLeadScoring())).markdown(Language.ZH);

    @Test
    void stagesAreDrawnAndListed() {
        assertThat(ENGLISH)
                .startsWith("# BANT lead scoring\n")
                .contains("```mermaid\nstateDiagram-v2\n  [*] --> captured\n")
                .contains("  pool --> screening : Take out of the pool\n")
                .contains("| Lead pool | resting |  |  | S1-14 |\n");
        assertThat(CHINESE).startsWith("# BANT 线索评分\n").contains("| 线索池 | 搁置 |  |  | S1-14 |\n");
    }

    @Test
    void everyRuleSaysWhereItComesFrom() {
        assertThat(ENGLISH)
                .contains("| Authority | Decides | Authority of the contact = Decides (CEO, director) | 10 | S1-08 |")
                .contains("own choice: Only the top and the bottom are printed.");
        assertThat(CHINESE).contains("| 权限 | 决策者 | 联系人决策权 = 决策者（CEO、总监） | 10 | S1-08 |");
    }

    @Test
    void deadlinesAndRhythmsAreInWords() {
        assertThat(ENGLISH)
                .contains("| First response | offered | Follow-up: Made | A: 24 hours | owner | S1-11 |")
                .contains("A: every 1 week; B: every 2 weeks; C: every 2 weeks");
        assertThat(CHINESE).contains("| 首次响应 | 分配 | 跟进：已完成 | A: 24 小时 | 负责人 | S1-11 |");
    }

    @Test
    void whoeverChoosesTheOwnerIsNamed() {
        PolicyHandbook handbook = PolicyHandbook.of(Policies.load("chosen", """
                {
                  "policy": {"id": "chosen", "version": "1", "language": 1, "calendar": "china"},
                  "roles": {"seller": {}},
                  "stages": [{"id": "new", "kind": "open"}, {"id": "won", "kind": "won"}],
                  "assignment": {
                    "candidates": ["seller"],
                    "selector": {"host": "by-region", "version": 3, "reads": ["company.industry", "stage"]}
                  }
                }
                """));
        assertThat(handbook.markdown(Language.EN))
                .contains("- Chosen among them by the rule `by-region v3` of the host\n");
        assertThat(handbook.markdown(Language.ZH)).contains("- 由宿主系统的规则“by-region v3”从中选出\n");
    }

    @Test
    void targetsAreListed() {
        PolicyHandbook handbook = PolicyHandbook.of(Policies.load(Presets.targetAndTier()));
        assertThat(handbook.markdown(Language.EN))
                .contains(
                        "## Sales targets\n",
                        "| Revenue | CNY | add up to the whole at most | S3-01, S3-02 |\n",
                        "| Key customers who buy again | percent | are compared, not added up | S3-01, S3-02 |\n",
                        "- Broken down: Team → Group → Person → Key action\n",
                        "- Approved by: Sales manager\n",
                        "- Valid leads from exhibitions: 3 each week (S3-05)\n");
        assertThat(handbook.markdown(Language.ZH)).contains("- 展会有效线索：每周 3 个（S3-05）\n", "- 期限：季度、年\n");
    }

    @Test
    void whatWasFoundIsAtTheEnd() {
        assertThat(ENGLISH)
                .contains("note PROOF-053: nobody is a candidate to own leads graded “D: put aside” and “Invalid”");
        assertThat(CHINESE).contains("PROOF-053: 等级“D 级：暂缓跟进”、“无效”的线索没有候选负责人");
    }

    static Stream<Preset> presets() {
        return Stream.of(Presets.bantLeadScoring(), Presets.targetAndTier(), Presets.standard());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void bothLanguagesHaveTheSameShape(Preset preset) {
        PolicyHandbook handbook = PolicyHandbook.of(Policies.load(preset));
        assertThat(shape(handbook.markdown(Language.ZH))).isEqualTo(shape(handbook.markdown(Language.EN)));
        assertThat(handbook.bilingual())
                .startsWith(handbook.markdown(Language.EN))
                .endsWith(handbook.markdown(Language.ZH));
    }

    private static List<String> shape(String markdown) {
        return markdown.lines()
                .map(line -> line.startsWith("|")
                        ? "| " + line.split("(?<!\\\\)\\|", -1).length
                        : line.replaceAll("[^#`-].*", ""))
                .toList();
    }

    @Test
    void policyWithEverythingCanBeWritten() {
        String text = PolicyHandbook.of(WholePolicy.builder().build()).bilingual();
        assertThat(text).contains("## Deadlines and rhythms", "## 时限与节奏");
        assertThat(text).doesNotContain("{0}", "{1}");
    }

    @Test
    void noWordIsMissingInALanguage() {
        assertThat(keys(Language.ZH)).isEqualTo(keys(Language.EN));
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(ResourceBundle.getBundle(HandbookTexts.BUNDLE, language.locale())
                .keySet());
    }
}
