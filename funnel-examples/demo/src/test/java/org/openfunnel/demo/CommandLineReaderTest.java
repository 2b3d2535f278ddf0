package org.openfunnel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.demo.text.Said;
import org.openfunnel.demo.text.Texts;
import org.openfunnel.name.Language;

class CommandLineReaderTest {
    @Test
    void takesEveryOption() {
        DemoOptions options = read("--lang zh --policy p --leads l --mapping=m").options();
        assertThat(options.language).isEqualTo(Language.ZH);
        assertThat(options.policy).contains(Path.of("p"));
        assertThat(options.leads).contains(Path.of("l"));
        assertThat(options.mapping).contains(Path.of("m"));
        assertThat(options.isHelp).isFalse();
    }

    @Test
    void needsNoOption() {
        CommandLineReader line = CommandLineReader.read();
        assertThat(line.problems()).isEmpty();
        assertThat(line.options().language).isEqualTo(Language.EN);
        assertThat(line.options().leads).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--lagn,               unknown argument: --lagn; did you mean --lang?",
        "leads.csv,            unknown argument: leads.csv",
        "--leads,              a value is missing: --leads FILE",
        "--lang de,            'the value of --lang must be en|zh, but was `de`'",
        "--lang en --lang en,  the option --lang may be given only once",
    })
    void saysWhatIsWrong(String args, String problem) {
        CommandLineReader line = read(args);
        assertThat(line.problems()).extracting(Texts.in(Language.EN)::say).contains(problem);
    }

    @Test
    void complainsInTheChosenLanguageOfEverythingThatIsWrong() {
        CommandLineReader line = read("--oops --lang zh --leads");
        assertThat(line.options().language).isEqualTo(Language.ZH);
        assertThat(line.problems()).extracting(Said::key).containsExactlyInAnyOrder("usage.unknown", "usage.no-value");
    }

    @Test
    void helpsInBothLanguages() {
        assertThat(read("--help --lang en").help())
                .startsWith("Usage: funnel-demo")
                .contains("the language of the demo");
        assertThat(read("-h --lang zh").help()).startsWith("用法：funnel-demo").contains("演示所用语言");
        assertThat(read("-h").options().isHelp).isTrue();
    }

    private static CommandLineReader read(String args) {
        return CommandLineReader.read(args.split(" ", -1));
    }
}
