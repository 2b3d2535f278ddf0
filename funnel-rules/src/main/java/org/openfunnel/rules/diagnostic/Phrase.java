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
    ITEMS_CUT;

    /** Returns the key of the wording. */
    String key() {
        return "phrase." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
