package org.openfunnel.rules.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Phrase;

/** An object or list that is being read, with the one around it. */
final class Frame {
    private static final int NOWHERE = -1;

    private final boolean isObject;
    private final Path path;
    private final int open;
    private final @Nullable Frame outer;
    private final Map<String, JsonMember> members = new LinkedHashMap<>();
    private final List<JsonValue> items = new ArrayList<>();

    /** The offset {@code open} is that of the opening bracket. */
    Frame(boolean isObject, Path path, int open, @Nullable Frame outer) {
        this.isObject = isObject;
        this.path = path;
        this.open = open;
        this.outer = outer;
    }

    /** Returns an object around the rest of a document whose root was closed too early. */
    static Frame reopened() {
        return new Frame(true, Path.ROOT, NOWHERE, null);
    }

    boolean isReopened() {
        return open == NOWHERE;
    }

    boolean isObject() {
        return isObject;
    }

    Path path() {
        return path;
    }

    /** Returns the way to what comes next: the next item of a list; an object must see the key first. */
    Path nextPath() {
        return isObject ? path : path.item(items.size());
    }

    int open() {
        return open;
    }

    @Nullable
    Frame outer() {
        return outer;
    }

    /** Returns the members read so far, by key. */
    Map<String, JsonMember> members() {
        return members;
    }

    /** Returns the items read so far. */
    List<JsonValue> items() {
        return items;
    }

    char close() {
        return isObject ? '}' : ']';
    }

    Argument container() {
        return Argument.phrase(isObject ? Phrase.OBJECT : Phrase.LIST);
    }

    /** Returns what may come where an element starts. */
    Argument element() {
        return Argument.phrase(isObject ? Phrase.KEY : Phrase.VALUE);
    }

    /** Returns what may come behind an element. */
    Argument commaOrClose() {
        return Argument.phrase(Phrase.COMMA_OR_CLOSE, "close", Argument.text(Character.toString(close())));
    }
}
