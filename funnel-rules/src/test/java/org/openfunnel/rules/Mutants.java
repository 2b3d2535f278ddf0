package org.openfunnel.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openfunnel.policy.DocumentTree;
import org.openfunnel.policy.DocumentTree.Flag;
import org.openfunnel.policy.DocumentTree.Items;
import org.openfunnel.policy.DocumentTree.Members;
import org.openfunnel.policy.DocumentTree.Quantity;
import org.openfunnel.policy.DocumentTree.Text;

/** Documents that differ from one at a single place: something strange stands there, or nothing. */
final class Mutants {
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

    private Mutants() {}

    /** Returns all of them. */
    static List<DocumentTree> of(DocumentTree tree) {
        List<DocumentTree> all = new ArrayList<>(STRANGERS);
        if (tree instanceof Members object) {
            object.members().forEach((key, value) -> {
                of(value).forEach(mutant -> all.add(with(object, key, mutant)));
                Map<String, DocumentTree> fewer = new LinkedHashMap<>(object.members());
                fewer.remove(key);
                all.add(new Members(fewer));
            });
        } else if (tree instanceof Items list) {
            for (int at = 0; at < list.items().size(); at++) {
                List<DocumentTree> items = new ArrayList<>(list.items());
                for (DocumentTree mutant : of(list.items().get(at))) {
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
