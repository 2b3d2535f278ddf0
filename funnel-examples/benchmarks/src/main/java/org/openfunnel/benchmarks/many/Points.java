package org.openfunnel.benchmarks.many;

import java.util.List;

/**
 * The answer about a lead.
 *
 * @param total the points in all
 * @param fired the ids of the rules that gave them, attribute by attribute
 */
record Points(int total, List<String> fired) {}
