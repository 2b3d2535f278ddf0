package org.openfunnel.rules.diagnostic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.name.Language;

/** Prints findings in one language: as text with the source line and a caret, or as JSON lines. */
public final class FindingPrinter {
    private final Language language;
    private final Map<String, SourceText> sources;

    private FindingPrinter(Language language, Map<String, SourceText> sources) {
        this.language = language;
        this.sources = sources;
    }

    /** Returns a printer that knows no source and so prints no source lines. */
    public static FindingPrinter in(Language language) {
        return new FindingPrinter(language, Map.of());
    }

    /** Returns a printer that also shows the lines of this source. */
    public FindingPrinter withSource(SourceText source) {
        Map<String, SourceText> more = new LinkedHashMap<>(sources);
        more.put(source.file(), source);
        return new FindingPrinter(language, more);
    }

    /** Returns the findings as text in the order given, each followed by an empty line. */
    public String text(Collection<Finding> findings) {
        var out = new StringBuilder();
        findings.forEach(finding -> out.append(text(finding)).append('\n'));
        return out.toString();
    }

    /**
     * Returns one finding as text: a line with place, severity, code and message; where the source is known its line
     * and a caret; where there is help, a line with it. Every line ends with a line feed.
     */
    public String text(Finding finding) {
        Texts texts = Texts.of(language);
        var out = new StringBuilder();
        out.append(finding.place()).append(": ").append(texts.severity(finding.severity()));
        out.append(' ').append(finding.code().id()).append(": ");
        out.append(finding.message(language)).append('\n');
        sourceOf(finding.place()).ifPresent(source -> out.append(new Excerpt(source, finding.place()).lines()));
        finding.help(language)
                .ifPresent(help ->
                        out.append(texts.helpWord()).append(": ").append(help).append('\n'));
        return out.toString();
    }

    private Optional<SourceText> sourceOf(Place place) {
        return Optional.ofNullable(sources.get(place.file())).filter(source -> source.hasLineOf(place));
    }

    /** Returns the findings as JSON, one object a line, in the order given. */
    public String jsonLines(Collection<Finding> findings) {
        var out = new StringBuilder();
        findings.forEach(finding -> out.append(jsonLine(finding)).append('\n'));
        return out.toString();
    }

    private String jsonLine(Finding finding) {
        var line = new JsonLine();
        line.put("code", finding.code().id());
        line.put("kind", finding.kind().name());
        line.put("severity", finding.severity().name());
        line.put("file", finding.place().file());
        line.put("line", finding.place().line());
        line.put("column", finding.place().column());
        line.put("pointer", finding.place().pointer());
        line.put("message", finding.message(language));
        finding.expected().ifPresent(expected -> line.put("expected", expected.in(language)));
        finding.came().ifPresent(came -> line.put("came", came.in(language)));
        finding.help(language).ifPresent(help -> line.put("help", help));
        return line.toString();
    }
}
