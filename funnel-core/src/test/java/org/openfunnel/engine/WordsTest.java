package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openfunnel.condition.Blocker;
import org.openfunnel.condition.Remedy;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;

/** Everything the engine and the ranking say can be said in both languages. */
class WordsTest {
    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main/java/org/openfunnel");
    private static final Pattern CODE = Pattern.compile("\"(engine|ownership|score)\\.([a-z-]+)\"");

    @ParameterizedTest
    @EnumSource
    void everyCodeInTheSourcesHasAText(Language language) throws IOException {
        var missing = new TreeSet<String>();
        int codes = 0;
        for (String folder : new String[] {"engine", "ownership", "score"}) {
            for (Path file : filesIn(folder)) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes++;
                    if (!isThere(language, matcher.group(1), matcher.group(2))) {
                        missing.add(matcher.group());
                    }
                }
            }
        }
        assertThat(codes).isGreaterThan(60);
        assertThat(missing).isEmpty();
    }

    private static Iterable<Path> filesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** A code that ends with a hyphen is the beginning of several. */
    private static boolean isThere(Language language, String bundle, String key) {
        ResourceBundle texts = ResourceBundle.getBundle("org.openfunnel.explain." + bundle, language.locale());
        return key.endsWith("-")
                ? texts.keySet().stream().anyMatch(known -> known.startsWith(key))
                : texts.containsKey(key);
    }

    @ParameterizedTest
    @EnumSource
    void aWholeLifeCanBeExplained(Language language) {
        Wording wording = Wording.of(language, Story.ENGINE.policy().lexicon(), Story.ENGINE.zone());
        Story story = Story.ofGradeA();
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        story.offers("2026-02-13T11:00");
        story.ticks("2026-02-13T15:00");
        story.offers("2026-02-13T15:10");
        Command early = Command.fire(
                "early", Story.LI, Story.at("2026-02-13T15:20"), "win", Map.of(Name.of("reason"), Value.of("x")));
        String refused = wording.tell(Story.ENGINE.explain(story.state, story.facts, early));
        story.accepts(Story.WANG, "2026-02-13T15:30");
        story.followsUp(Story.WANG, "2026-02-14T10:00", "f-1");
        story.does(Story.SUPERVISOR, "2026-02-24T10:00", new Action.Grade(Name.of("B"), "knows them"));
        story.fires(Story.WANG, "2026-03-10T10:00", "win");
        Explanation won = Story.ENGINE.explain(
                story.state, story.facts, Command.assess("again", Story.SUPERVISOR, Story.at("2026-03-11T10:00")));

        assertThat(refused).contains(language == Language.EN ? "not possible from stage" : "不可执行");
        assertThat(wording.tell(won)).contains(language == Language.EN ? "score 40, grade B" : "评分 40，级别 B");
        story.events.forEach(event -> assertThat(wording.say(event.message())).doesNotContain("{"));
        assertThat(story.stage()).isEqualTo("won");
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalNamesWhatAsksForSomethingOnce(Language language) {
        Story story = new Story(Story.base().set("authority.level", "decider").build());
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        Command offer = Command.offer("offer", Story.SUPERVISOR, Story.at("2026-02-13T11:00"), List.of());
        String told = Wording.of(language, Story.ENGINE.policy().lexicon(), Story.ENGINE.zone())
                .tell(Story.ENGINE.explain(story.state, story.facts, offer));
        assertThat(told)
                .contains(language == Language.EN ? "assignment is not open" : "“分配”尚不能进行")
                .contains(language == Language.EN ? "\n  score is not met" : "\n  未满足“score”")
                .doesNotContain("score: score")
                .doesNotContain("score：未满足");
    }

    @Test
    void aScoreThatIsNotKnownAsksForTheFactsThatItLacks() {
        Story story = new Story(Story.base()
                .set("authority.level", "decider")
                .set("budget.status", "stated")
                .build());
        story.registers("2026-02-13T10:00");
        story.checksDuplicates("2026-02-13T10:30");
        Command offer = Command.offer("offer", Story.SUPERVISOR, Story.at("2026-02-13T11:00"), List.of());
        Decision refused = Story.ENGINE.decide(story.state, story.facts, offer);
        Blocker score = refused.blockers().stream()
                .filter(blocker -> blocker.requirement().equals(Name.of("score")))
                .findFirst()
                .orElseThrow();
        assertThat(score.remedies())
                .containsExactly(
                        new Remedy.ProvideFact(Name.of("budget.amount")),
                        new Remedy.ProvideFact(Name.of("need.clarity")),
                        new Remedy.ProvideFact(Name.of("timeline.status")));
    }

    @ParameterizedTest
    @EnumSource
    void theGradeIsExplainedByPointsThatAddUp(Language language) {
        Story story = Story.ofGradeA();
        story.registers("2026-02-13T10:00");
        Explanation why = Story.ENGINE.explainGrade(story.state, story.facts).orElseThrow();
        String told = Wording.of(language, Story.ENGINE.policy().lexicon(), Story.ENGINE.zone())
                .tell(why);
        assertThat(told)
                .contains(language == Language.EN ? "40 of 40 points" : "共 40 分（满分 40）")
                .contains(
                        language == Language.EN
                                ? "budget: 10 of 10 points, budget.enough"
                                : "budget：10 分（满分 10），budget.enough")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotKnownShowsTheRangeThatIsLeft(Language language) {
        Story story = new Story(Story.base().set("authority.level", "decider").build());
        story.registers("2026-02-13T10:00");
        String told = Wording.of(language, Story.ENGINE.policy().lexicon(), Story.ENGINE.zone())
                .tell(Story.ENGINE.explainGrade(story.state, story.facts).orElseThrow());
        assertThat(told).contains(language == Language.EN ? "15 to 40 points are possible" : "可能为 15 至 40 分");
    }
}
