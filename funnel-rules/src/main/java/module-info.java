/**
 * Reads, checks, writes and presents the policies that {@code org.openfunnel.core} decides by.
 */
module org.openfunnel.rules {
    requires static org.jspecify;
    requires transitive org.openfunnel.core;
    requires tools.jackson.core;
}
