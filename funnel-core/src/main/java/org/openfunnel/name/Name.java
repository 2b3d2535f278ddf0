package org.openfunnel.name;

import java.util.Objects;

/**
 * What a policy calls something: a fact, a stage, a grade, a clock, a role.
 *
 * <p>A name starts with a letter and goes on with letters, digits and single dots or hyphens between them, in ASCII, at
 * most 80 characters: {@code budget.amount}, {@code senior-seller}, {@code A}. Case matters. ASCII only, so that two
 * names that look alike are alike.
 *
 * @param value the text of the name
 */
public record Name(String value) implements Comparable<Name> {
    /** The longest name allowed, in characters. */
    public static final int MAX_LENGTH = 80;

    /**
     * Refuses a text that is not a name.
     *
     * @throws IllegalArgumentException if the text breaks the rules above
     */
    public Name {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a name must start with a letter and hold letters, digits and single dots or hyphens, at most "
                            + MAX_LENGTH + " characters, but was `" + value + "`");
        }
    }

    /** Returns the name with the given text. */
    public static Name of(String value) {
        return new Name(value);
    }

    /** Returns whether the text could be a name. */
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!isPart(text.charAt(i)) && !(isJoint(text.charAt(i)) && isFollowed(text, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFollowed(String text, int joint) {
        return joint + 1 < text.length() && isPart(text.charAt(joint + 1));
    }

    private static boolean isJoint(char c) {
        return c == '.' || c == '-';
    }

    private static boolean isPart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    @Override
    public int compareTo(Name other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
