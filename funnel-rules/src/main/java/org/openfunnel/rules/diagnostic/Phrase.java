package org.openfunnel.rules.diagnostic;

import java.util.Locale;

/** A part of a sentence that exists in every language, for what was expected or what came. */
public enum Phrase {
    /** A text. */
    TEXT,

    /** A text, with its content: {@code value}. */
    TEXT_OF,

    /** A number. */
    NUMBER,

    /** A number, with its value: {@code value}. */
    NUMBER_OF,

    /** A number without a fraction. */
    WHOLE_NUMBER,

    /** True or false. */
    BOOLEAN,

    /** One of the two truth values: {@code value}. */
    BOOLEAN_OF,

    /** An object in braces. */
    OBJECT,

    /** A list in brackets. */
    LIST,

    /** The word null. */
    NULL,

    /** A bound below: {@code min}. */
    AT_LEAST,

    /** A bound above: {@code max}. */
    AT_MOST,

    /** A bound on both sides: {@code min}, {@code max}. */
    FROM_TO,

    /** One of several: {@code choices}. */
    ONE_OF,

    /** A name of the policy: {@code max} characters. */
    NAME,

    /** An amount of time: {@code example}. */
    AMOUNT,

    /** A calendar period: {@code example}. */
    PERIOD,

    /** A date. */
    DATE,

    /** An instant. */
    INSTANT,

    /** A time of day. */
    TIME_OF_DAY,

    /** A date with a time of day. */
    LOCAL_TIME,

    /** A length of time. */
    DURATION,

    /** A stretch of hours of a day. */
    HOURS,

    /** A time zone. */
    ZONE,

    /** A kind of activity and a step of it. */
    STEP_NAME,

    /** A reference to where a rule comes from: {@code max}. */
    SOURCE,

    /** A value of any type. */
    VALUE,

    /** A key in double quotes. */
    KEY,

    /** The colon after a key. */
    COLON,

    /** A comma or the bracket that closes: {@code close}. */
    COMMA_OR_CLOSE,

    /** The end of the document. */
    END_OF_DOCUMENT,

    /** A line and a column: {@code line}, {@code column}. */
    PLACE,

    /** Two items of a list: {@code items}, {@code next}. */
    ITEMS,

    /** A list that was cut: {@code items}, {@code count}. */
    ITEMS_CUT,

    /** All items of a list that hold together: {@code items}, {@code next}. */
    LAST_ITEM,

    /** A fact with its value: {@code fact}, {@code value}. */
    FACT_IS,

    /** A lead of which nothing is known. */
    NOTHING_KNOWN,

    /** Any lead. */
    ANYTHING,

    /** The total score. */
    TOTAL,

    /** The stage. */
    STAGE,

    /** The grade. */
    GRADE,

    /** A fact that has one of some values: {@code fact}, {@code values}. */
    IS_ONE_OF,

    /** A bound below: {@code fact}, {@code min}. */
    IS_AT_LEAST,

    /** An open bound below: {@code fact}, {@code min}. */
    IS_ABOVE,

    /** A bound above: {@code fact}, {@code max}. */
    IS_AT_MOST,

    /** An open bound above: {@code fact}, {@code max}. */
    IS_BELOW,

    /** Bounds on both sides: {@code fact}, {@code min}, {@code max}. */
    IS_FROM_TO,

    /** Bounds on both sides, open above: {@code fact}, {@code min}, {@code max}. */
    IS_FROM_BELOW,

    /** Bounds on both sides, open below: {@code fact}, {@code min}, {@code max}. */
    IS_ABOVE_TO,

    /** Open bounds on both sides: {@code fact}, {@code min}, {@code max}. */
    IS_STRICTLY_BETWEEN,

    /** Whether a condition can hold and can fail. */
    WHETHER_IT_HOLDS,

    /** Whether every lead falls into one bin: {@code characteristic}. */
    WHETHER_BINS_FIT,

    /** Whether every lead falls into one grade. */
    WHETHER_GRADES_FIT,

    /** Whether two grades are apart: {@code first}, {@code second}. */
    WHETHER_GRADES_APART,

    /** Whether a lead can get a grade: {@code grade}. */
    WHETHER_REACHABLE,

    /** Whether two moves can be open at once: {@code first}, {@code second}. */
    WHETHER_ROUTES_APART,

    /** Whether two rhythms meet: {@code first}, {@code second}. */
    WHETHER_RHYTHMS_APART,

    /** Whether a claim holds: {@code claim}. */
    WHETHER_CLAIM_HOLDS,

    /** Why: too large. */
    DOUBT_SIZE,

    /** Why: it depends on more than facts. */
    DOUBT_HISTORY,

    /** Why: other facts hang on it. */
    DOUBT_DEPENDENT,

    /** No grade. */
    NO_GRADE,

    /** No points, because they are unknown. */
    NO_POINTS,

    /** It held. */
    HELD,

    /** It did not hold. */
    HELD_NOT,

    /** It was open. */
    WAS_OPEN,

    /** It holds. */
    HOLDS,

    /** It does not hold. */
    HOLDS_NOT,

    /** It is open. */
    IS_OPEN,

    /** For a grade: {@code grade}. */
    OF_GRADE,

    /** For all. */
    OF_ALL,

    /** No time is set. */
    NO_TIME,

    /** Nothing. */
    NOTHING,

    /** One of these: {@code name}. */
    THE_FACT,

    /** One of these: {@code name}. */
    THE_OPTION,

    /** One of these: {@code name}. */
    THE_ROLE,

    /** One of these: {@code name}. */
    THE_FORMAT,

    /** One of these: {@code name}. */
    THE_CONDITION,

    /** One of these: {@code name}. */
    THE_REQUIREMENT,

    /** One of these: {@code name}. */
    THE_ACTIVITY,

    /** One of these: {@code name}. */
    THE_STEP,

    /** One of these: {@code name}. */
    THE_ATTRIBUTE,

    /** One of these: {@code name}. */
    THE_CHARACTERISTIC,

    /** One of these: {@code name}. */
    THE_BIN,

    /** One of these: {@code name}. */
    THE_GRADE,

    /** One of these: {@code name}. */
    THE_GRADE_RULE,

    /** One of these: {@code name}. */
    THE_STAGE,

    /** One of these: {@code name}. */
    THE_MOVE,

    /** One of these: {@code name}. */
    THE_CLOCK,

    /** One of these: {@code name}. */
    THE_CADENCE,

    /** One of these: {@code name}. */
    THE_ADVICE,

    /** One of these: {@code name}. */
    THE_CLAIM,

    /** One of these: {@code name}. */
    THE_METRIC,

    /** One of these: {@code name}. */
    THE_LEVEL,

    /** One of these: {@code name}. */
    THE_QUOTA,

    /** A part of something: {@code part}, {@code whole}. */
    PART_OF,

    /** The time in which an offered lead can be accepted. */
    ACCEPTANCE,

    /** Yes. */
    YES,

    /** No. */
    NO,

    /** Contacts of a cadence: {@code count}, {@code cadence}. */
    CONTACTS_OF;

    /** Returns the key of the wording. */
    String key() {
        return "phrase." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
