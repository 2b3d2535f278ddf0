package org.openfunnel.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.name.Name;

class FactBindingTest {
    private static final FactCatalog CATALOG = FactCatalog.of(List.of(
            Fact.of("need", FactType.choice("explicit-match", "interest")),
            Fact.of("amount", FactType.money("CNY")),
            Fact.of("people", FactType.integer(1, 50)),
            Fact.of("months", FactType.decimal("months")),
            Fact.of("urgent", new FactType.Flag()),
            Fact.of("note", new FactType.Text()),
            Fact.of("day", new FactType.Day()),
            Fact.of("at", new FactType.Time())));

    private enum Need {
        EXPLICIT_MATCH,
        INTEREST
    }

    private enum Mood {
        INTEREST,
        GREAT_JOY
    }

    private record Deal(
            @Nullable Need need,
            long amount,
            long people,
            double months,
            boolean urgent,
            @Nullable String note,
            @Nullable LocalDate day,
            @Nullable Instant at) {
        static Deal of(long people, double months) {
            return new Deal(null, 0, people, months, false, null, null, null);
        }
    }

    private static FactBinding.Builder<Deal> bound() {
        return FactBinding.of(Deal.class)
                .choice("need", Need.class, Deal::need)
                .whole("amount", Deal::amount)
                .whole("people", Deal::people)
                .decimal("months", Deal::months)
                .flag("urgent", Deal::urgent)
                .text("note", Deal::note)
                .day("day", Deal::day)
                .time("at", Deal::at);
    }

    @Test
    void readsWhatSettingEachFactWouldGive() {
        Instant at = Instant.parse("2026-02-13T02:00:00Z");
        LocalDate day = LocalDate.parse("2026-02-14");
        Deal deal = new Deal(Need.EXPLICIT_MATCH, 600_000, 3, 1.5, true, "call back", day, at);
        Facts set = CATALOG.given()
                .set("need", "explicit-match")
                .set("amount", 600_000)
                .set("people", 3)
                .set("months", new BigDecimal("1.5"))
                .set("urgent", true)
                .set("note", "call back")
                .set("day", day)
                .set("at", at)
                .build();
        assertThat(bound().build(CATALOG).read(deal)).isEqualTo(set).hasSameHashCodeAs(set);
    }

    @Test
    void whatIsNullOrNotANumberIsUnknown() {
        Facts facts = bound().build(CATALOG).read(Deal.of(1, Double.NaN));
        for (String unknown : List.of("need", "months", "note", "day", "at")) {
            assertThat(facts.value(Name.of(unknown))).as(unknown).isEmpty();
        }
        assertThat(facts.value(Name.of("urgent"))).contains(Value.of(false));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 0.1, 1 / 3.0, 0.000001, 2.675, 123_456_789.123456, 999_999_999_998.5, -7.25})
    void aDoubleIsTheDecimalItPrintsAs(double months) {
        BigDecimal printed = BigDecimal.valueOf(months);
        if (printed.stripTrailingZeros().scale() > FactType.Numeric.SCALE) {
            assertThatThrownBy(() -> bound().build(CATALOG).read(Deal.of(1, months)))
                    .isInstanceOf(UnfitFactException.class);
        } else {
            assertThat(bound().build(CATALOG).read(Deal.of(1, months)).value(Name.of("months")))
                    .isEqualTo(Optional.of(Value.of(printed)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 51, Long.MIN_VALUE, Long.MAX_VALUE})
    void aNumberOutOfBoundsIsRefused(long people) {
        FactBinding<Deal> binding = bound().build(CATALOG);
        assertThatThrownBy(() -> binding.read(Deal.of(people, 1)))
                .isInstanceOf(UnfitFactException.class)
                .hasMessageContaining("people");
    }

    @Test
    void anEnumMustFitItsFactBeforeAnyLeadIsRead() {
        FactBinding.Builder<Deal> binding =
                FactBinding.of(Deal.class).choice("need", Mood.class, deal -> Mood.INTEREST);
        assertThatThrownBy(() -> binding.build(CATALOG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fact `need` has no option `great-joy` for Mood.GREAT_JOY");
    }

    @Test
    void aTextThatIsNoOptionIsRefused() {
        FactBinding<Deal> binding =
                FactBinding.of(Deal.class).text("need", deal -> "despair").build(CATALOG);
        assertThatThrownBy(() -> binding.read(Deal.of(1, 1)))
                .isInstanceOf(UnfitFactException.class)
                .hasMessageContaining("need");
    }

    @Test
    void listsWhatNobodyGives() {
        FactBinding<Deal> binding =
                FactBinding.of(Deal.class).flag("urgent", Deal::urgent).build(CATALOG);
        assertThat(binding.unbound())
                .extracting(Name::value)
                .containsExactly("need", "amount", "people", "months", "note", "day", "at");
    }

    @Test
    void refusesFactsThatAreTwiceOrNobodys() {
        FactBinding.Builder<Deal> twice = FactBinding.of(Deal.class).flag("urgent", Deal::urgent);
        assertThatThrownBy(() -> twice.flag("urgent", Deal::urgent)).hasMessage("fact `urgent` is bound twice");
        FactBinding.Builder<Deal> strange = FactBinding.of(Deal.class).flag("strange", Deal::urgent);
        assertThatThrownBy(() -> strange.build(CATALOG)).hasMessageContaining("[strange]");
    }
}
