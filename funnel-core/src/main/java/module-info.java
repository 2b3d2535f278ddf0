/**
 * Pure decisions about leads in a sales funnel: policy, facts, state and command in, decision out.
 */
module org.openfunnel.core {
    requires static transitive org.jspecify;

    // Lowest floor first. A package is exported from the moment it holds its first type; javac refuses an empty one.
    exports org.openfunnel.name;
    exports org.openfunnel.time;
    exports org.openfunnel.explain;
    exports org.openfunnel.fact;
    exports org.openfunnel.moment;
    exports org.openfunnel.condition;
    exports org.openfunnel.lead;
    exports org.openfunnel.activity;
    exports org.openfunnel.score;
    exports org.openfunnel.ownership;
    exports org.openfunnel.stage;
    exports org.openfunnel.sla;
    exports org.openfunnel.followup;
    exports org.openfunnel.target;
    exports org.openfunnel.policy;
    exports org.openfunnel.engine;
    exports org.openfunnel.stats;
}
