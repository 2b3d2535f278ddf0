package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.policy.DocumentTree;
import org.openfunnel.policy.DocumentTree.Items;
import org.openfunnel.policy.DocumentTree.Members;
import org.openfunnel.policy.DocumentTree.Text;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;

/** Everything else that two policies say differently, place by place; what others compare by its meaning is left out. */
final class TreeDifference {
    private static final Set<String> WORDS =
            Set.of("label", "source", "own", "note", "goal", "ifWeak", "handbook", "version", "claims");
    private static final Set<String> LANGUAGES = Set.of("en", "zh");
    private static final int LONGEST = 60;

    private final Pair pair;
    private final Set<String> compared = new TreeSet<>();
    private final List<Change> changes = new ArrayList<>();

    TreeDifference(Pair pair) {
        this.pair = pair;
        shared(pair.before(), pair.after());
    }

    /** Conditions that both have, and amounts of time, are compared by what they say. */
    private void shared(FunnelPolicy before, FunnelPolicy after) {
        Set<String> old = keys(before);
        old.retainAll(keys(after));
        compared.addAll(old);
        before.clocks().keySet().forEach(name -> compared.add("/clocks/" + name + "/within"));
        before.cadences().keySet().forEach(name -> compared.add("/cadences/" + name + "/every"));
        compared.add("/assignment/accept/within");
    }

    private static Set<String> keys(FunnelPolicy policy) {
        Set<String> keys = new TreeSet<>();
        policy.conditionsByPlace().keySet().forEach(pointer -> keys.add(Keys.of(pointer, policy)));
        return keys;
    }

    List<Change> changes() {
        compare("", pair.before().document(), pair.after().document());
        return changes;
    }

    private void compare(String pointer, DocumentTree was, DocumentTree is) {
        if (was.equals(is) || isCompared(pointer, was, is) || (isLabel(was) && isLabel(is))) {
            return;
        }
        Optional<Map<String, DocumentTree>> before = parts(was);
        Optional<Map<String, DocumentTree>> after = parts(is);
        if (before.isEmpty() || after.isEmpty()) {
            say(pointer, Optional.of(was), Optional.of(is));
            return;
        }
        Set<String> keys = new TreeSet<>(before.get().keySet());
        keys.addAll(after.get().keySet());
        for (String key : keys) {
            Optional<DocumentTree> left = Optional.ofNullable(before.get().get(key));
            Optional<DocumentTree> right = Optional.ofNullable(after.get().get(key));
            if (isForPeople(pointer, key, left.or(() -> right).orElseThrow())) {
                continue;
            }
            if (left.isPresent() && right.isPresent()) {
                compare(pointer + "/" + key, left.get(), right.get());
            } else {
                say(pointer + "/" + key, left, right);
            }
        }
        order(pointer, was, is, before.get(), after.get());
    }

    /** A condition that stands on both sides, except where one of them is the row for all others. */
    private boolean isCompared(String pointer, DocumentTree was, DocumentTree is) {
        return compared.contains(pointer) && !isOtherwise(was) && !isOtherwise(is);
    }

    /** Whether something is only there to be read; the labels of an option stand beside its group. */
    private static boolean isForPeople(String pointer, String key, DocumentTree value) {
        return WORDS.contains(key)
                || (key.equals("about") && isLabel(value))
                || (LANGUAGES.contains(key) && pointer.matches(".*/of/[^/]+"));
    }

    private static boolean isLabel(DocumentTree tree) {
        return tree instanceof Members object
                && !object.members().isEmpty()
                && LANGUAGES.containsAll(object.members().keySet())
                && object.members().values().stream().allMatch(text -> text instanceof Text);
    }

    private static boolean isOtherwise(DocumentTree tree) {
        return tree instanceof Members object && object.members().containsKey("otherwise");
    }

    /** Returns what an object or a list of things holds, by key, id or place. */
    private static Optional<Map<String, DocumentTree>> parts(DocumentTree tree) {
        if (tree instanceof Members object) {
            return Optional.of(object.members());
        }
        Map<String, DocumentTree> byId = new LinkedHashMap<>();
        if (tree instanceof Items list) {
            for (DocumentTree item : list.items()) {
                byId.put(id(item).orElse(Integer.toString(byId.size())), item);
            }
            boolean isOfThings = list.items().stream().allMatch(item -> item instanceof Members);
            return isOfThings ? Optional.of(byId) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> id(DocumentTree item) {
        return item instanceof Members object && object.members().get("id") instanceof Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** The order of grades and stages means something. */
    private void order(
            String pointer,
            DocumentTree was,
            DocumentTree is,
            Map<String, DocumentTree> before,
            Map<String, DocumentTree> after) {
        if (!(was instanceof Items)) {
            return;
        }
        List<String> old = new ArrayList<>(before.keySet());
        List<String> now = new ArrayList<>(after.keySet());
        old.retainAll(after.keySet());
        now.retainAll(before.keySet());
        if (!old.equals(now)) {
            say(
                    pointer,
                    Optional.of(was),
                    Optional.of(is),
                    Optional.of(Argument.texts(old)),
                    Optional.of(Argument.texts(now)));
        }
    }

    private void say(String pointer, Optional<DocumentTree> was, Optional<DocumentTree> is) {
        say(pointer, was, is, was.flatMap(TreeDifference::said), is.flatMap(TreeDifference::said));
    }

    private void say(
            String pointer,
            Optional<DocumentTree> was,
            Optional<DocumentTree> is,
            Optional<Argument> before,
            Optional<Argument> after) {
        FindingCode code = was.isEmpty()
                ? FindingCode.DIFF_ADDED
                : is.isEmpty() ? FindingCode.DIFF_REMOVED : FindingCode.DIFF_RULE;
        Finding finding = Pair.finding(code, pointer).with("rule", pair.place(pointer));
        if (before.isPresent()) {
            finding = finding.with("before", before.get());
        }
        if (after.isPresent()) {
            finding = finding.with("after", after.get());
        }
        changes.add(Pair.change(Change.Kind.RULE, finding));
    }

    /** Returns the words for something short; what has a name or is long is better read where it stands. */
    private static Optional<Argument> said(DocumentTree tree) {
        if (tree instanceof Text text) {
            return Optional.of(Argument.text(text.value()));
        }
        if (tree instanceof Items list && list.items().stream().allMatch(item -> item instanceof Text)) {
            return Optional.of(Argument.texts(
                    list.items().stream().map(item -> ((Text) item).value()).toList()));
        }
        String text = tree.canonical();
        boolean isShort = text.codePointCount(0, text.length()) <= LONGEST && !text.contains("{\"en\":");
        return isShort ? Optional.of(Argument.text(text)) : Optional.empty();
    }
}
