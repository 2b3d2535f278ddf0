package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;

/** Comparing every lead with every lead that differs in one fact shows what the proof says. */
class MonotonyProperties {
    private static final Name COUNT = Name.of("count");

    @Property(tries = 300)
    void greaterNumbersLowerAGradeIfAndOnlyIfTwoLeadsShowIt(
            @ForAll long seed, @ForAll Monotony.Better better, @ForAll boolean ofTheGuarded) {
        Optional<FunnelPolicy> policy = RandomPolicy.of(seed);
        Assume.that(policy.isPresent());
        Name fact = ofTheGuarded ? Name.of("extra") : COUNT;
        var every = new EveryLead(policy.get(), RandomPolicy.FACTS);
        Monotony said = PolicyProof.of(policy.get()).monotone(fact, better);
        if (said instanceof Monotony.Refuted pair) {
            EveryLead.Seen worse = every.see(pair.worse().facts());
            EveryLead.Seen improved = every.see(pair.better().facts());
            assertThat(isBetter(fact, worse, improved, better)).isTrue();
            assertThat(isLower(policy.get(), improved, worse)).isTrue();
        } else {
            assertThat(said).isInstanceOf(Monotony.Proved.class);
        }
        assertThat(said instanceof Monotony.Refuted).isEqualTo(isShown(every, fact, better));
    }

    private static boolean isShown(EveryLead every, Name fact, Monotony.Better better) {
        Map<Map<Name, Value>, List<EveryLead.Seen>> alike = new HashMap<>();
        every.leads().stream()
                .filter(lead -> exists(lead, fact))
                .forEach(lead -> alike.computeIfAbsent(rest(lead, fact), unseen -> new ArrayList<>())
                        .add(lead));
        return alike.values().stream()
                .anyMatch(leads -> leads.stream()
                        .anyMatch(one -> leads.stream()
                                .anyMatch(other -> isBetter(fact, one, other, better)
                                        && isLower(every.policy(), /* one= */ other, /* other= */ one))));
    }

    /** Whether a fact is given, and what it hangs on says that it can be. */
    private static boolean exists(EveryLead.Seen lead, Name fact) {
        boolean isGuarded = !fact.equals(COUNT);
        Value kind = lead.facts().get(Name.of("kind"));
        return lead.facts().containsKey(fact)
                && (!isGuarded || (kind != null && !kind.toString().equals("z")));
    }

    private static Map<Name, Value> rest(EveryLead.Seen lead, Name fact) {
        Map<Name, Value> rest = new HashMap<>(lead.facts());
        rest.remove(fact);
        return rest;
    }

    private static boolean isBetter(Name fact, EveryLead.Seen worse, EveryLead.Seen improved, Monotony.Better better) {
        int order = number(improved, fact).compareTo(number(worse, fact));
        return rest(worse, fact).equals(rest(improved, fact))
                && (better == Monotony.Better.HIGHER ? order > 0 : order < 0);
    }

    private static BigDecimal number(EveryLead.Seen lead, Name fact) {
        return ((Value.Quantity) Optional.ofNullable(lead.facts().get(fact)).orElseThrow()).value();
    }

    private static boolean isLower(FunnelPolicy policy, EveryLead.Seen one, EveryLead.Seen other) {
        return rank(policy, one) > rank(policy, other);
    }

    private static int rank(FunnelPolicy policy, EveryLead.Seen lead) {
        var grading = policy.grading().orElseThrow();
        return lead.grade().map(grading::rank).orElse(grading.grades().size());
    }
}
