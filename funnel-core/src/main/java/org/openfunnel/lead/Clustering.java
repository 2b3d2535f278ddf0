package org.openfunnel.lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.openfunnel.lead.Duplicates.Cluster;
import org.openfunnel.lead.Duplicates.Conflict;
import org.openfunnel.lead.Match.Agreement;
import org.openfunnel.lead.Match.Verdict;
import org.openfunnel.name.LeadId;

/** Finds the pairs of a batch through what they share, and joins the same ones; leads that share nothing are never compared. */
final class Clustering {
    private final DuplicateCheck check;
    private final List<LeadContact> leads;
    private final int[] parents;
    private final Set<Long> compared = new HashSet<>();
    private final List<Match> same = new ArrayList<>();
    private final List<Match> likely = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<LeadId, Integer> places = new HashMap<>();

    Clustering(DuplicateCheck check, Collection<LeadContact> batch) {
        this.check = check;
        this.leads =
                batch.stream().sorted(Comparator.comparing(LeadContact::lead)).toList();
        this.parents = new int[leads.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            if (places.put(leads.get(i).lead(), i) != null) {
                throw new IllegalArgumentException("lead `" + leads.get(i).lead() + "` occurs twice in the batch");
            }
        }
    }

    Duplicates result() {
        byContact(Match.Key.PHONE, LeadContact::phone);
        byContact(Match.Key.EMAIL, check::emailKey);
        buckets(Clustering::personAndCompany).values().forEach(bucket -> compareAll(bucket, false));
        Comparator<Match> byLead = Comparator.comparing(Match::one).thenComparing(Match::other);
        same.sort(byLead);
        likely.sort(byLead);
        return new Duplicates(
                clusters(),
                likely.stream()
                        .filter(match -> root(match.one()) != root(match.other()))
                        .toList(),
                conflicts);
    }

    private static Optional<String> personAndCompany(LeadContact lead) {
        return lead.person().flatMap(person -> lead.company().map(company -> person + '\n' + company));
    }

    private void byContact(Match.Key key, Function<LeadContact, Optional<String>> value) {
        buckets(value).forEach((shared, bucket) -> {
            var people = new TreeSet<String>();
            bucket.forEach(place -> leads.get(place).person().ifPresent(people::add));
            if (people.size() > 1) {
                conflicts.add(new Conflict(
                        key,
                        shared,
                        people,
                        bucket.stream().map(place -> leads.get(place).lead()).toList()));
            }
            if (people.size() <= Duplicates.MOST_PEOPLE) {
                compareAll(bucket, people.size() > 1);
            }
        });
    }

    private Map<String, List<Integer>> buckets(Function<LeadContact, Optional<String>> value) {
        var buckets = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < leads.size(); i++) {
            int place = i;
            value.apply(leads.get(i))
                    .ifPresent(key -> buckets.computeIfAbsent(key, it -> new ArrayList<>())
                            .add(place));
        }
        buckets.values().removeIf(bucket -> bucket.size() < 2);
        return buckets;
    }

    /**
     * Compares the leads of a bucket. Leads that are equal in everything are compared with the first of them only, so that a
     * thousand copies of one lead cost a thousand comparisons, not a million.
     *
     * @param isContested whether the bucket is a number or address of several people
     */
    private void compareAll(List<Integer> bucket, boolean isContested) {
        LeadId anybody = leads.get(bucket.get(0)).lead();
        var firsts = new ArrayList<Integer>();
        var seen = new HashMap<LeadContact, Integer>();
        for (int place : bucket) {
            Integer copyOf = seen.putIfAbsent(content(place, anybody), place);
            if (copyOf != null) {
                compare(copyOf, place, isContested);
                continue;
            }
            firsts.forEach(first -> compare(first, place, isContested));
            if (firsts.size() < Duplicates.MOST_COMPARED) {
                firsts.add(place);
            }
        }
    }

    private LeadContact content(int place, LeadId anybody) {
        LeadContact lead = leads.get(place);
        return new LeadContact(anybody, lead.phone(), lead.email(), lead.person(), lead.company());
    }

    private void compare(int one, int other, boolean isContested) {
        if (!compared.add((long) one << 32 | other)) {
            return;
        }
        Match found = check.compare(leads.get(one), leads.get(other));
        Match match = isContested ? doubted(found) : found;
        if (match.verdict() == Verdict.SAME) {
            same.add(match);
            parents[root(other)] = root(one);
        } else if (match.verdict() == Verdict.LIKELY) {
            likely.add(match);
        }
    }

    /** A lead without a name under a number of several people is one of them, but nobody knows which. */
    private static Match doubted(Match match) {
        boolean isCertain = match.agreement(Match.Key.PERSON) == Agreement.EQUAL
                || (match.agreement(Match.Key.PHONE) == Agreement.EQUAL
                        && match.agreement(Match.Key.EMAIL) == Agreement.EQUAL);
        return isCertain || match.verdict() != Verdict.SAME
                ? match
                : new Match(match.one(), match.other(), Verdict.LIKELY, match.evidence());
    }

    private int root(LeadId lead) {
        return root(places.getOrDefault(lead, -1));
    }

    private int root(int place) {
        int at = place;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private List<Cluster> clusters() {
        var matches = new HashMap<Integer, List<Match>>();
        same.forEach(match -> matches.computeIfAbsent(root(match.one()), it -> new ArrayList<>())
                .add(match));
        var members = new TreeMap<Integer, List<LeadId>>();
        for (int i = 0; i < parents.length; i++) {
            if (matches.containsKey(root(i))) {
                members.computeIfAbsent(root(i), it -> new ArrayList<>())
                        .add(leads.get(i).lead());
            }
        }
        return members.entrySet().stream()
                .map(entry -> new Cluster(entry.getValue(), matches.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparing(cluster -> cluster.leads().get(0)))
                .toList();
    }
}
