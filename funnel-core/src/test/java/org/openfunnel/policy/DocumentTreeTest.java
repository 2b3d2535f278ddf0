package org.openfunnel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTreeTest {
    @Test
    void sortsKeysAndKeepsItems() {
        Map<String, DocumentTree> members = new LinkedHashMap<>();
        members.put("b", new DocumentTree.Items(List.of(DocumentTree.Quantity.of(2), DocumentTree.Quantity.of(1))));
        members.put("a", new DocumentTree.Flag(false));
        members.put("B", new DocumentTree.Members(Map.of()));
        members.put("é", new DocumentTree.Items(List.of()));
        assertThat(new DocumentTree.Members(members).canonical())
                .isEqualTo("{\"B\":{},\"a\":false,\"b\":[2,1],\"é\":[]}");
    }

    @Test
    void keyOrderDoesNotCount() {
        Map<String, DocumentTree> one = new LinkedHashMap<>();
        one.put("a", new DocumentTree.Flag(true));
        one.put("b", new DocumentTree.Flag(false));
        Map<String, DocumentTree> other = new LinkedHashMap<>();
        other.put("b", new DocumentTree.Flag(false));
        other.put("a", new DocumentTree.Flag(true));
        assertThat(new DocumentTree.Members(one)).isEqualTo(new DocumentTree.Members(other));
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000", "0.50, 0.5", "-0, 0", "500000, 500000", "1E-6, 0.000001"})
    void writesNumbersPlain(BigDecimal number, String text) {
        assertThat(new DocumentTree.Quantity(number).canonical()).isEqualTo(text);
    }

    @Test
    void escapesNoMoreThanNeeded() {
        String text = "\"\\/\b\t\n\f\r\u0001\u001f 客户😀\u2028";
        assertThat(new DocumentTree.Text(text).canonical())
                .isEqualTo("\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f 客户😀\u2028\"");
    }
}
