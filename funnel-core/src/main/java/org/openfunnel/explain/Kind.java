package org.openfunnel.explain;

/** The kinds of things a policy names, so that a label can be found for a name. */
public enum Kind {
    /** A fact of the catalogue. */
    FACT,
    /** A role. */
    ROLE,
    /** A named text format. */
    FORMAT,
    /** A named condition. */
    CONDITION,
    /** A requirement. */
    REQUIREMENT,
    /** A declared kind of activity. */
    ACTIVITY,
    /** A step of an activity, as {@code kind.step}. */
    STEP,
    /**
     * An attribute of an activity, as {@code kind.attribute}, or an input of a move, as {@code move.input}; where it is plain whose
     * it is, as {@code attribute} or {@code input}.
     */
    ATTRIBUTE,
    /** A characteristic of the scorecard. */
    CHARACTERISTIC,
    /** A bin of a characteristic, as {@code characteristic.bin}. */
    BIN,
    /** A grade. */
    GRADE,
    /** A knock-out or a cap of the grading. */
    GRADE_RULE,
    /** A stage. */
    STAGE,
    /** A move between stages. */
    MOVE,
    /** A clock. */
    CLOCK,
    /** A cadence. */
    CADENCE,
    /** A piece of advice. */
    ADVICE,
    /** A claim of the author. */
    CLAIM,
    /** What a target measures. */
    METRIC,
    /** A level of the breakdown of targets. */
    LEVEL,
    /** A quota of a person. */
    QUOTA
}
