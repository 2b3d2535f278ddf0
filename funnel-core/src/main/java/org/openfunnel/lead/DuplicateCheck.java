package org.openfunnel.lead;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.lead.Match.Agreement;
import org.openfunnel.lead.Match.Evidence;
import org.openfunnel.lead.Match.Verdict;

/**
 * Compares leads by contact: the same person reached through several channels is a duplicate. Source: S1-04, S2-05.
 *
 * <table>
 * <caption>The verdicts, first row that fits</caption>
 * <tr><td>phone and e-mail agree</td><td>SAME</td></tr>
 * <tr><td>phone or e-mail agrees, and so does the person</td><td>SAME</td></tr>
 * <tr><td>phone or e-mail agrees, and the people differ</td><td>LIKELY, and a conflict</td></tr>
 * <tr><td>phone or e-mail agrees, a person is not known, and the other of the two differs</td><td>LIKELY</td></tr>
 * <tr><td>phone or e-mail agrees, and nothing differs</td><td>SAME</td></tr>
 * <tr><td>person and company agree</td><td>LIKELY</td></tr>
 * <tr><td>anything else</td><td>DIFFERENT</td></tr>
 * </table>
 */
public final class DuplicateCheck {
    /** What a tag in an e-mail address, as in {@code chen+fair@example.com}, means when two addresses are compared. */
    public enum EmailTags {
        /** A tag belongs to the address, at every provider. */
        KEPT,
        /**
         * A tag is left out at the providers that are known to deliver to the same mailbox with and without it; at gmail.com, full
         * stops in front of the at sign too.
         */
        LEFT_OUT_WHERE_KNOWN,
        /** A tag is left out at every provider. Two people of a provider that gives a plus sign no meaning would be taken for one. */
        LEFT_OUT;

        private static final Set<String> WITH_TAGS = Set.of(
                "gmail.com",
                "outlook.com",
                "hotmail.com",
                "live.com",
                "icloud.com",
                "me.com",
                "fastmail.com",
                "protonmail.com",
                "proton.me");
        private static final Set<String> GOOGLE = Set.of("gmail.com", "googlemail.com");

        /** Returns an address in its normal form without what this rule leaves out. */
        String key(String email) {
            int at = email.indexOf('@');
            String local = email.substring(0, at);
            String domain = GOOGLE.contains(email.substring(at + 1)) ? "gmail.com" : email.substring(at + 1);
            if (this == KEPT) {
                return email;
            }
            boolean isKnown = WITH_TAGS.contains(domain);
            String untagged = isKnown || this == LEFT_OUT ? withoutTag(local) : local;
            return (domain.equals("gmail.com") ? untagged.replace(".", "") : untagged) + "@" + domain;
        }

        private static String withoutTag(String local) {
            int plus = local.indexOf('+');
            return plus > 0 ? local.substring(0, plus) : local;
        }
    }

    private final EmailTags tags;

    private DuplicateCheck(EmailTags tags) {
        this.tags = Objects.requireNonNull(tags, "tags");
    }

    /** Returns the check that leaves tags out where the provider is known to do so. */
    public static DuplicateCheck standard() {
        return new DuplicateCheck(EmailTags.LEFT_OUT_WHERE_KNOWN);
    }

    /** Returns this check with another rule for tags in e-mail addresses. */
    public DuplicateCheck withEmailTags(EmailTags rule) {
        return new DuplicateCheck(rule);
    }

    /** Compares two leads. The answer is the same the other way round. */
    public Match compare(LeadContact one, LeadContact other) {
        Agreement phone = agreement(one.phone(), other.phone());
        Agreement email = agreement(emailKey(one), emailKey(other));
        Agreement person = agreement(one.person(), other.person());
        Agreement company = agreement(one.company(), other.company());
        return new Match(
                one.lead(),
                other.lead(),
                verdict(phone, email, person, company),
                List.of(
                        new Evidence(Match.Key.PHONE, phone),
                        new Evidence(Match.Key.EMAIL, email),
                        new Evidence(Match.Key.PERSON, person),
                        new Evidence(Match.Key.COMPANY, company)));
    }

    Optional<String> emailKey(LeadContact contact) {
        return contact.email().map(tags::key);
    }

    private static Agreement agreement(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        return one.equals(other) ? Agreement.EQUAL : Agreement.DIFFERENT;
    }

    private static Verdict verdict(Agreement phone, Agreement email, Agreement person, Agreement company) {
        boolean isPhone = phone == Agreement.EQUAL;
        boolean isEmail = email == Agreement.EQUAL;
        if (isPhone && isEmail) {
            return Verdict.SAME;
        }
        if (isPhone || isEmail) {
            return person == Agreement.DIFFERENT ? Verdict.LIKELY : sharing(isPhone ? email : phone, person);
        }
        return person == Agreement.EQUAL && company == Agreement.EQUAL ? Verdict.LIKELY : Verdict.DIFFERENT;
    }

    /** One number or address agrees; whether the rest lets them be the same. */
    private static Verdict sharing(Agreement rest, Agreement person) {
        return person == Agreement.UNKNOWN && rest == Agreement.DIFFERENT ? Verdict.LIKELY : Verdict.SAME;
    }

    /**
     * Returns what a lead has in common with others, the same ones first, then the likely ones, each in the order of the lead
     * ids; different leads and the lead itself are left out.
     */
    public List<Match> find(LeadContact lead, Collection<LeadContact> others) {
        return others.stream()
                .filter(other -> !other.lead().equals(lead.lead()))
                .map(other -> compare(lead, other))
                .filter(match -> match.verdict() != Verdict.DIFFERENT)
                .sorted(Comparator.comparing(Match::verdict).thenComparing(Match::other))
                .toList();
    }

    /**
     * Compares all leads of a batch with each other, as at the end of a day. The answer does not depend on their order. Under a
     * number or address of several people, a lead without a name is only likely one of them; so it joins nobody.
     *
     * @throws IllegalArgumentException if a lead id occurs twice
     */
    public Duplicates among(Collection<LeadContact> batch) {
        return new Clustering(this, batch).result();
    }
}
