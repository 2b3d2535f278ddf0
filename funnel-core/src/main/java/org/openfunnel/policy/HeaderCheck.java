package org.openfunnel.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;

/** Checks the policy's own words, its roles and its text formats. */
final class HeaderCheck {
    private static final int MAX_LENGTH = 80;
    /** As many roles as a condition on the roles of the actor can look at. */
    static final int MAX_ROLES = 62;

    private final PolicyContent policy;
    private final Report report;

    HeaderCheck(PolicyContent policy, Report report) {
        this.policy = policy;
        this.report = report;
    }

    void check() {
        printable("/policy/version", policy.version());
        printable("/policy/calendar", policy.calendar());
        if (!policy.handbook().isEmpty()) {
            printable("/policy/handbook", policy.handbook());
        }
        roles();
        policy.formats().keySet().forEach(name -> report.free("/formats/" + name, name, "email"));
    }

    private void printable(String pointer, String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            report.say(pointer, "not-printable", Arg.of(MAX_LENGTH), Arg.of(text));
        }
    }

    private void roles() {
        if (policy.roles().size() > MAX_ROLES) {
            report.say(
                    "/roles",
                    "too-many-roles",
                    Arg.of(MAX_ROLES),
                    Arg.of(policy.roles().size()));
        }
        for (Role role : policy.roles().values()) {
            String pointer = "/roles/" + role.id();
            report.free(pointer, role.id(), "owner");
            report.known(pointer + "/is", Kind.ROLE, role.is(), policy.roles().keySet());
            if (implied(role).contains(role.id())) {
                report.say(pointer + "/is", "role-cycle", Arg.of(role.id().value()));
            }
        }
    }

    /** The roles that a role implies, directly or not; itself only if it stands in a circle. */
    private Set<Name> implied(Role role) {
        Set<Name> implied = new HashSet<>();
        Deque<Name> open = new ArrayDeque<>(role.is());
        while (!open.isEmpty()) {
            Name next = open.remove();
            Role declared = policy.roles().get(next);
            if (declared != null && implied.add(next)) {
                open.addAll(declared.is());
            }
        }
        return implied;
    }
}
