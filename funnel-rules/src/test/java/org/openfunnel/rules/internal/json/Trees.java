package org.openfunnel.rules.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random values of JSON. */
final class Trees {
    private static final int DEPTH = 3;
    private static final int SCALARS = 4;
    private static final String[] PIECES = {
        "a", "b", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\u0000", "\u001f", "\u007f", "é", "预", "”", "，",
        "\u2028", "😀", "{", "}", ":", ",", "//", "/*", "#", "'", "\ufeff"
    };

    private Trees() {}

    /** Drawn by hand: the arbitraries of lists and maps take a hundred times as long and shrink no better here. */
    static Arbitrary<JsonValue> values() {
        return Arbitraries.randomValue(Trees::value);
    }

    /** Mostly an object or a list. */
    static JsonValue value(Random random) {
        return value(random, DEPTH);
    }

    private static JsonValue value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? SCALARS : SCALARS + 3 * depth)) {
            case 0 -> JsonNull.of();
            case 1 -> JsonBoolean.of(random.nextBoolean());
            case 2 -> JsonNumber.of(number(random));
            case 3 -> JsonText.of(text(random));
            case 4, 5 ->
                JsonList.of(Stream.generate(() -> value(random, depth - 1))
                        .limit(random.nextInt(5))
                        .toList());
            default -> object(random, depth - 1);
        };
    }

    private static JsonValue object(Random random, int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int member = random.nextInt(5); member > 0; member--) {
            members.put(text(random), value(random, depth));
        }
        var object = JsonObject.builder();
        members.forEach(object::with);
        return object.build();
    }

    private static String text(Random random) {
        return Stream.generate(() -> PIECES[random.nextInt(PIECES.length)])
                .limit(random.nextInt(8))
                .collect(Collectors.joining());
    }

    private static BigDecimal number(Random random) {
        int digits = 1 + random.nextInt(180);
        var number = new BigDecimal(new BigInteger(digits, random), random.nextInt(20) - 5);
        return JsonNumber.isWritable(number) ? number : BigDecimal.ZERO;
    }

    /** Returns the same object with its members in another order, at every depth. */
    static JsonValue turned(JsonValue value) {
        if (value instanceof JsonList list) {
            return JsonList.of(list.items().stream().map(Trees::turned).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        var turned = JsonObject.builder();
        List<JsonMember> members = List.copyOf(object.members());
        for (int at = members.size() - 1; at >= 0; at--) {
            turned.with(members.get(at).key(), turned(members.get(at).value()));
        }
        return turned.build();
    }

    /** Returns every value of a tree by the pointer that leads to it. */
    static void collect(JsonValue value, Map<String, JsonValue> into) {
        into.put(value.place().pointer(), value);
        if (value instanceof JsonList list) {
            list.items().forEach(item -> collect(item, into));
        } else if (value instanceof JsonObject object) {
            object.members().forEach(member -> collect(member.value(), into));
        }
    }
}
