package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.Language;

class JsonValueTest {
    @Test
    void isEqualByContentWhereverItStands() {
        JsonValue built = JsonObject.builder()
                .with("n", new BigDecimal("2.50"))
                .with("b", true)
                .with("t", "x")
                .with("l", JsonList.of(JsonNull.of()))
                .build();
        JsonValue read = Reading.sound("{ \"l\": [null], \"t\": \"x\", \"b\": true, \"n\": 25e-1 }");
        assertThat(read).isEqualTo(built).hasSameHashCodeAs(built);
        assertThat(Reading.sound("{\"n\":1}")).isNotEqualTo(built);
        assertThat(JsonText.of("1")).isNotEqualTo(JsonNumber.of(1));
        assertThat(JsonNull.of()).isNotEqualTo(JsonBoolean.of(false));
    }

    @Test
    void aNumberMustFitOnALine() {
        assertThat(JsonNumber.of(new BigDecimal("1e63")).value()).isEqualByComparingTo("1e63");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonNumber.of(new BigDecimal("1e64")));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonNumber.of(new BigDecimal("1e-64")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonNumber.of(new BigDecimal("1e999999999")))
                .withMessage("a number must have at most 64 digits when written out");
    }

    @Test
    void aTextHoldsWholeCharacters() {
        assertThat(JsonText.of("😀").text()).isEqualTo("😀");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of("a\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of("\ude00b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonObject.builder().with("\ud83d", 1))
                .withMessage("a text must not hold half a surrogate pair");
    }

    @Test
    void aKeyIsAddedOnce() {
        var builder = JsonObject.builder().with("a", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.with("a", 2))
                .withMessage("key `a` must be added once");
    }

    @Test
    void aBuiltObjectDoesNotSeeItsBuilderAgain() {
        var builder = JsonObject.builder().with("a", 1);
        JsonObject built = builder.build();
        builder.with("b", 2);
        assertThat(built.keys()).containsExactly("a");
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        assertThat(JsonObject.builder()
                        .with("a", Optional.of(JsonText.of("x")))
                        .with("b", Optional.empty())
                        .build())
                .hasToString("{\"a\":\"x\"}");
    }

    @Test
    void saysWhatItIsInBothLanguages() {
        assertThat(JsonText.of("x").described().in(Language.EN)).isEqualTo("the text `x`");
        assertThat(JsonNumber.of(5).described().in(Language.ZH)).isEqualTo("数字 5");
        assertThat(JsonBoolean.of(true).described().in(Language.EN)).isEqualTo("`true`");
        assertThat(JsonList.of().described().in(Language.ZH)).isEqualTo("列表");
        assertThat(JsonNull.of().described().in(Language.EN)).isEqualTo("null");
    }

    @Test
    void aValueBuiltInJavaHasNoLines() {
        assertThat(JsonText.of("x").place().hasLine()).isFalse();
        assertThat(JsonText.of("x").end()).hasToString("/");
    }

    @Test
    void aMemberIsItsKeyAndValue() {
        JsonMember member =
                ((JsonObject) Reading.sound("{\"a\": [1]}")).find("a").orElseThrow();
        JsonMember built = JsonObject.builder()
                .with("a", JsonList.of(JsonNumber.of(1)))
                .build()
                .find("a")
                .orElseThrow();
        assertThat(member).isEqualTo(built).hasSameHashCodeAs(built).hasToString("\"a\":[1]");
        assertThat(built.keyPlace().hasLine()).isFalse();
    }
}
