package org.openfunnel.condition;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TruthProperties {
    @Property
    void andIsCommutativeAndAssociative(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    }

    @Property
    void orIsCommutativeAndAssociative(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
    }

    @Property
    void denyingExchangesAndWithOr(@ForAll Truth a, @ForAll Truth b) {
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.not().not()).isEqualTo(a);
    }

    /** Only of the three values of Kleene: an unknown that does not matter may hide a failure on one side only. */
    @Property
    void eachDistributesOverTheOther(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
        Assume.that(a != Truth.BROKEN && b != Truth.BROKEN && c != Truth.BROKEN);
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
    }

    @Property
    void trueAndFalseAreNeutralAndDecisive(@ForAll Truth a) {
        assertThat(a.and(Truth.TRUE)).isEqualTo(a);
        assertThat(a.or(Truth.FALSE)).isEqualTo(a);
        assertThat(a.and(Truth.FALSE)).isEqualTo(Truth.FALSE);
        assertThat(a.or(Truth.TRUE)).isEqualTo(Truth.TRUE);
    }

    /** Learning what was unknown never turns a certain answer round. */
    @Property
    void whatIsCertainStaysSo(@ForAll Truth a, @ForAll boolean learned) {
        if (a.and(Truth.UNKNOWN).isCertain()) {
            assertThat(a.and(Truth.of(learned))).isEqualTo(a.and(Truth.UNKNOWN));
        }
        if (a.or(Truth.UNKNOWN).isCertain()) {
            assertThat(a.or(Truth.of(learned))).isEqualTo(a.or(Truth.UNKNOWN));
        }
    }
}
