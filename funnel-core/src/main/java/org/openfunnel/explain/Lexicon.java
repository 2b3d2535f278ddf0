package org.openfunnel.explain;

import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/** Finds the label of something a policy names. */
@FunctionalInterface
public interface Lexicon {
    /** The lexicon that knows no labels; names are shown as they are. */
    Lexicon NONE = (kind, name) -> Label.NONE;

    /** Returns the label of a name, or an empty label if there is none. */
    Label label(Kind kind, Name name);
}
