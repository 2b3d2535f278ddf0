package org.openfunnel.name;

import java.util.List;

/**
 * What every rule of a policy may carry beside its meaning: its label, its sources and the author's remarks.
 *
 * @param label what a person reads instead of the rule's name; may be empty
 * @param sources the handbook rules the rule comes from, in the order given; may be empty
 * @param own why the rule is the author's own choice, for what no source says; may be empty
 * @param note an open question about the rule, shown as a finding of severity NOTE; may be empty
 */
public record Header(Label label, List<Source> sources, Label own, Label note) {
    /** The header that says nothing. */
    public static final Header NONE = new Header(Label.NONE, List.of(), Label.NONE, Label.NONE);

    /** Copies the list in. */
    public Header {
        sources = List.copyOf(sources);
    }

    /** Returns a header with a label and sources. */
    public static Header of(Label label, String... sources) {
        return NONE.withLabel(label).withSources(sources);
    }

    /** Returns a header with sources only. */
    public static Header from(String... sources) {
        return NONE.withSources(sources);
    }

    /** Returns this header with another label. */
    public Header withLabel(Label changed) {
        return new Header(changed, sources, own, note);
    }

    /** Returns this header with other sources. */
    public Header withSources(String... ids) {
        return new Header(label, List.of(ids).stream().map(Source::of).toList(), own, note);
    }

    /** Returns this header with the reason why the rule is the author's own choice. */
    public Header withOwn(Label changed) {
        return new Header(label, sources, changed, note);
    }

    /** Returns this header with an open question. */
    public Header withNote(Label changed) {
        return new Header(label, sources, own, changed);
    }
}
