package org.openfunnel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openfunnel.target.Plans.RULES;
import static org.openfunnel.target.Plans.customers;
import static org.openfunnel.target.Plans.repurchase;
import static org.openfunnel.target.Plans.revenue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.name.PersonId;
import org.openfunnel.target.Goal.Target;

/** S3-03: targets are broken down by past results and ability. */
class GoalTest {
    private static final Name PERSON = Name.of("person");

    @Test
    void splitsByPastResultsWithExactSums() {
        Goal whole = Goal.of("group", "group-1", revenue("1000.00"), customers("20"), repurchase("60"));
        Goal split = whole.split(RULES, PERSON, weights("li", "1", "fang", "1", "wang", "1"));
        assertThat(split.parts())
                .containsExactly(
                        Goal.of("person", "fang", revenue("333.34"), customers("7"), repurchase("60")),
                        Goal.of("person", "li", revenue("333.33"), customers("7"), repurchase("60")),
                        Goal.of("person", "wang", revenue("333.33"), customers("6"), repurchase("60")));
        assertThat(Plans.plan(Plans.team(split)).check(RULES).problems()).isEmpty();
    }

    @Test
    void weightsMayBeOfAnySize() {
        assertThat(shares("10", weights("a", "1E2", "b", "0.5", "c", "0"))).containsExactly("10", "0", "0");
        assertThat(shares("10", weights("a", "2.5", "b", "1.25", "c", "1.25"))).containsExactly("5", "3", "2");
    }

    @Test
    void nothingIsSplitIntoNothing() {
        assertThat(shares("0", weights("a", "3", "b", "1"))).containsExactly("0", "0");
    }

    @Test
    void refusesWeightsThatSayNothing() {
        assertThatThrownBy(() -> shares("10", weights("a", "0", "b", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one weight must be positive");
        assertThatThrownBy(() -> shares("10", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shares("10", weights("a", "2", "b", "-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a weight must not be negative, but that of b was -1");
    }

    @Test
    void refusesToSplitWhatIsNotATarget() {
        assertThatThrownBy(() -> shares("-1", weights("a", "1"))).isInstanceOf(IllegalArgumentException.class);
        Goal bare = new Goal(
                Name.of("group"),
                Optional.of(PersonId.of("g")),
                Label.NONE,
                List.of(new Target(Optional.of(Name.of("revenue")), Optional.empty(), Optional.of("CNY"))),
                List.of());
        assertThatThrownBy(() -> bare.split(RULES, PERSON, weights("a", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only a complete target can be split");
    }

    private static List<String> shares(String amount, Map<PersonId, BigDecimal> weights) {
        return Goal.of("group", "g", customers(amount)).split(RULES, PERSON, weights).parts().stream()
                .map(part -> part.targets().get(0).amount().orElseThrow().toPlainString())
                .toList();
    }

    private static Map<PersonId, BigDecimal> weights(String... pairs) {
        Map<PersonId, BigDecimal> weights = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            weights.put(PersonId.of(pairs[at]), new BigDecimal(pairs[at + 1]));
        }
        return weights;
    }
}
