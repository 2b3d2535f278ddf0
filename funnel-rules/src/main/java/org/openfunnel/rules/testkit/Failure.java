package org.openfunnel.rules.testkit;

import java.util.List;

/**
 * One thing that is not as expected.
 *
 * @param key which text says so
 * @param arguments what is filled in
 */
record Failure(String key, List<String> arguments) {
    static Failure of(String key, String... arguments) {
        return new Failure(key, List.of(arguments));
    }

    String in(Wordbook words) {
        return words.say(key, arguments.toArray(String[]::new));
    }
}
