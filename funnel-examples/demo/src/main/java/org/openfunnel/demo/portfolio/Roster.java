package org.openfunnel.demo.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openfunnel.name.PersonId;
import org.openfunnel.ownership.Candidate;

/** The people who work leads, and how many each of them has. Whoever gets a lead has one more for the next. */
public final class Roster {
    private final Map<PersonId, Candidate> people = new LinkedHashMap<>();

    /** Makes a roster; the people are asked in the order that the policy gives them, not in this one. */
    public Roster(List<Candidate> people) {
        people.forEach(person -> this.people.put(person.person(), person));
    }

    /** Returns everybody as they are now. */
    List<Candidate> candidates() {
        return new ArrayList<>(people.values());
    }

    /** Notes that a person got a lead. */
    void took(PersonId person) {
        people.computeIfPresent(person, (id, it) -> oneMore(it));
    }

    private static Candidate oneMore(Candidate it) {
        return new Candidate(it.person(), it.roles(), it.openLeads() + 1, it.lastAssignedAt(), it.isAbsent());
    }
}
