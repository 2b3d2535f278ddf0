package org.openfunnel.time;

import java.util.Collection;
import java.util.Collections;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The calendars that a host hands to the engine, each under its id; immutable and equal by content. */
public final class Calendars {
    private final SortedMap<String, BusinessCalendar> byId;

    private Calendars(SortedMap<String, BusinessCalendar> byId) {
        this.byId = Collections.unmodifiableSortedMap(byId);
    }

    /**
     * Returns these calendars.
     *
     * @throws IllegalArgumentException when two have the same id
     */
    public static Calendars of(BusinessCalendar... calendars) {
        SortedMap<String, BusinessCalendar> byId = new TreeMap<>();
        for (BusinessCalendar calendar : calendars) {
            if (byId.put(calendar.id(), calendar) != null) {
                throw new IllegalArgumentException("two calendars have the id `" + calendar.id() + "`");
            }
        }
        return new Calendars(byId);
    }

    /**
     * Returns the calendar {@code china}: Monday to Friday 09:00 to 12:00 and 13:30 to 18:00 in Asia/Shanghai, with the
     * statutory holidays and make-up workdays of the years 2007 to 2026.
     *
     * <p>The dates are those of the State Council's yearly notices. Dates from 2026-12-29 on are provisional: the notice for
     * 2027 may still change them.
     */
    public static Calendars china() {
        return of(ChinaCalendar.CALENDAR);
    }

    /** Returns these calendars and another one, which replaces the one with its id. */
    public Calendars with(BusinessCalendar calendar) {
        SortedMap<String, BusinessCalendar> more = new TreeMap<>(byId);
        more.put(calendar.id(), calendar);
        return new Calendars(more);
    }

    /** Returns the calendar with this id, if there is one. */
    public Optional<BusinessCalendar> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns the calendar with this id.
     *
     * @throws NoSuchElementException when there is none
     */
    public BusinessCalendar require(String id) {
        return find(id).orElseThrow(
                        () -> new NoSuchElementException("there is no calendar `" + id + "`, only " + byId.keySet()));
    }

    /** Returns all calendars in the order of their ids. */
    public Collection<BusinessCalendar> all() {
        return byId.values();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Calendars that && byId.equals(that.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    /** Returns the calendars, for logs. */
    @Override
    public String toString() {
        return byId.values().toString();
    }
}
