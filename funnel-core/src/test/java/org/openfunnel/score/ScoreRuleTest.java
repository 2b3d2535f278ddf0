package org.openfunnel.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.score.Score.Basis;
import org.openfunnel.score.Score.Part;
import org.openfunnel.score.Scorecard.Characteristic;
import org.openfunnel.score.Scorecard.HostRule;

/** Points by rules of the host: five for each employee class above the first, at most ten. */
class ScoreRuleTest {
    private static final Name CLASS = Name.of("class");
    private static final ScoreRule RULE =
            known -> Optional.ofNullable(known.get(CLASS)).map(value -> Points.of(((Value.Quantity) value).value()));

    private static Characteristic size(int version, Optional<Points> ifUnknown) {
        return new Characteristic(
                Name.of("size"),
                Header.NONE,
                Points.ZERO,
                Points.of(10),
                Optional.empty(),
                ifUnknown,
                List.of(),
                Optional.of(new HostRule(Name.of("by-class"), version, List.of(CLASS))));
    }

    private static Rules rules(ScoreRule rule, Optional<Points> ifUnknown) {
        return Rules.of(Fact.of("class", FactType.integer(0, 99)), Fact.of("other", FactType.integer(0, 99)))
                .scorecard(size(1, ifUnknown))
                .scoreRule("by-class", rule);
    }

    private static Part part(Lead lead) {
        return lead.score().parts().get(0);
    }

    @Test
    void theRuleGivesThePoints() {
        Part part = part(rules(RULE, Optional.empty()).lead().set("class", 7));
        assertThat(part.basis()).isEqualTo(Basis.RULE);
        assertThat(part.points()).contains(Points.of(7));
    }

    @Test
    void whatItCannotTellStaysOpenAndSaysWhatIsMissing() {
        Part part = part(rules(RULE, Optional.empty()).lead());
        assertThat(part.basis()).isEqualTo(Basis.UNKNOWN);
        assertThat(List.of(part.least(), part.most())).containsExactly(Points.ZERO, Points.of(10));
        assertThat(part.missing()).containsExactly(CLASS);
    }

    @Test
    void thePolicyMaySayWhatIsThenAssumed() {
        Part part = part(rules(RULE, Optional.of(Points.of(2))).lead());
        assertThat(part.basis()).isEqualTo(Basis.ASSUMED);
        assertThat(part.points()).contains(Points.of(2));
    }

    @Test
    void aRuleThatFailsIsBrokenAndNeverZero() {
        ScoreRule throwing = known -> {
            throw new IllegalStateException("no connection");
        };
        Lead lead = rules(throwing, Optional.of(Points.of(2))).lead().set("class", 7);
        assertThat(part(lead).basis()).isEqualTo(Basis.BROKEN);
        assertThat(lead.score().isBroken()).isTrue();
        assertThat(lead.score().total()).isEmpty();
    }

    @Test
    void pointsOutsideTheRangeAreBroken() {
        assertThat(part(rules(RULE, Optional.empty()).lead().set("class", 11)).basis())
                .isEqualTo(Basis.BROKEN);
    }

    @Test
    void onlyTheFactsItReadsAreHandedToIt() {
        ScoreRule counting = known -> Optional.of(Points.of(known.size()));
        assertThat(part(rules(counting, Optional.empty()).lead().set("class", 1).set("other", 1))
                        .points())
                .contains(Points.of(1));
    }

    @Test
    void refusesAnotherVersionThanThePolicyAsks() {
        Rules rules = rules(ScoreRule.of(2, RULE), Optional.empty());
        assertThatThrownBy(() -> rules.lead().score())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`size` asks the score rule `by-class`, but the host has version 2");
        assertThat(rules.scorecard(size(2, Optional.empty()))
                        .lead()
                        .set("class", 3)
                        .score()
                        .total())
                .contains(Points.of(3));
    }

    @Test
    void refusesARuleThatNobodyRegistered() {
        Rules rules = rules(RULE, Optional.empty()).scoreRule("other", RULE);
        assertThatThrownBy(() -> rules.lead().score())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`size` asks the score rule `by-class`, but the host has none of this name");
    }
}
