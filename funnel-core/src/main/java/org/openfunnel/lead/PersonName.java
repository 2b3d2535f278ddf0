package org.openfunnel.lead;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The name of a person without the ways of writing it. */
final class PersonName {
    private static final List<String> ADDRESSES = List.of("先生", "女士", "小姐", "太太", "老师");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof");

    private PersonName() {}

    static Optional<String> of(String clean) {
        String name = HanFold.simplified(clean.toLowerCase(Locale.ROOT));
        return Optional.of(HanFold.isHan(name) ? chinese(name) : western(name)).filter(key -> !key.isEmpty());
    }

    private static String chinese(String name) {
        String key = Words.joined(name);
        for (String address : ADDRESSES) {
            if (key.endsWith(address) && key.length() > address.length()) {
                return key.substring(0, key.length() - address.length());
            }
        }
        return key;
    }

    private static String western(String name) {
        return Arrays.stream(Words.of(name))
                .filter(word -> !TITLES.contains(word))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
