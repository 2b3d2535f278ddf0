package org.openfunnel.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.name.Source;

/** Collects the members of one rule. What is empty or says the default is left out, so that equal rules become equal trees. */
final class TreeBuilder {
    private final Map<String, DocumentTree> members = new LinkedHashMap<>();
    private final Header header;

    private TreeBuilder(Header header) {
        this.header = header;
    }

    /** Starts an object that is no rule. */
    static TreeBuilder plain() {
        return new TreeBuilder(Header.NONE);
    }

    /** Starts a rule that is found under its key. */
    static TreeBuilder keyed(Header header) {
        return new TreeBuilder(header).label("label", header.label());
    }

    /** Starts a rule that names itself, in a list. */
    static TreeBuilder listed(Name id, Header header) {
        return new TreeBuilder(header).text("id", id.value()).label("label", header.label());
    }

    TreeBuilder put(String key, DocumentTree value) {
        members.put(key, value);
        return this;
    }

    TreeBuilder put(String key, Optional<? extends DocumentTree> value) {
        value.ifPresent(tree -> members.put(key, tree));
        return this;
    }

    TreeBuilder text(String key, String value) {
        return word(key, value, "");
    }

    TreeBuilder word(String key, String value, String otherwise) {
        return value.equals(otherwise) ? this : put(key, new DocumentTree.Text(value));
    }

    TreeBuilder name(String key, Optional<Name> name) {
        return text(key, name.map(Name::value).orElse(""));
    }

    TreeBuilder flag(String key, boolean value) {
        return value ? put(key, new DocumentTree.Flag(true)) : this;
    }

    TreeBuilder flag(String key, Optional<Boolean> value) {
        return put(key, value.map(DocumentTree.Flag::new));
    }

    TreeBuilder number(String key, long value) {
        return put(key, DocumentTree.Quantity.of(value));
    }

    TreeBuilder number(String key, long value, long usual) {
        return value == usual ? this : number(key, value);
    }

    TreeBuilder label(String key, Label label) {
        return label.isEmpty() ? this : put(key, label(label));
    }

    private static DocumentTree label(Label label) {
        return plain().text("en", label.en()).text("zh", label.zh()).build();
    }

    TreeBuilder names(String key, Collection<Name> names) {
        return texts(key, names.stream().map(Name::value).toList());
    }

    TreeBuilder texts(String key, List<String> texts) {
        return list(key, texts, DocumentTree.Text::new);
    }

    <T> TreeBuilder list(String key, Collection<T> items, Function<T, DocumentTree> tree) {
        return items.isEmpty() ? this : put(key, items(items, tree));
    }

    <T> TreeBuilder map(String key, Collection<T> rules, Function<T, Name> id, Function<T, DocumentTree> tree) {
        TreeBuilder all = plain();
        rules.forEach(rule -> all.put(id.apply(rule).value(), tree.apply(rule)));
        return rules.isEmpty() ? this : put(key, all.build());
    }

    static DocumentTree names(Collection<Name> names) {
        return items(names, name -> new DocumentTree.Text(name.value()));
    }

    static <T> DocumentTree items(Collection<T> items, Function<T, DocumentTree> tree) {
        return new DocumentTree.Items(items.stream().map(tree).toList());
    }

    /** Returns the item itself when there is one, a list when there are several. */
    static <T> DocumentTree oneOrMore(Collection<T> items, Function<T, DocumentTree> tree) {
        List<T> all = new ArrayList<>(items);
        return all.size() == 1 ? tree.apply(all.get(0)) : items(all, tree);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    DocumentTree build() {
        List<Source> sources = header.sources();
        if (!sources.isEmpty()) {
            put("source", oneOrMore(sources, source -> new DocumentTree.Text(source.id())));
        }
        label("own", header.own());
        label("note", header.note());
        return new DocumentTree.Members(members);
    }
}
