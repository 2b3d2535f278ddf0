package org.openfunnel.demo;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.openfunnel.name.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the command line of the demo says. The words of its help are in the bundles {@code usage_en} and {@code usage_zh}. */
@Command(name = "funnel-demo", sortOptions = false)
final class DemoOptions {
    @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "lang", converter = LanguageConverter.class)
    Language language = Language.EN;

    @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "policy")
    Optional<Path> policy = Optional.empty();

    @Option(names = "--calendars", paramLabel = "FILE", descriptionKey = "calendars")
    Optional<Path> calendars = Optional.empty();

    @Option(names = "--leads", paramLabel = "FILE", descriptionKey = "leads")
    Optional<Path> leads = Optional.empty();

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
    Optional<Path> mapping = Optional.empty();

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
    Optional<Charset> encoding = Optional.empty();

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "roster")
    Optional<Path> roster = Optional.empty();

    @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "out")
    Optional<Path> out = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean isHelp;
}
