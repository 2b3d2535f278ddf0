package org.openfunnel.lead;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Message;
import org.openfunnel.name.LeadId;

/**
 * Whether two leads are the same contact, and what speaks for and against it. A match is a finding: nothing is merged.
 *
 * @param one a lead
 * @param other another lead
 * @param verdict the answer
 * @param evidence what was compared: phone, e-mail, person, company, in this order
 */
public record Match(LeadId one, LeadId other, Verdict verdict, List<Evidence> evidence) {
    /** The answer. */
    public enum Verdict {
        /** The same contact. */
        SAME,
        /** Perhaps the same contact: a person has to look. */
        LIKELY,
        /** Different contacts, or nothing in common is known. */
        DIFFERENT
    }

    /** What two leads are compared by. */
    public enum Key {
        /** The phone number. */
        PHONE,
        /** The e-mail address. */
        EMAIL,
        /** The name of the person. */
        PERSON,
        /** The name of the company. */
        COMPANY
    }

    /** How two leads stand to each other in one key. */
    public enum Agreement {
        /** Both have the same. */
        EQUAL,
        /** Each has another. */
        DIFFERENT,
        /** One of them, or neither, has any. */
        UNKNOWN
    }

    /**
     * One thing that was compared.
     *
     * @param key what was compared
     * @param agreement how the two stand
     */
    public record Evidence(Key key, Agreement agreement) {
        /** Refuses null. */
        public Evidence {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(agreement, "agreement");
        }

        /** Returns this as a sentence. */
        public Message message() {
            return Message.of("lead.evidence-" + lower(agreement), Arg.of(Message.of("lead.key-" + lower(key))));
        }
    }

    /** Copies the list in. */
    public Match {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(verdict, "verdict");
        evidence = List.copyOf(evidence);
    }

    /**
     * Returns how the two leads stand to each other in one key.
     *
     * @throws java.util.NoSuchElementException if the key was not compared
     */
    public Agreement agreement(Key key) {
        return evidence.stream()
                .filter(it -> it.key() == key)
                .map(Evidence::agreement)
                .findFirst()
                .orElseThrow();
    }

    /** Returns whether they share a phone number or an e-mail address but name different people. */
    public boolean isConflict() {
        boolean isShared = agreement(Key.PHONE) == Agreement.EQUAL || agreement(Key.EMAIL) == Agreement.EQUAL;
        return isShared && agreement(Key.PERSON) == Agreement.DIFFERENT;
    }

    /** Returns the verdict and the evidence in words. */
    public Explanation explanation() {
        Message said = Message.of("lead.verdict-" + lower(verdict), Arg.of(one.value()), Arg.of(other.value()));
        return Explanation.of(
                said, evidence.stream().map(it -> Explanation.of(it.message())).toList());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
