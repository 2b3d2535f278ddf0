package org.openfunnel.condition;

import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Message;
import org.openfunnel.name.Name;

/** Short forms for what this package says; every key stands in the bundle {@code condition}. */
final class Phrases {
    private Phrases() {}

    static Arg nested(String key, Arg... args) {
        return Arg.of(Message.of("condition." + key, args));
    }

    static Explanation said(String key, Arg... args) {
        return Explanation.of(Message.of("condition." + key, args));
    }

    /** Returns the key for a truth: {@code key-true}, {@code key-false} and so on. */
    static String keyed(String key, Truth truth) {
        return key
                + switch (truth) {
                    case TRUE -> "-true";
                    case FALSE -> "-false";
                    case UNKNOWN -> "-unknown";
                    case BROKEN -> "-broken";
                };
    }

    /** Returns the name of a part: {@code whole.part}, or the part alone when that would be too long for a name. */
    static Name joined(Name whole, Name part) {
        String joined = whole + "." + part;
        return Name.isValid(joined) ? Name.of(joined) : part;
    }
}
