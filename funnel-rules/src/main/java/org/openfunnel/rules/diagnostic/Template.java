package org.openfunnel.rules.diagnostic;

import java.util.Set;
import java.util.TreeSet;
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
        var out = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            out.append(text, from, open).append(words.apply(text.substring(open + 1, close)));
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
