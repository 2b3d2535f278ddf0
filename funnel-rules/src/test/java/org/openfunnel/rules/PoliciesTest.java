package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.condition.Condition;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.policy.Advice;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.policy.PolicyBuilder;
import org.openfunnel.policy.WholePolicy;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Severity;
import org.openfunnel.stage.Funnel;
import org.openfunnel.stage.Move;
import org.openfunnel.stage.Stage;

class PoliciesTest {
    private static final String SMALL = """
            {
              "policy": {"id": "small", "version": "1", "language": 1, "calendar": "china"},
              "stages": [{"id": "new", "kind": "open"}, {"id": "won", "kind": "won"}],
              "moves": {"win": {"from": ["new"], "to": "won"}}%s
            }
            """;

    @Test
    void whatIsWrittenLoadsToAnEqualPolicy() {
        FunnelPolicy whole = WholePolicy.builder().build();
        Loaded loaded = Policies.load("whole", Policies.write(whole));
        assertThat(loaded.policy()).as(loaded.report(Language.EN)).contains(whole);
        assertThat(loaded.require().hash()).isEqualTo(whole.hash());
        assertThat(Policies.write(loaded.require())).isEqualTo(Policies.write(whole));
    }

    @Test
    void policyBuiltInJavaEqualsItsDocument() {
        FunnelPolicy built = FunnelPolicy.builder(
                        "small",
                        "1",
                        "china",
                        Funnel.of(
                                List.of(Stage.of("new", Stage.Kind.OPEN), Stage.of("won", Stage.Kind.WON)),
                                List.of(Move.between("win", "new", "won").build())))
                .build();
        FunnelPolicy loaded = Policies.load("small", SMALL.formatted("")).require();
        assertThat(loaded).isEqualTo(built);
        assertThat(loaded.hash()).isEqualTo(built.hash());
    }

    @Test
    void orderOfKeysMeansNothing() {
        String reversed = """
                {
                  "moves": {"win": {"to": "won", "from": ["new"]}},
                  "stages": [{"kind": "open", "id": "new"}, {"kind": "won", "id": "won"}],
                  "policy": {"calendar": "china", "language": 1, "version": "1", "id": "small"}
                }
                """;
        assertThat(Policies.load("reversed", reversed).require().hash())
                .isEqualTo(Policies.load("small", SMALL.formatted("")).require().hash());
    }

    @Test
    void bytesAndTextAreTheSame() {
        String text = SMALL.formatted("");
        assertThat(Policies.load("small", text.getBytes(StandardCharsets.UTF_8)).policy())
                .isEqualTo(Policies.load("small", text).policy());
    }

    @Test
    void documentWithErrorsGivesNoPolicyButAllOfThem() {
        Loaded loaded = Policies.load("small.jsonc", SMALL.formatted(", \"clock\": {}, \"roles\": 1"));
        assertThat(loaded.policy()).isEmpty();
        assertThat(loaded.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.UNKNOWN_KEY, FindingCode.WRONG_TYPE);
        assertThat(loaded.findings())
                .allSatisfy(it -> assertThat(it.place().line()).isEqualTo(4));
        assertThat(loaded.report(Language.EN)).contains("did you mean `clocks`?");
        assertThat(loaded.report(Language.ZH)).contains("是否想写 `clocks`？");
        assertThat(loaded).hasToString("no policy, findings: 2");
        assertThatThrownBy(loaded::require)
                .isInstanceOfSatisfying(
                        UnusablePolicyException.class,
                        thrown -> assertThat(thrown.findings()).isEqualTo(loaded.findings()))
                .hasMessage(loaded.report(Language.EN));
    }

    @Test
    void remarksDoNotStandInTheWay() {
        Loaded loaded =
                Policies.load("small", SMALL.formatted(", \"facts\": {\"idle\": {\"type\": \"text\"}}"), Depth.CHECK);
        assertThat(loaded.policy()).isPresent();
        assertThat(loaded.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void loadingProvesUnlessToldOtherwise() {
        String text = SMALL.formatted("");
        assertThat(Policies.load("small.jsonc", text, Depth.CHECK).findings()).isEmpty();
        Loaded proved = Policies.load("small.jsonc", text.getBytes(StandardCharsets.UTF_8));
        assertThat(proved.policy()).isPresent();
        assertThat(proved.report(Language.EN))
                .contains("small.jsonc:3:3: warning PROOF-043: there is no stage for leads that are lost");
        assertThat(proved.report(Language.ZH)).contains("没有用于丢单线索的阶段");
    }

    @Test
    void refusesMoreThanFiveThousandRules() {
        assertThat(load(4_996).findings())
                .as("with the policy, two stages and a move")
                .isEmpty();
        assertThat(load(4_997).findings()).extracting(Finding::code).containsExactly(FindingCode.TOO_MANY_RULES);
    }

    private static Loaded load(int roles) {
        String all =
                IntStream.range(0, roles).mapToObj(i -> "\"r" + i + "\": {}").collect(Collectors.joining(","));
        return Policies.load("large", SMALL.formatted(", \"formats\": {" + all + "}"), Depth.CHECK);
    }

    @Test
    void everythingThatCanBeBuiltCanBeWrittenAndLoaded() {
        Condition nested = Condition.stage("new");
        int depth = 0;
        while (withAdvice(nested).check().isEmpty()) {
            FunnelPolicy policy = withAdvice(nested).build();
            assertThat(Policies.load("deep", Policies.write(policy)).policy()).contains(policy);
            nested = Condition.all(nested);
            depth++;
        }
        assertThat(depth).isBetween(20, 31);
        assertThat(withAdvice(nested).check())
                .extracting(problem -> problem.message().code())
                .containsExactly("policy.too-deep");
    }

    private static PolicyBuilder withAdvice(Condition when) {
        return Policies.load("small", SMALL.formatted("")).require().toBuilder()
                .advice(List.of(new Advice(Name.of("a"), Header.NONE, when, Label.of("Go on.", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy-000-five-stage-funnel.jsonc", "policy-001-bant-lead-scoring.jsonc"})
    void draftsOfTheLanguageLoad(String draft) throws IOException {
        Path shared = shared("policy-drafts").resolve(draft);
        assumeTrue(Files.exists(shared), () -> "skipped: there is no " + shared);
        Loaded loaded = Policies.load(draft, Files.readAllBytes(shared));
        assertThat(loaded.findings().stream().filter(it -> it.severity() == Severity.ERROR))
                .as(loaded.report(Language.EN))
                .allSatisfy(it -> assertThat(it.place().pointer()).endsWith("/of/other/note"));
    }

    /** Finds a folder of shared files beside any folder around this module. */
    private static Path shared(String folder) {
        Path at = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolveSibling("shared"))) {
            at = at.getParent();
        }
        return at.resolveSibling("shared").resolve(folder);
    }
}
