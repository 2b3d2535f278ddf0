package org.openfunnel.rules.proof;

import java.util.List;
import java.util.function.BinaryOperator;
import org.openfunnel.condition.Truth;

/** Sets of answers that are possible, each as four bits. */
final class Truths {
    static final int TRUE = 1;
    static final int FALSE = 2;
    static final int UNKNOWN = 4;
    static final int BROKEN = 8;
    static final int ALL = 15;

    private static final int SETS = 16;
    private static final List<Truth> ANSWERS = List.of(Truth.values());
    private static final int[] AND = table(Truth::and);
    private static final int[] OR = table(Truth::or);

    private Truths() {}

    static int of(Truth truth) {
        return switch (truth) {
            case TRUE -> TRUE;
            case FALSE -> FALSE;
            case UNKNOWN -> UNKNOWN;
            case BROKEN -> BROKEN;
        };
    }

    private static int[] table(BinaryOperator<Truth> operator) {
        int[] table = new int[SETS * SETS];
        for (int pair = 0; pair < table.length; pair++) {
            for (Truth one : ANSWERS) {
                for (Truth other : ANSWERS) {
                    if (((pair / SETS) & of(one)) != 0 && ((pair % SETS) & of(other)) != 0) {
                        table[pair] |= of(operator.apply(one, other));
                    }
                }
            }
        }
        return table;
    }

    static int and(int one, int other) {
        return AND[one * SETS + other];
    }

    static int or(int one, int other) {
        return OR[one * SETS + other];
    }

    static int not(int set) {
        return (set & (UNKNOWN | BROKEN)) | ((set & TRUE) != 0 ? FALSE : 0) | ((set & FALSE) != 0 ? TRUE : 0);
    }

    /** Returns the set with the answer that is assumed in the place of unknown; {@link #UNKNOWN} assumes nothing. */
    static int assume(int set, int assumed) {
        return (set & UNKNOWN) != 0 ? (set & ~UNKNOWN) | assumed : set;
    }

    static boolean isSingle(int set) {
        return Integer.bitCount(set) == 1;
    }
}
