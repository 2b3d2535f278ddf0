package org.openfunnel.lead;

import java.util.Set;

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
