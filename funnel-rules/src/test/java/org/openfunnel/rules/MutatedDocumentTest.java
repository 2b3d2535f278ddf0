package org.openfunnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openfunnel.policy.DocumentTree;
import org.openfunnel.policy.DocumentTree.Flag;
import org.openfunnel.policy.DocumentTree.Items;
import org.openfunnel.policy.DocumentTree.Members;
import org.openfunnel.policy.DocumentTree.Quantity;
import org.openfunnel.policy.DocumentTree.Text;
import org.openfunnel.policy.WholePolicy;

/** Whatever stands at one place of a document, loading returns: with a policy that writes back to it, or with errors. */
class MutatedDocumentTest {
    /** Every so many mutants one is loaded; no multiple of the number of strangers, so that each comes to many places. */
    private static final int STRIDE = 7;

    private static final DocumentTree WHOLE = WholePolicy.builder().build().document();

    private static final List<DocumentTree> STRANGERS = List.of(
            new Text(""),
            new Text("x"),
            new Text("any"),
            Quantity.of(-1),
            Quantity.of(Integer.MAX_VALUE),
            Quantity.of(Long.MAX_VALUE),
            new Quantity(new BigDecimal("0.00000000000001")),
            new Flag(false),
            new Items(List.of()),
            new Items(List.of(new Text("x"), new Text("x"))),
            new Members(Map.of()),
            new Members(Map.of("fact", new Text("fit"), "eq", new Flag(true))),
            new Members(Map.of("days", Quantity.of(0))));

    @Test
    void loadingNeverThrows() {
        List<DocumentTree> mutants = mutants(WHOLE);
        assertThat(mutants).hasSizeGreaterThan(5_000);
        Map<Boolean, Integer> counts = new HashMap<>();
        for (int at = 0; at < mutants.size(); at += STRIDE) {
            Loaded loaded = Policies.load("mutant", mutants.get(at).canonical());
            counts.merge(loaded.policy().isPresent(), 1, Integer::sum);
            loaded.policy()
                    .ifPresentOrElse(
                            policy -> assertThat(Policies.load("again", Policies.write(policy))
                                            .policy())
                                    .contains(policy),
                            () -> assertThat(loaded.findings()).isNotEmpty());
        }
        assertThat(counts.keySet()).containsExactlyInAnyOrder(true, false);
    }

    private static List<DocumentTree> mutants(DocumentTree tree) {
        List<DocumentTree> all = new ArrayList<>(STRANGERS);
        if (tree instanceof Members object) {
            object.members().forEach((key, value) -> {
                mutants(value).forEach(mutant -> all.add(with(object, key, mutant)));
                Map<String, DocumentTree> fewer = new LinkedHashMap<>(object.members());
                fewer.remove(key);
                all.add(new Members(fewer));
            });
        } else if (tree instanceof Items list) {
            for (int at = 0; at < list.items().size(); at++) {
                List<DocumentTree> items = new ArrayList<>(list.items());
                for (DocumentTree mutant : mutants(list.items().get(at))) {
                    items.set(at, mutant);
                    all.add(new Items(items));
                }
            }
        }
        return all;
    }

    private static DocumentTree with(Members object, String key, DocumentTree value) {
        Map<String, DocumentTree> members = new LinkedHashMap<>(object.members());
        members.put(key, value);
        return new Members(members);
    }
}
