package org.openfunnel.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openfunnel.name.PersonId;

/**
 * Who owns a lead and how far its assignment has come.
 *
 * @param owner the owner, if there is one
 * @param offer the offer that stands, if any
 * @param tried the people who did not accept in this series of offers, in the order of the offers
 * @param isWanted whether the host was asked for candidates and has not offered since
 */
public record Ownership(Optional<Owner> owner, Optional<Offer> offer, List<PersonId> tried, boolean isWanted) {
    /** Nobody owns the lead and nobody was asked. */
    public static final Ownership NONE = new Ownership(Optional.empty(), Optional.empty(), List.of(), false);

    /** Copies the list in. */
    public Ownership {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(offer, "offer");
        tried = List.copyOf(tried);
    }

    /** Returns whether the person who owns the lead is this one. */
    public boolean isOwner(PersonId person) {
        return owner.isPresent() && owner.get().equals(new Owner.Person(person));
    }

    /** Returns whether a person, not a role standing in, owns the lead. */
    public boolean hasPerson() {
        return owner.isPresent() && owner.get() instanceof Owner.Person;
    }

    /** Returns this with the host asked for candidates. */
    public Ownership wanted() {
        return new Ownership(owner, offer, tried, true);
    }

    /** Returns this with an offer made; the owner so far stays until it is accepted. */
    public Ownership offered(Offer made) {
        return new Ownership(owner, Optional.of(made), tried, false);
    }

    /** Returns this with the offer ended without an answer in time, or with a no. */
    public Ownership notAccepted() {
        var more = new ArrayList<>(tried);
        offer.ifPresent(ended -> more.add(ended.to()));
        return new Ownership(owner, Optional.empty(), more, false);
    }

    /** Returns this with the offer taken back. */
    public Ownership withdrawn() {
        return new Ownership(owner, Optional.empty(), tried, false);
    }

    /** Returns this with a new owner; a person ends the series of offers, a role standing in does not. */
    public Ownership owned(Owner changed) {
        boolean isPerson = changed instanceof Owner.Person;
        return new Ownership(Optional.of(changed), Optional.empty(), isPerson ? List.of() : tried, false);
    }

    /** Returns this with a new series of offers begun: everybody may be asked again. */
    public Ownership anew() {
        return new Ownership(owner, offer, List.of(), isWanted);
    }
}
