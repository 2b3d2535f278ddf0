package org.openfunnel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every single change of the document of a policy is another document, with another text and another hash. */
class SingleChangeTest {
    private static final DocumentTree WHOLE = WholePolicy.builder().build().document();

    @Test
    void everyChangeOfOneLeafChangesTheText() {
        List<DocumentTree> changed = changes(WHOLE);
        assertThat(changed).hasSizeGreaterThan(500).doesNotContain(WHOLE);
        assertThat(changed.stream().map(DocumentTree::canonical).map(ContentHash::of))
                .doesNotHaveDuplicates()
                .doesNotContain(ContentHash.of(WHOLE.canonical()));
    }

    private static List<DocumentTree> changes(DocumentTree tree) {
        List<DocumentTree> all = new ArrayList<>();
        if (tree instanceof DocumentTree.Members object) {
            object.members().forEach((key, value) -> {
                changes(value).forEach(changed -> all.add(with(object, key, changed)));
                all.add(without(object, key));
            });
        } else if (tree instanceof DocumentTree.Items list) {
            for (int at = 0; at < list.items().size(); at++) {
                int index = at;
                changes(list.items().get(at)).forEach(changed -> all.add(with(list, index, changed)));
            }
        } else if (tree instanceof DocumentTree.Text text) {
            all.add(new DocumentTree.Text(text.value() + "x"));
        } else if (tree instanceof DocumentTree.Quantity number) {
            all.add(new DocumentTree.Quantity(number.value().add(BigDecimal.ONE)));
        } else {
            all.add(new DocumentTree.Flag(!((DocumentTree.Flag) tree).value()));
        }
        return all;
    }

    private static DocumentTree with(DocumentTree.Members object, String key, DocumentTree value) {
        Map<String, DocumentTree> members = new HashMap<>(object.members());
        members.put(key, value);
        return new DocumentTree.Members(members);
    }

    private static DocumentTree without(DocumentTree.Members object, String key) {
        Map<String, DocumentTree> members = new HashMap<>(object.members());
        members.remove(key);
        return new DocumentTree.Members(members);
    }

    private static DocumentTree with(DocumentTree.Items list, int at, DocumentTree value) {
        List<DocumentTree> items = new ArrayList<>(list.items());
        items.set(at, value);
        return new DocumentTree.Items(items);
    }
}
