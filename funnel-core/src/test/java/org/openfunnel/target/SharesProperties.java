package org.openfunnel.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.openfunnel.name.PersonId;

class SharesProperties {
    private static final long MOST = 999_999_999_999_00L;

    @Property
    void sumsAreExactAndNoShareIsAUnitOff(
            @ForAll @LongRange(max = MOST) long whole,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1_000_000) Integer> numbers) {
        Map<PersonId, BigDecimal> weights = positive(numbers);
        BigDecimal total = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<PersonId, Long> shares = Shares.of(whole, weights);
        assertThat(shares.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
        shares.forEach((person, share) -> {
            BigDecimal exact = BigDecimal.valueOf(whole).multiply(of(weights, person));
            BigDecimal off = BigDecimal.valueOf(share).multiply(total).subtract(exact);
            assertThat(off.abs()).isLessThan(total);
        });
    }

    @Property
    void aGreaterWeightNeverGetsLess(
            @ForAll @LongRange(max = 10_000) long whole,
            @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 9) Integer> numbers) {
        Map<PersonId, BigDecimal> weights = positive(numbers);
        Map<PersonId, Long> shares = Shares.of(whole, weights);
        shares.forEach((one, share) -> shares.forEach((other, its) -> {
            if (of(weights, one).compareTo(of(weights, other)) > 0) {
                assertThat(share).isGreaterThanOrEqualTo(its);
            }
        }));
    }

    @Property
    void theOrderAndTheScaleOfWeightsDoNotCount(
            @ForAll @LongRange(max = MOST) long whole,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 99) Integer> numbers,
            @ForAll Random random) {
        Map<PersonId, BigDecimal> weights = positive(numbers);
        List<PersonId> people = new ArrayList<>(weights.keySet());
        Collections.shuffle(people, random);
        Map<PersonId, BigDecimal> other = new LinkedHashMap<>();
        people.forEach(person -> other.put(person, of(weights, person).multiply(new BigDecimal("0.37"))));
        assertThat(Shares.of(whole, other)).isEqualTo(Shares.of(whole, weights));
    }

    private static BigDecimal of(Map<PersonId, BigDecimal> weights, PersonId person) {
        return Optional.ofNullable(weights.get(person)).orElseThrow();
    }

    /** The first weight is never zero, so that there is something to split by. */
    private static Map<PersonId, BigDecimal> positive(List<Integer> numbers) {
        Map<PersonId, BigDecimal> weights = new LinkedHashMap<>();
        for (int at = 0; at < numbers.size(); at++) {
            weights.put(PersonId.of("p" + at), BigDecimal.valueOf(numbers.get(at) + (at == 0 ? 1 : 0)));
        }
        return weights;
    }
}
