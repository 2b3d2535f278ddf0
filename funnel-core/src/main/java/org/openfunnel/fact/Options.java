package org.openfunnel.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The checks that every closed list of options passes. */
final class Options {
    private Options() {}

    static List<FactType.Option> named(String... ids) {
        var options = new ArrayList<FactType.Option>();
        for (String id : ids) {
            options.add(FactType.Option.of(id));
        }
        return options;
    }

    static List<FactType.Option> checked(List<FactType.Option> options, int most) {
        if (options.isEmpty() || options.size() > most) {
            throw new IllegalArgumentException(
                    "a list of options must have 1 to " + most + ", but had " + options.size());
        }
        var seen = new HashSet<String>();
        for (FactType.Option option : options) {
            if (!seen.add(option.id())) {
                throw new IllegalArgumentException("option `" + option.id() + "` stands twice");
            }
        }
        return List.copyOf(options);
    }

    static int indexOf(List<FactType.Option> options, String id) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
