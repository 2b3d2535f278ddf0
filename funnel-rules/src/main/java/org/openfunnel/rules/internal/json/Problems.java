package org.openfunnel.rules.internal.json;

import java.util.EnumSet;
import java.util.Set;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.SourceText;

/** Reports what is wrong with a text, with the pointer of what is being read, and keeps in mind what cannot be mended. */
final class Problems {
    /** What has one obvious remedy, so that the rest of the document keeps its meaning. */
    private static final Set<FindingCode> MENDED = EnumSet.of(
            FindingCode.COMMA_MISSING,
            FindingCode.COMMA_STRAY,
            FindingCode.COMMA_TRAILING,
            FindingCode.COLON_MISSING,
            FindingCode.KEY_NOT_QUOTED,
            FindingCode.WRONG_QUOTES,
            FindingCode.CONTROL_CHARACTER,
            FindingCode.DUPLICATE_KEY);

    private final SourceText source;
    private final Findings findings;
    private Path path = Path.ROOT;
    private boolean lost;
    private boolean stopped;

    Problems(SourceText source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Says what is read from now on. */
    void at(Path now) {
        path = now;
    }

    /** Returns a finding at an offset, not reported yet. */
    Finding found(FindingCode code, int offset) {
        return Finding.of(code, source.place(offset, path.pointer()));
    }

    /** Reports a finding; it cannot be mended unless its code or a {@code plain} character says how. */
    void report(Finding finding) {
        if (!stopped) {
            findings.add(finding);
            lost |= !MENDED.contains(finding.code()) && !finding.arguments().containsKey("plain");
            stopped = findings.isFull();
        }
    }

    /** Reports a finding behind which reading makes no sense. */
    void stop(Finding finding) {
        report(finding);
        stopped = true;
    }

    /** Returns whether nothing more will be reported. */
    boolean isStopped() {
        return stopped;
    }

    /** Returns whether what was read may mean something else than what the author meant. */
    boolean isLost() {
        return lost || stopped;
    }
}
