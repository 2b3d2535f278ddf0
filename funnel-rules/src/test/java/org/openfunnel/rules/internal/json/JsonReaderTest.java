package org.openfunnel.rules.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
    @Test
    void readsEveryTypeOfValue() {
        assertThat(Reading.sound("{\"t\":\"x\",\"n\":-1.50e1,\"b\":[true,false],\"0\":null,\"o\":{}}"))
                .isEqualTo(JsonObject.builder()
                        .with("t", "x")
                        .with("n", new BigDecimal("-15"))
                        .with("b", JsonList.of(JsonBoolean.of(true), JsonBoolean.of(false)))
                        .with("0", JsonNull.of())
                        .with("o", JsonObject.builder().build())
                        .build());
    }

    @Test
    void readsComments() {
        assertThat(Reading.sound("// one\n[1, /* two */ 2 // three\n]/**/"))
                .isEqualTo(JsonList.of(JsonNumber.of(1), JsonNumber.of(2)));
    }

    @Test
    void knowsWhereEverythingStands() {
        var root = (JsonObject) Reading.sound("{\n  \"a/b\": [1,\n    \"预算\"]}");
        JsonMember member = root.find("a/b").orElseThrow();
        JsonValue text = ((JsonList) member.value()).items().get(1);
        assertThat(member.keyPlace()).hasToString("f:2:3");
        assertThat(member.keyPlace().pointer()).isEqualTo("/a~1b");
        assertThat(member.value().place()).hasToString("f:2:10");
        assertThat(text.place()).hasToString("f:3:5");
        assertThat(text.place().pointer()).isEqualTo("/a~1b/1");
        assertThat(text.end()).hasToString("f:3:9");
        assertThat(root.place()).hasToString("f:1:1");
        assertThat(root.end()).hasToString("f:3:11");
    }

    @Test
    void readsBytesWithAByteOrderMark() {
        var findings = new Findings();
        byte[] bytes = "\ufeff[\"预算\"]".getBytes(StandardCharsets.UTF_8);
        JsonDocument document = JsonReader.read("f", bytes, findings);
        assertThat(findings.inOrder()).isEmpty();
        assertThat(document.root()).contains(JsonList.of(JsonText.of("预算")));
        assertThat(document.root().orElseThrow().place()).hasToString("f:1:1");
        assertThat(document.source().text()).isEqualTo("[\"预算\"]");
    }
}
