package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Place;

class FindingsTest {
    private static Finding at(int line) {
        return Finding.of(FindingCode.REFUSED, new Place("f", line, 1, ""));
    }

    @Test
    void keepsTheOrderOfTheDocument() {
        var findings = new Findings();
        findings.add(at(2));
        findings.add(at(1));
        assertThat(findings.inOrder()).containsExactly(at(1), at(2));
        assertThat(findings.errors()).isEqualTo(2);
        assertThat(findings)
                .hasToString(
                        "f:1:1: DOC-012: this cannot be used: {reason}\nf:2:1: DOC-012: this cannot be used: {reason}\n");
    }

    @Test
    void keepsAHundredAndSaysLastThatThereAreMore() {
        var findings = new Findings();
        for (int line = 200; line > 0; line--) {
            assertThat(findings.isFull()).isEqualTo(line < 100);
            findings.add(at(line));
        }
        assertThat(findings.inOrder()).hasSize(101).startsWith(at(101));
        assertThat(findings.inOrder().get(100).code()).isEqualTo(FindingCode.TOO_MANY_FINDINGS);
        assertThat(findings.errors()).isEqualTo(200);
    }
}
