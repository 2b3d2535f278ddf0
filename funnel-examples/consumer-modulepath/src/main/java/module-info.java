/** A host with a module of its own: it names the rules and gets the core with them. */
module org.openfunnel.consumer {
    requires static org.jspecify;
    requires org.openfunnel.rules;
}
