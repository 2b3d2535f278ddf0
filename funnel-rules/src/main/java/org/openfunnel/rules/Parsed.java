package org.openfunnel.rules;

import java.util.List;
import java.util.Optional;
import org.openfunnel.name.Language;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingPrinter;
import org.openfunnel.rules.diagnostic.SourceText;

/**
 * What came of reading JSON: the value, unless there are findings.
 *
 * @param <T> what was to be read
 */
public final class Parsed<T> {
    private final SourceText source;
    private final Optional<T> value;
    private final List<Finding> findings;

    private Parsed(SourceText source, Optional<T> value, List<Finding> findings) {
        this.source = source;
        this.value = value;
        this.findings = List.copyOf(findings);
    }

    /** Returns a result: the value, unless there are findings, which are about the source. */
    public static <T> Parsed<T> of(SourceText source, Optional<T> value, List<Finding> findings) {
        return new Parsed<>(source, value, findings);
    }

    /** Returns the value; empty if there are findings. */
    public Optional<T> value() {
        return value;
    }

    /**
     * Returns the value.
     *
     * @throws IllegalArgumentException if there are findings; its message is the whole report in English
     */
    public T require() {
        return value.orElseThrow(() -> new IllegalArgumentException(report(Language.EN)));
    }

    /** Returns everything that is wrong, in the order of the text. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns the findings as text with the lines they are about; empty if there are none. */
    public String report(Language language) {
        return FindingPrinter.in(language).withSource(source).text(findings);
    }

    /** Returns the value and the number of findings. */
    @Override
    public String toString() {
        return value.map(Object::toString).orElse("nothing") + ", findings: " + findings.size();
    }
}
