package org.openfunnel.lead;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Message;
import org.openfunnel.name.LeadId;

/**
 * What a duplicate check found in a batch of leads. It is advice: a lead is merged or kept by people.
 *
 * @param clusters groups of two leads or more that are the same contact, in the order of their first lead id
 * @param likely pairs that are perhaps the same, by lead id; leads of one cluster are not named again
 * @param conflicts numbers and addresses under which several people are known
 */
public record Duplicates(List<Cluster> clusters, List<Match> likely, List<Conflict> conflicts) {
    /**
     * With more people than this under one number or address, it is taken for nobody's: it is a conflict, and makes no pair.
     */
    public static final int MOST_PEOPLE = 20;

    /**
     * Among more leads than this that share one number, address or person with company and are otherwise different, each is
     * compared with the first so many by id, so that a hostile batch costs no more than a large one.
     */
    public static final int MOST_COMPARED = 50;

    /**
     * Leads that are the same contact, directly or through each other.
     *
     * @param leads their ids in order, the smallest first
     * @param matches the pairs with the verdict SAME that hold the cluster together
     */
    public record Cluster(List<LeadId> leads, List<Match> matches) {
        /** Copies the lists in. */
        public Cluster {
            leads = List.copyOf(leads);
            matches = List.copyOf(matches);
        }

        /** Returns this as a sentence. */
        public Message message() {
            return Message.of("lead.cluster", Arg.of(leads.size()), ids(leads));
        }
    }

    /**
     * A phone number or an e-mail address that carries several people.
     *
     * @param key phone or e-mail
     * @param value the number or address in its normal form
     * @param people the people, in their normal form
     * @param leads the leads that have it, by id
     */
    public record Conflict(Match.Key key, String value, SortedSet<String> people, List<LeadId> leads) {
        /** Copies the collections in. */
        public Conflict {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
            people = Collections.unmodifiableSortedSet(new TreeSet<>(people));
            leads = List.copyOf(leads);
        }

        /** Returns this as a sentence, which does not show the number or address: it is personal. */
        public Message message() {
            String code = key == Match.Key.PHONE ? "lead.conflict-phone" : "lead.conflict-email";
            return Message.of(code, Arg.of(people.size()), ids(leads));
        }
    }

    /** Copies the lists in. */
    public Duplicates {
        clusters = List.copyOf(clusters);
        likely = List.copyOf(likely);
        conflicts = List.copyOf(conflicts);
    }

    private static Arg ids(List<LeadId> leads) {
        return Arg.many(leads.stream().map(lead -> Arg.of(lead.value())).toList());
    }
}
