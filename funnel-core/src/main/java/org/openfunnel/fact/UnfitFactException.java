package org.openfunnel.fact;

import org.openfunnel.explain.Lexicon;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;

/** A value was given for a fact that its type cannot take. */
public final class UnfitFactException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Name fact;
    private final transient Message complaint;

    UnfitFactException(Name fact, Message complaint) {
        super("fact `" + fact + "` "
                + Wording.of(Language.EN, Lexicon.NONE, java.time.ZoneOffset.UTC)
                        .say(complaint));
        this.fact = fact;
        this.complaint = complaint;
    }

    /** Returns the fact. */
    public Name fact() {
        return fact;
    }

    /** Returns what is wrong, to be worded in the reader's language. */
    public Message complaint() {
        return complaint;
    }
}
