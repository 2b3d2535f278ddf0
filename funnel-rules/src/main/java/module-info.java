/**
 * Reads, checks, writes and presents the policies that {@code org.openfunnel.core} decides by.
 */
module org.openfunnel.rules {
    requires static org.jspecify;
    requires transitive org.openfunnel.core;
    requires tools.jackson.core;
    requires jakarta.validation;
    requires org.hibernate.validator;

    // Lowest floor first. A package is exported from the moment it holds its first type; javac refuses an empty one.
    exports org.openfunnel.rules.diagnostic;
    exports org.openfunnel.rules.intake;
    exports org.openfunnel.rules.proof;
    exports org.openfunnel.rules.preset;
    exports org.openfunnel.rules;
    exports org.openfunnel.rules.testkit;

    // The validator reads the fields of the checked form.
    opens org.openfunnel.rules.intake to
            org.hibernate.validator;
}
