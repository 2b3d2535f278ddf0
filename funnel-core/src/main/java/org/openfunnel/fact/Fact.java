package org.openfunnel.fact;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/** The declaration of one fact, of one attribute of an activity or of one input of a move. */
public final class Fact {
    /**
     * The condition under which a fact exists at all.
     *
     * @param fact a choice or flag fact, or the state fact {@code stage}
     * @param is what its value must be
     */
    public record OnlyIf(Name fact, Comparison is) {
        /** Refuses null. */
        public OnlyIf {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(is, "is");
        }
    }

    private final Name name;
    private final FactType type;
    private final Header header;
    private final @Nullable OnlyIf onlyIf;
    private final boolean personal;

    private Fact(Name name, FactType type, Header header, @Nullable OnlyIf onlyIf, boolean personal) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.header = Objects.requireNonNull(header, "header");
        this.onlyIf = onlyIf;
        this.personal = personal;
    }

    /** Returns a fact of the given name and type that always exists and is not personal. */
    public static Fact of(String name, FactType type) {
        return new Fact(Name.of(name), type, Header.NONE, null, false);
    }

    /** Returns this fact with another header. */
    public Fact with(Header changed) {
        return new Fact(name, type, changed, onlyIf, personal);
    }

    /** Returns this fact with another type. */
    public Fact with(FactType changed) {
        return new Fact(name, changed, header, onlyIf, personal);
    }

    /** Returns this fact as one that exists only if another fact has a value that compares so. */
    public Fact onlyIf(String fact, Comparison is) {
        return new Fact(name, type, header, new OnlyIf(Name.of(fact), is), personal);
    }

    /** Returns this fact marked as personal data: its value is not repeated in events, blockers and JSON. */
    public Fact asPersonal() {
        return new Fact(name, type, header, onlyIf, true);
    }

    /** Returns the name. */
    public Name name() {
        return name;
    }

    /** Returns the type. */
    public FactType type() {
        return type;
    }

    /** Returns label, sources and remarks. */
    public Header header() {
        return header;
    }

    /** Returns the condition under which the fact exists, if it does not always exist. */
    public Optional<OnlyIf> onlyIf() {
        return Optional.ofNullable(onlyIf);
    }

    /** Returns whether the value is personal data. */
    public boolean isPersonal() {
        return personal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact that
                && name.equals(that.name)
                && type.equals(that.type)
                && header.equals(that.header)
                && Objects.equals(onlyIf, that.onlyIf)
                && personal == that.personal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, onlyIf, personal);
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
