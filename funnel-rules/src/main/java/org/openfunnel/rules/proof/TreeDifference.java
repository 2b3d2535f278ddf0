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
import org.openfunnel.rules.diagnostic.Phrase;

/** Everything else that two policies say differently, place by place; what others compare by its meaning is left out. */
final class TreeDifference {
    private static final Set<String> WORDS =
            Set.of("label", "source", "own", "note", "about", "goal", "ifWeak", "handbook", "version", "claims");
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
        if (was.equals(is) || isCompared(pointer, was, is)) {
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
            if (WORDS.contains(key)) {
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
            say(pointer, Optional.of(was), Optional.of(is), Argument.texts(old), Argument.texts(now));
        }
    }

    private void say(String pointer, Optional<DocumentTree> was, Optional<DocumentTree> is) {
        say(pointer, was, is, cut(was), cut(is));
    }

    private void say(
            String pointer, Optional<DocumentTree> was, Optional<DocumentTree> is, Argument before, Argument after) {
        FindingCode code = was.isEmpty()
                ? FindingCode.DIFF_ADDED
                : is.isEmpty() ? FindingCode.DIFF_REMOVED : FindingCode.DIFF_RULE;
        Finding finding = Pair.finding(code, pointer)
                .with("rule", pointer)
                .with("before", before)
                .with("after", after);
        changes.add(Pair.change(Change.Kind.RULE, finding));
    }

    private static Argument cut(Optional<DocumentTree> tree) {
        String text = tree.map(DocumentTree::canonical).orElse("");
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
        return tree.isEmpty()
                ? Argument.phrase(Phrase.NOTHING)
                : Argument.text(isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…" : text);
    }
}
