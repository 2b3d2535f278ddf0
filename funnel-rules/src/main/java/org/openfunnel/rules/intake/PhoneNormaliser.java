package org.openfunnel.rules.intake;

import java.util.Objects;

/**
 * Reads one phone number. The library brings the numbers of mainland China; a host that gets others puts its own in front, most
 * simply one over libphonenumber.
 */
@FunctionalInterface
public interface PhoneNormaliser {
    /**
     * Returns what a text says. Must not fail, and must give the same answer for the same text.
     *
     * @param text one number without blanks at the ends and in half-width characters
     */
    Reading read(String text);

    /**
     * Returns the normaliser for mainland China: mobile numbers as 11 digits, landlines as {@code 010-88886666}, 400 and 800 numbers as
     * 10 digits, short service numbers as they are. It knows no foreign numbers.
     */
    static PhoneNormaliser china() {
        return ChinesePhones::read;
    }

    /** What kind of number it is. */
    enum Kind {
        /** A mobile number of mainland China. */
        MOBILE,
        /** A landline of mainland China. */
        LANDLINE,
        /** A number of a service, such as 400 numbers. */
        SERVICE,
        /** A number of another country or region. */
        FOREIGN
    }

    /** Why a text is not a number. */
    enum Problem {
        /** It holds something that is neither a digit nor a separator. */
        NOT_DIGITS,
        /** A spreadsheet has turned it into a power of ten and lost digits. */
        LOST_DIGITS,
        /** It has too few or too many digits. */
        WRONG_LENGTH,
        /** No number begins like this. */
        NO_SUCH_PREFIX,
        /** It is one digit repeated. */
        ONE_DIGIT,
        /** The country code is written wrongly, or there is no such code. */
        WRONG_COUNTRY_CODE,
        /** It is a number of another country or region, which this normaliser does not know. */
        UNKNOWN_COUNTRY
    }

    /** What a text says. */
    sealed interface Reading {
        /**
         * A number.
         *
         * @param kind its kind
         * @param normal its normal form
         */
        record Understood(Kind kind, String normal) implements Reading {
            /** Refuses null. */
            public Understood {
                Objects.requireNonNull(kind, "kind");
                Objects.requireNonNull(normal, "normal");
            }
        }

        /**
         * No number.
         *
         * @param problem why not
         */
        record Unreadable(Problem problem) implements Reading {
            /** Refuses null. */
            public Unreadable {
                Objects.requireNonNull(problem, "problem");
            }
        }
    }
}
