/**
 * Pure decisions about leads in a sales funnel: policy, facts, state and command in, decision out.
 */
module org.openfunnel.core {
    requires static org.jspecify;

    // Lowest floor first. A package is exported from the moment it holds its first type; javac refuses an empty one.
    exports org.openfunnel.name;
}
