package org.openfunnel.demo.leads;

import java.util.List;
import org.openfunnel.demo.text.Said;

/** A file cannot be used at all. */
public final class BadInputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Said> reasons;

    /** Makes an exception for one reason or more, to be said in the reader's language. */
    public BadInputException(List<Said> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    /** Returns an exception for one reason. */
    public static BadInputException of(String key, Object... args) {
        return new BadInputException(List.of(Said.of(key, args)));
    }

    /** Returns the reasons. */
    public List<Said> reasons() {
        return reasons;
    }
}
