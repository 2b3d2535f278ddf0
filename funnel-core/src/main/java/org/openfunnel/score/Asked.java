package org.openfunnel.score;

import org.openfunnel.condition.CompiledCondition;

/** A row of a table with its condition, to be asked as a whole. */
record Asked(int row, CompiledCondition condition) {}
