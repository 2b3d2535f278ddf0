package org.openfunnel.ownership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.name.PersonId;
import org.openfunnel.time.Due;

/**
 * Who owns a lead and how far its assignment has come.
 *
 * @param owner the owner, if there is one
 * @param offer the offer that stands, if any
 * @param tried the people who did not accept in this series of offers, in the order of the offers
 * @param isWanted whether the host was asked for candidates and has not offered since
 * @param former the last people who owned the lead and do not any more, each once, the latest last, at most {@link #REMEMBERED}
 * @param protection how long the lead belongs to whoever claimed it; empty when it was not claimed or nothing protects it
 */
public record Ownership(
        Optional<Owner> owner,
        Optional<Offer> offer,
        List<PersonId> tried,
        boolean isWanted,
        List<Former> former,
        Optional<Protection> protection) {
    /** How many former owners are remembered. */
    public static final int REMEMBERED = 16;

    /** Nobody owns the lead and nobody was asked. */
    public static final Ownership NONE =
            new Ownership(Optional.empty(), Optional.empty(), List.of(), false, List.of(), Optional.empty());

    /**
     * Somebody who owned the lead.
     *
     * @param person the person or team
     * @param until when they ceased to
     */
    public record Former(PersonId person, Instant until) {
        /** Refuses null. */
        public Former {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * How long a lead belongs to whoever claimed it.
     *
     * @param since when it was claimed
     * @param due when it goes back into the pool
     */
    public record Protection(Instant since, Due due) {
        /** Refuses null. */
        public Protection {
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(due, "due");
        }
    }

    /** Copies the lists in. */
    public Ownership {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(offer, "offer");
        tried = List.copyOf(tried);
        former = List.copyOf(former);
        Objects.requireNonNull(protection, "protection");
    }

    /** Returns whether the person who owns the lead is this one. */
    public boolean isOwner(PersonId person) {
        return owner.isPresent() && owner.get().equals(new Owner.Person(person));
    }

    /** Returns whether a person, not a role standing in, owns the lead. */
    public boolean hasPerson() {
        return person().isPresent();
    }

    /** Returns the person who owns the lead; empty when nobody does or a role stands in. */
    public Optional<PersonId> person() {
        return owner.isPresent() && owner.get() instanceof Owner.Person person
                ? Optional.of(person.id())
                : Optional.empty();
    }

    /** Returns when a person ceased to own the lead, if they did. */
    public Optional<Instant> leftBy(PersonId person) {
        return former.stream()
                .filter(it -> it.person().equals(person))
                .map(Former::until)
                .findFirst();
    }

    /** Returns whether nobody owns the lead, was asked, or is looked for. */
    public boolean isIdle() {
        return owner.isEmpty() && offer.isEmpty() && tried.isEmpty() && !isWanted;
    }

    /** Returns this with the host asked for candidates. */
    public Ownership wanted() {
        return new Ownership(owner, offer, tried, true, former, protection);
    }

    /** Returns this with an offer made; the owner so far stays until it is accepted. */
    public Ownership offered(Offer made) {
        return new Ownership(owner, Optional.of(made), tried, false, former, protection);
    }

    /** Returns this with the offer ended without an answer in time, or with a no. */
    public Ownership notAccepted() {
        var more = new ArrayList<>(tried);
        offer.ifPresent(ended -> more.add(ended.to()));
        return new Ownership(owner, Optional.empty(), more, false, former, protection);
    }

    /** Returns this with the offer taken back. */
    public Ownership withdrawn() {
        return new Ownership(owner, Optional.empty(), tried, false, former, protection);
    }

    /**
     * Returns this with a new owner; a person ends the series of offers, a role standing in does not.
     *
     * @param at when that happens; a person who owned the lead until then is remembered
     */
    public Ownership owned(Owner changed, Instant at) {
        boolean isPerson = changed instanceof Owner.Person;
        boolean isSame = owner.equals(Optional.of(changed));
        return new Ownership(
                Optional.of(changed),
                Optional.empty(),
                isPerson ? List.of() : tried,
                false,
                isSame ? former : formerAt(at),
                isSame ? protection : Optional.empty());
    }

    /** Returns this with another end of the protection, or with none. */
    public Ownership guarded(Optional<Protection> changed) {
        return new Ownership(owner, offer, tried, isWanted, former, changed);
    }

    /** Returns this with nobody owning the lead or being asked any more; a person who owned it until then is remembered. */
    public Ownership released(Instant at) {
        return new Ownership(Optional.empty(), Optional.empty(), List.of(), false, formerAt(at), Optional.empty());
    }

    /** Returns this with a new series of offers begun: everybody may be asked again. */
    public Ownership anew() {
        return new Ownership(owner, offer, List.of(), isWanted, former, protection);
    }

    private List<Former> formerAt(Instant at) {
        if (person().isEmpty()) {
            return former;
        }
        var more = new ArrayList<>(former);
        more.removeIf(known -> known.person().equals(person().get()));
        more.add(new Former(person().get(), at));
        return more.size() > REMEMBERED ? more.subList(1, more.size()) : more;
    }
}
