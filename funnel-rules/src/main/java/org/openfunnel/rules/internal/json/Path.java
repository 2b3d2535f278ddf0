package org.openfunnel.rules.internal.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The way from the root of a document to a value; its pointer is built when asked for, since deep ones are long. */
final class Path {
    static final Path ROOT = new Path(null, null, 0);

    /** Longer keys are refused, but stand in the pointers of what is found below them. */
    private static final int LONGEST_KEY = 2 * Limits.KEY;

    private final @Nullable Path parent;
    private final @Nullable String key;
    private final int index;

    private Path(@Nullable Path parent, @Nullable String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    Path key(String name) {
        return new Path(this, name.length() > LONGEST_KEY ? name.substring(0, LONGEST_KEY) + '…' : name, 0);
    }

    Path item(int number) {
        return new Path(this, null, number);
    }

    /** Returns the JSON pointer (RFC 6901). */
    String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        for (Path at = this; at.parent != null; at = at.parent) {
            steps.push(at.key == null ? Integer.toString(at.index) : at.key);
        }
        var out = new StringBuilder();
        steps.forEach(step -> out.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return out.toString();
    }
}
