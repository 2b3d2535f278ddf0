package org.openfunnel.rules.diagnostic;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** A sentence with named placeholders in braces, such as {@code key {key} is missing}. */
final class Template {
    private final String text;

    Template(String text) {
        this.text = text;
    }

    /** Returns the names of the placeholders. */
    Set<String> placeholders() {
        var names = new TreeSet<String>();
        fill(name -> {
            names.add(name);
            return "";
        });
        return names;
    }

    /** Returns the sentence with each placeholder replaced by what the function gives for its name. */
    String fill(UnaryOperator<String> words) {
        return fill(words, StringBuilder::append);
    }

    /** Does the same; the joint puts one piece after those before it. */
    String fill(UnaryOperator<String> words, BiConsumer<StringBuilder, String> joint) {
        var out = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            joint.accept(out, text.substring(from, open));
            joint.accept(out, words.apply(text.substring(open + 1, close)));
            from = close + 1;
        }
        joint.accept(out, text.substring(from));
        return out.toString();
    }
}
