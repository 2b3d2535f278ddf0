package org.openfunnel.time.vectors;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * One question to a calendar with the answer that another project gives, written as {@code id op calendar key=value …
 * -> answer}, or with {@code !>} when that answer is known to be wrong.
 */
record Row(String id, String op, String calendar, Map<String, String> args, boolean isRight, String answer) {
    static Row parse(String line) {
        boolean isRight = line.contains(" -> ");
        String[] sides = line.split(isRight ? " -> " : " !> ", 2);
        String[] words = sides[0].split(" ", -1);
        Map<String, String> args = new LinkedHashMap<>();
        for (int i = 3; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            args.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        return new Row(words[0], words[1], words[2], args, isRight, sides[1]);
    }

    boolean has(String key) {
        return args.containsKey(key);
    }

    boolean is(String key, String value) {
        return value.equals(args.get(key));
    }

    String text(String key) {
        String value = args.get(key);
        if (value == null) {
            throw new NoSuchElementException(this + " has no " + key);
        }
        return value;
    }

    boolean hasInstant(String key) {
        return text(key).endsWith("Z");
    }

    Instant instant(String key) {
        return Instant.parse(text(key));
    }

    LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    Duration seconds(String key) {
        return Duration.ofNanos(
                new java.math.BigDecimal(text(key)).movePointRight(9).longValueExact());
    }

    @Override
    public String toString() {
        String given = args.entrySet().stream()
                .map(arg -> " " + arg.getKey() + "=" + arg.getValue())
                .collect(Collectors.joining());
        return id + " " + op + " " + calendar + given + (isRight ? " -> " : " !> ") + answer;
    }
}
