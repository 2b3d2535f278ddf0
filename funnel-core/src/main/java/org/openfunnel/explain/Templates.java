package org.openfunnel.explain;

import java.util.function.IntFunction;

/** Texts with numbered gaps: {@code {0}}, {@code {1}} and so on, up to {@code {9}}. */
final class Templates {
    private Templates() {}

    static String fill(String template, IntFunction<String> argument) {
        var filled = new StringBuilder(template.length() + 32);
        int at = 0;
        while (at < template.length()) {
            if (isGap(template, at)) {
                filled.append(argument.apply(template.charAt(at + 1) - '0'));
                at += 3;
            } else {
                filled.append(template.charAt(at++));
            }
        }
        return filled.toString();
    }

    private static boolean isGap(String template, int at) {
        return template.charAt(at) == '{'
                && at + 2 < template.length()
                && Character.digit(template.charAt(at + 1), 10) >= 0
                && template.charAt(at + 2) == '}';
    }
}
