package org.openfunnel.benchmarks.decision;

import java.time.Instant;
import java.util.Set;

/** Somebody wants to make a proposal. */
record Request(String id, Set<String> roles, Instant at) {}
