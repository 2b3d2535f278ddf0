package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.rules.Depth;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.diagnostic.Phrase;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.rules.proof.Monotony.Better;

class MonotonyTest {
    private static final Name SIZE = Name.of("size");
    private static final PolicyProof PRESET = PolicyProof.of(
            Policies.load("bant", Presets.bantLeadScoring().text(), Depth.CHECK).require());

    private static PolicyProof graded(String best) {
        return PolicyProof.of(
                Policies.load("sizes", """
                    {
                      "policy": {"id": "sizes", "version": "1", "language": 1, "calendar": "china"},
                      "facts": {"size": {"type": "integer", "min": 0, "max": 100}},
                      "grading": {
                        "grades": [
                          {"id": "A", "when": %s},
                          {"id": "B", "when": {"otherwise": true, "ifUnknown": true}}
                        ]
                      },
                      "stages": [{"id": "new", "kind": "open"}]
                    }
                    """.formatted(best), Depth.CHECK).require());
    }

    @Test
    void moreNeverHurtsWhereOnlyALeastSizeIsAsked() {
        PolicyProof proof = graded("{\"fact\": \"size\", \"gte\": 20}");
        assertThat(proof.monotone(SIZE, Better.HIGHER)).isEqualTo(new Monotony.Proved());
        assertThat(proof.monotone(SIZE, Better.LOWER)).isInstanceOf(Monotony.Refuted.class);
    }

    @Test
    void twoLeadsShowThatMoreHurts() {
        PolicyProof proof = graded("{\"fact\": \"size\", \"gte\": 20, \"lt\": 90}");
        assertThat(proof.monotone(SIZE, Better.HIGHER))
                .isEqualTo(new Monotony.Refuted(witness(20, "A"), witness(90, "B")));
    }

    private static Witness witness(long size, String grade) {
        return new Witness(Map.of(SIZE, Value.of(size)), Map.of(), Optional.empty(), Optional.of(Name.of(grade)));
    }

    @Test
    void aBetterRatingNeverLowersTheGradeOfThePreset() {
        assertThat(PRESET.monotone(Name.of("rating.budget"), Better.HIGHER)).isEqualTo(new Monotony.Proved());
        assertThat(PRESET.monotone(Name.of("rating.budget"), Better.LOWER)).isInstanceOf(Monotony.Refuted.class);
    }

    @Test
    void aFactOnWhichOthersHangIsNotProved() {
        assertThat(PRESET.monotone(Name.of("budget.status"), Better.LOWER))
                .isEqualTo(new Monotony.Unproven(Phrase.DOUBT_DEPENDENT));
    }

    @Test
    void whatNoRuleReadsLowersNothing() {
        assertThat(PRESET.monotone(Name.of("company.employees"), Better.HIGHER)).isEqualTo(new Monotony.Proved());
    }

    @Test
    void textsHaveNoOrder() {
        assertThatThrownBy(() -> PRESET.monotone(Name.of("contact.phone"), Better.HIGHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the host must give `contact.phone`, and its values must have an order");
    }
}
