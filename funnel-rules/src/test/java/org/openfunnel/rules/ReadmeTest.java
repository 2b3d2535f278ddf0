package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Facts;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.sla.ClockRun;
import org.openfunnel.stats.FunnelReport;
import org.openfunnel.stats.GradeReport;
import org.openfunnel.time.Calendars;
import org.openfunnel.time.Due;

/** What the READMEs show is code that compiles and output that came out of it, the same in both languages. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."));
    private static final Path SNIPPETS = ROOT.resolve("src/test/java/org/openfunnel/rules/ReadmeSnippets.java");
    private static final Map<Language, String> FILES =
            Map.of(Language.EN, "../README.md", Language.ZH, "../README.zh-CN.md");
    private static final Map<Language, String> NEXT_DUE = Map.of(Language.EN, "next due: ", Language.ZH, "下次到期：");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final ReadmeSnippets snippets = new ReadmeSnippets(out);

    @ParameterizedTest
    @ValueSource(strings = {"first-decision", "offer", "agenda", "refusal", "next-year", "statistics", "scenario"})
    void everySnippetStandsInTheCodeWordForWord(String name) throws IOException {
        String code = between(Files.readString(SNIPPETS), "// begin " + name + "\n", "        // end " + name)
                .stripTrailing()
                .stripIndent()
                .replace("out.print", "System.out.print");
        for (Language language : Language.values()) {
            assertThat(readme(language)).contains("```java\n" + in(language, code) + "\n```");
        }
    }

    private static String between(String text, String begin, String end) {
        return text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end));
    }

    /** Returns code or output as the README of a language shows it. */
    private static String in(Language language, String english) {
        return language == Language.EN
                ? english
                : english.replace("english", "chinese")
                        .replace("Language.EN", "Language.ZH")
                        .replace("note: ", "提示：");
    }

    private static String readme(Language language) throws IOException {
        return Files.readString(ROOT.resolve(Objects.requireNonNull(FILES.get(language))));
    }

    @ParameterizedTest
    @EnumSource
    void theOutputsAreThose(Language language) throws IOException {
        FunnelEngine engine =
                FunnelEngine.of(Policies.load(Presets.bantLeadScoring()).require(), Calendars.china());
        Wording wording = Wording.of(language, engine.policy().lexicon(), engine.zone());
        Decision first = snippets.firstDecision();
        if (language != Language.EN) {
            bytes.reset();
            first.events().forEach(event -> out.println(wording.say(event.message())));
        }
        out.println(NEXT_DUE.get(language) + first.after().nextDueAt().orElseThrow());
        shown(language);
        Facts facts = facts(engine);
        LeadState screened = engine.decide(first.after(), facts, checked()).after();
        Decision offered = snippets.offer(engine, facts, screened);
        snippets.agenda(engine, facts, offered.after(), wording);
        shown(language);
        snippets.refusal(engine, screened, snippets.refused, wording);
        shown(language);
        snippets.scenario(engine, facts, screened);
    }

    private void shown(Language language) throws IOException {
        String output = in(language, bytes.toString(StandardCharsets.UTF_8));
        bytes.reset();
        assertThat(readme(language)).contains("```text\n" + output + "```");
    }

    private static Facts facts(FunnelEngine engine) {
        return engine.catalog()
                .given()
                .set("company.name", "Acme")
                .set("contact.phone", "13800138000")
                .set("contact.email", "chen@acme.example")
                .set("budget.status", "stated")
                .set("budget.amount", 600_000)
                .set("authority.level", "decider")
                .set("need.clarity", "explicit-match")
                .set("timeline.status", "none")
                .build();
    }

    private static Command checked() {
        return Command.tell(
                "c-2",
                Actor.of("sun", "supervisor"),
                Instant.parse("2026-02-13T02:30:00Z"),
                "check-1",
                "duplicate-check.decided",
                Map.of(Name.of("verdict"), Value.of("new")));
    }

    @Test
    void nextYearsHolidaysMoveADueThatWasUnknown() {
        FunnelPolicy policy = Policies.load(Presets.bantLeadScoring()).require();
        Instant newYearsEve = Instant.parse("2026-12-31T10:30:00Z");
        Command register = Command.register("c-1", Actor.of("mei", "marketing"), newYearsEve);
        LeadState none = LeadState.none(LeadId.of("42"));
        FunnelEngine old = FunnelEngine.of(policy, Calendars.china());
        FunnelEngine engine = snippets.nextYear(policy);
        assertThat(old.decide(none, facts(old), register).after().clocks())
                .extracting(ClockRun::due)
                .containsExactly(Optional.of(new Due.Beyond(2027, Instant.parse("2026-12-31T16:00:00Z"))));
        assertThat(engine.decide(none, facts(engine), register).after().clocks())
                .extracting(ClockRun::due)
                .containsExactly(Optional.of(new Due.At(Instant.parse("2027-01-04T10:00:00Z"))));
    }

    @Test
    void statisticsCountEventsAndImportedRecords() {
        Decision first = snippets.firstDecision();
        FunnelPolicy policy = Policies.load(Presets.bantLeadScoring()).require();
        Instant saturday = Instant.parse("2026-02-14T02:00:00Z");
        Wording english = Wording.of(Language.EN, policy.lexicon(), ZoneOffset.UTC);
        bytes.reset();
        FunnelReport report =
                snippets.statistics(policy, first.events(), first.after().asOf(), saturday, english);
        assertThat(report.totals()).isEqualTo(new FunnelReport.Totals(2, 0, 1, 1, 0, 0, 0));
        assertThat(report.grades().rows())
                .containsSubsequence(
                        new GradeReport.Row(Name.of("A"), 0, 0, 1), new GradeReport.Row(Name.of("C"), 0, 1, 0));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("captured Optional[0/1]\nfigures as of Sat 2026-02-14 02:00: 2 leads\n")
                .contains("    Captured to Lost: 1, because no-budget\n");
    }

    @Test
    void theTwoCommandsStandThere() throws IOException {
        for (Language language : Language.values()) {
            assertThat(readme(language))
                    .contains("mvn -B verify")
                    .containsPattern("java -jar funnel-examples/demo/target/\\S+\\.jar");
        }
    }
}
