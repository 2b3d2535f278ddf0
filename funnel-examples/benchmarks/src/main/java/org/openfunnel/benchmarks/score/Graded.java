package org.openfunnel.benchmarks.score;

import java.util.List;

/**
 * The answer about a lead.
 *
 * @param total the points in all
 * @param grade the grade
 * @param fired the rules that gave the points, in the order of their names
 */
record Graded(int total, String grade, List<Rule> fired) {
    /**
     * A rule.
     *
     * @param id its characteristic and its bin
     * @param points what it gives
     */
    record Rule(String id, int points) {}
}
