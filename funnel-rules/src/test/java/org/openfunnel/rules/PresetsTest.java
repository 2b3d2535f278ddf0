package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openfunnel.name.Language;
import org.openfunnel.policy.DocumentTree;
import org.openfunnel.policy.DocumentTree.Items;
import org.openfunnel.policy.DocumentTree.Members;
import org.openfunnel.policy.DocumentTree.Text;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.FindingPrinter;
import org.openfunnel.rules.diagnostic.Severity;
import org.openfunnel.rules.preset.Preset;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.rules.proof.PolicyProof;
import org.openfunnel.rules.proof.Verdict;

/** Every preset loads, says where each rule comes from, and speaks both languages. */
class PresetsTest {
    private static final Set<String> RULES = Set.of(
            "roles",
            "formats",
            "facts",
            "conditions",
            "activities",
            "attributes",
            "steps",
            "characteristics",
            "bins",
            "grades",
            "knockouts",
            "caps",
            "stages",
            "moves",
            "input",
            "requires",
            "enter",
            "leave",
            "clocks",
            "cadences",
            "metrics",
            "levels",
            "quotas",
            "advice",
            "claims");

    /** What comes from where its rule comes from. */
    private static final Set<String> PARTS = Set.of("attributes", "steps", "input");

    static Stream<Preset> presets() {
        return Presets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void loadsWithNothingButOpenQuestions(Preset preset) {
        Loaded loaded = Policies.load(preset);
        assertThat(loaded.findings())
                .as(loaded.report(Language.EN))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE));
        assertThat(loaded.policy()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void proofFindsNothingToMend(Preset preset) {
        FunnelPolicy policy = Policies.load(preset).require();
        PolicyProof proof = PolicyProof.of(policy);
        assertThat(proof.findings())
                .as(FindingPrinter.in(Language.EN).text(proof.findings()))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE));
        policy.claims()
                .values()
                .forEach(claim -> assertThat(proof.claim(claim.when().orElseThrow(), claim.then()))
                        .as(claim.id().value())
                        .isInstanceOf(Verdict.Proved.class));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void whatIsWrittenLoadsToAnEqualPolicy(Preset preset) {
        FunnelPolicy policy = Policies.load(preset).require();
        FunnelPolicy again = Policies.load("again", Policies.write(policy)).require();
        assertThat(again).isEqualTo(policy);
        assertThat(again.hash()).isEqualTo(policy.hash());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyRuleHasALabelAndAnOrigin(Preset preset) {
        List<String> without = new ArrayList<>();
        find("", Policies.load(preset).require().document(), (section, pointer, rule) -> {
            boolean isShown = rule.containsKey("label") || section.equals("advice");
            boolean isFromSomewhere = rule.containsKey("source") || rule.containsKey("own") || PARTS.contains(section);
            if (!isShown || !isFromSomewhere) {
                without.add(pointer);
            }
        });
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everythingIsSaidInBothLanguages(Preset preset) {
        List<String> without = new ArrayList<>();
        visit("", Policies.load(preset).require().document(), (pointer, members) -> {
            if (members.containsKey("en") != members.containsKey("zh")) {
                without.add(pointer);
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void bantLeadScoringImplementsItsWholeHandbook() {
        Set<String> cited = new TreeSet<>();
        visit("", Policies.load(Presets.bantLeadScoring()).require().document(), (pointer, members) -> {
            DocumentTree source = members.get("source");
            if (source instanceof Text text) {
                cited.add(text.value());
            } else if (source instanceof Items list) {
                list.items().forEach(item -> cited.add(((Text) item).value()));
            }
        });
        assertThat(cited)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj(number -> String.format(Locale.ROOT, "S1-%02d", number))
                        .toList());
    }

    private interface Visitor {
        void visit(String pointer, Map<String, DocumentTree> members);
    }

    private interface RuleVisitor {
        void visit(String section, String pointer, Map<String, DocumentTree> members);
    }

    /** Visits the rules: what stands by its name in a section or part that holds rules. */
    private static void find(String pointer, DocumentTree tree, RuleVisitor visitor) {
        visit(
                pointer,
                tree,
                (at, members) -> members.forEach((key, value) -> {
                    if (!RULES.contains(key)) {
                        return;
                    }
                    if (value instanceof Members rules) {
                        rules.members()
                                .forEach((id, rule) -> visitor.visit(key, at + "/" + key + "/" + id, membersOf(rule)));
                    } else if (value instanceof Items rules) {
                        rules.items().forEach(rule -> visitor.visit(key, at + "/" + key + "/?", membersOf(rule)));
                    }
                }));
    }

    private static Map<String, DocumentTree> membersOf(DocumentTree rule) {
        return rule instanceof Members object ? object.members() : Map.of();
    }

    private static void visit(String pointer, DocumentTree tree, Visitor visitor) {
        if (tree instanceof Members object) {
            visitor.visit(pointer, object.members());
            object.members().forEach((key, value) -> visit(pointer + "/" + key, value, visitor));
        } else if (tree instanceof Items list) {
            list.items().forEach(item -> visit(pointer + "/?", item, visitor));
        }
    }
}
