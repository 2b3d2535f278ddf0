package org.openfunnel.rules.diagnostic;

/**
 * Everything that can be found about a policy or a calendar; the id of a code never changes and is never used again.
 *
 * <p>{@code JSON} codes come from reading the text, {@code DOC} codes from reading the document, {@code PROOF}
 * codes from proving the policy, {@code DIFF} codes from comparing two, {@code CAL} codes from reading calendars.
 */
public enum FindingCode {
    /** The document holds nothing but white space and comments. */
    DOCUMENT_EMPTY("JSON-001", Kind.SYNTAX),
    /** The bytes are not UTF-8. */
    NOT_UTF_8("JSON-002", Kind.SYNTAX),
    /** An object or list is still open at the end. */
    NEVER_CLOSED("JSON-003", Kind.SYNTAX),
    /** A bracket closes something else than what is open. */
    WRONG_CLOSE("JSON-004", Kind.SYNTAX),
    /** Two members or items follow each other without a comma. */
    COMMA_MISSING("JSON-005", Kind.SYNTAX),
    /** A comma with nothing in front of it. */
    COMMA_STRAY("JSON-006", Kind.SYNTAX),
    /** A comma behind the last member or item. */
    COMMA_TRAILING("JSON-007", Kind.SYNTAX),
    /** A key without a colon behind it. */
    COLON_MISSING("JSON-008", Kind.SYNTAX),
    /** A key without double quotes. */
    KEY_NOT_QUOTED("JSON-009", Kind.SYNTAX),
    /** A quote around a text that is not the plain double one. */
    WRONG_QUOTES("JSON-010", Kind.SYNTAX),
    /** A text without its closing quote. */
    TEXT_NEVER_CLOSED("JSON-011", Kind.SYNTAX),
    /** A backslash followed by what cannot be escaped. */
    BAD_ESCAPE("JSON-012", Kind.SYNTAX),
    /** A control character inside a text or comment. */
    CONTROL_CHARACTER("JSON-013", Kind.SYNTAX),
    /** A word that is neither true, false nor null. */
    UNKNOWN_WORD("JSON-014", Kind.SYNTAX),
    /** Not a number, or infinite. */
    NOT_FINITE("JSON-015", Kind.SYNTAX),
    /** A number that is not written as JSON wants it. */
    BAD_NUMBER("JSON-016", Kind.SYNTAX),
    /** A block comment without its end. */
    COMMENT_NEVER_CLOSED("JSON-017", Kind.SYNTAX),
    /** A character that cannot stand here. */
    UNEXPECTED("JSON-018", Kind.SYNTAX),
    /** Something behind the end of the document. */
    TRAILING("JSON-019", Kind.SYNTAX),
    /** Two members of one object have the same key. */
    DUPLICATE_KEY("JSON-020", Kind.SYNTAX),
    /** Half of a surrogate pair inside a text. */
    LONE_SURROGATE("JSON-021", Kind.SYNTAX),
    /** A key or comma without the value that must follow. */
    VALUE_MISSING("JSON-022", Kind.SYNTAX),
    /** A double quote inside a text without a backslash. */
    QUOTE_INSIDE("JSON-023", Kind.SYNTAX),
    /** The document has too many bytes. */
    TOO_MANY_BYTES("JSON-030", Kind.SYNTAX),
    /** Objects and lists are nested too deep. */
    TOO_DEEP("JSON-031", Kind.SYNTAX),
    /** The document has too many tokens. */
    TOO_MANY_TOKENS("JSON-032", Kind.SYNTAX),
    /** A number has too many digits when written out. */
    NUMBER_TOO_LONG("JSON-033", Kind.SYNTAX),
    /** A text is too long. */
    TEXT_TOO_LONG("JSON-034", Kind.SYNTAX),
    /** A key is too long. */
    KEY_TOO_LONG("JSON-035", Kind.SYNTAX),
    /** There is more to find than is reported. */
    TOO_MANY_FINDINGS("JSON-036", Kind.SYNTAX),

    /** A key that the policy language does not know here. */
    UNKNOWN_KEY("DOC-001", Kind.SHAPE),
    /** A key that must be there is not. */
    MISSING_KEY("DOC-002", Kind.SHAPE),
    /** A value of another type than the one needed. */
    WRONG_TYPE("DOC-003", Kind.SHAPE),
    /** A text that is not one of the possible ones. */
    NOT_ONE_OF("DOC-004", Kind.SHAPE),
    /** A number below or above its bounds. */
    OUT_OF_RANGE("DOC-005", Kind.SHAPE),
    /** A text, list or object that must not be empty is. */
    EMPTY("DOC-006", Kind.SHAPE),
    /** None of the keys of which exactly one must be there is. */
    NO_ALTERNATIVE("DOC-007", Kind.SHAPE),
    /** Several of the keys of which exactly one must be there are. */
    SEVERAL_ALTERNATIVES("DOC-008", Kind.SHAPE),
    /** None of the keys of which at least one must be there is. */
    NO_KEY_OF("DOC-009", Kind.SHAPE),
    /** An item stands twice in a list where it may stand once. */
    REPEATED_ITEM("DOC-010", Kind.SHAPE),
    /** A text that does not have the form needed. */
    BAD_FORM("DOC-011", Kind.SHAPE),
    /** The parts fit the language, but the whole is refused. */
    REFUSED("DOC-012", Kind.MEANING),
    /** A name that nothing in the policy has. */
    NO_SUCH_NAME("DOC-013", Kind.MEANING),
    /** The document has too many rules. */
    TOO_MANY_RULES("DOC-014", Kind.MEANING),
    /** A state, event, decision or command of a lead written by a later version of the library. */
    UNKNOWN_VERSION("DOC-015", Kind.SHAPE),
    /** A constant of another type or form than the fact it is compared with. */
    CONSTANT_DOES_NOT_FIT("DOC-016", Kind.MEANING),
    /** A number below or above what another number of the document allows. */
    OUT_OF_STEP("DOC-017", Kind.MEANING),
    /** Two parts of a list call themselves the same. */
    REPEATED_NAME("DOC-018", Kind.MEANING),
    /** Hours of one day that overlap. */
    HOURS_OVERLAP("CAL-001", Kind.MEANING),
    /** A day has too many stretches of hours. */
    TOO_MANY_HOURS("CAL-002", Kind.SHAPE),
    /** Closed dates end before they begin. */
    ENDS_BEFORE("CAL-003", Kind.MEANING),
    /** A validity that ends before it begins, or that is too long. */
    BAD_VALIDITY("CAL-004", Kind.MEANING),
    /** Something is said about a date for which the calendar is not valid. */
    OUTSIDE_VALIDITY("CAL-005", Kind.MEANING),
    /** The base of a calendar is not there. */
    NO_SUCH_CALENDAR("CAL-006", Kind.MEANING),
    /** Calendars are built on each other in a circle. */
    BASES_GO_ROUND("CAL-007", Kind.MEANING),
    /** A calendar is valid for less time than its base. */
    VALIDITY_NARROWED("CAL-008", Kind.MEANING),
    /** The base of a calendar is open at every hour of every day. */
    BASE_ALWAYS_OPEN("CAL-009", Kind.MEANING),
    /** The document has too many calendars. */
    TOO_MANY_CALENDARS("CAL-010", Kind.SHAPE),
    /** A date is closed that lies in a range that is closed already. */
    CLOSED_TWICE("CAL-011", Kind.MEANING),
    /** There is no such time zone. */
    NO_SUCH_ZONE("CAL-012", Kind.MEANING),
    /** A rule carries an open question of its author. */
    OPEN_QUESTION("DOC-020", Kind.MEANING, Severity.NOTE),
    /** A fact is declared that has nearly the name of a standard fact. */
    LIKE_A_STANDARD_FACT("DOC-021", Kind.MEANING, Severity.WARNING),
    /** A fact is declared that no rule reads. */
    FACT_NEVER_READ("DOC-022", Kind.MEANING, Severity.WARNING),

    /** A condition that can never hold. */
    PROOF_NEVER_HOLDS("PROOF-001", Kind.PROOF, Severity.WARNING),
    /** A condition that always holds. */
    PROOF_ALWAYS_HOLDS("PROOF-002", Kind.PROOF, Severity.NOTE),
    /** Leads that no bin of a characteristic covers. */
    PROOF_BIN_GAP("PROOF-010", Kind.PROOF, Severity.WARNING),
    /** Leads that two bins of a characteristic cover. */
    PROOF_BINS_OVERLAP("PROOF-011", Kind.PROOF, Severity.WARNING),
    /** A row of a table that never decides. */
    PROOF_NEVER_DECIDES("PROOF-012", Kind.PROOF, Severity.WARNING),
    /** Leads that get no grade although everything is known. */
    PROOF_GRADE_GAP("PROOF-020", Kind.PROOF, Severity.WARNING),
    /** Leads that two grades cover. */
    PROOF_GRADES_OVERLAP("PROOF-021", Kind.PROOF, Severity.WARNING),
    /** A grade that no lead can get. */
    PROOF_GRADE_UNREACHABLE("PROOF-022", Kind.PROOF, Severity.WARNING),
    /** A grade whose rule gives it to no lead, so that only people can. */
    PROOF_GRADE_BY_HAND_ONLY("PROOF-023", Kind.PROOF, Severity.WARNING),
    /** A rule of the grading that changes no grade. */
    PROOF_NO_EFFECT("PROOF-024", Kind.PROOF, Severity.WARNING),
    /** A threshold that no score can reach. */
    PROOF_BEYOND_SCORE("PROOF-025", Kind.PROOF, Severity.WARNING),
    /** Leads that two grades cover where only one may. */
    PROOF_NOT_UNIQUE("PROOF-026", Kind.PROOF),
    /** Two rhythms for the same contact with the same leads. */
    PROOF_CADENCES_CONTRADICT("PROOF-030", Kind.PROOF, Severity.WARNING),
    /** Two deadlines for the same thing of the same leads. */
    PROOF_CLOCKS_CONTRADICT("PROOF-031", Kind.PROOF, Severity.WARNING),
    /** A warning that does not come between start and deadline. */
    PROOF_WARNS_TOO_LATE("PROOF-032", Kind.PROOF, Severity.WARNING),
    /** A clock that what starts it stops as well. */
    PROOF_STOPS_AT_START("PROOF-033", Kind.PROOF, Severity.WARNING),
    /** A clock or cadence that starts where all of them are cancelled. */
    PROOF_STARTS_STILL("PROOF-034", Kind.PROOF, Severity.WARNING),
    /** A clock or cadence whose start never comes. */
    PROOF_NEVER_STARTS("PROOF-035", Kind.PROOF, Severity.WARNING),
    /** A clock or cadence that needs a year without calendar data. */
    PROOF_CALENDAR_ENDS("PROOF-036", Kind.PROOF, Severity.WARNING),
    /** A stage that no lead can reach. */
    PROOF_STAGE_UNREACHABLE("PROOF-040", Kind.PROOF, Severity.WARNING),
    /** A stage where work goes on but nothing leads on. */
    PROOF_DEAD_END("PROOF-041", Kind.PROOF, Severity.WARNING),
    /** A stage from which no lead is ever won or lost. */
    PROOF_NEVER_CLOSES("PROOF-042", Kind.PROOF, Severity.WARNING),
    /** A funnel without a stage for lost leads. */
    PROOF_NO_LOST_STAGE("PROOF-043", Kind.PROOF, Severity.WARNING),
    /** A funnel without a stage for won leads. */
    PROOF_NO_WON_STAGE("PROOF-044", Kind.PROOF, Severity.WARNING),
    /** Two moves that a lead can take at once. */
    PROOF_ROUTES_OVERLAP("PROOF-045", Kind.PROOF, Severity.WARNING),
    /** A move whose condition never holds where it starts. */
    PROOF_MOVE_NEVER_TAKEN("PROOF-046", Kind.PROOF, Severity.WARNING),
    /** A requirement that can never hold where it is asked. */
    PROOF_REQUIREMENT_NEVER_MET("PROOF-047", Kind.PROOF, Severity.WARNING),
    /** Offers that may all be refused without anybody to fall back on. */
    PROOF_NO_FALLBACK("PROOF-050", Kind.PROOF, Severity.WARNING),
    /** Grades for which no clock sets a deadline. */
    PROOF_GRADE_WITHOUT_RESPONSE("PROOF-051", Kind.PROOF, Severity.NOTE),
    /** Grades for which no cadence wants contacts. */
    PROOF_GRADE_WITHOUT_CADENCE("PROOF-052", Kind.PROOF, Severity.NOTE),
    /** Grades for which nobody is a candidate. */
    PROOF_GRADE_WITHOUT_OWNER("PROOF-053", Kind.PROOF, Severity.NOTE),
    /** More contacts than people can make. */
    PROOF_OVER_CAPACITY("PROOF-054", Kind.PROOF, Severity.WARNING),

    /** A claim of the author that does not hold. */
    PROOF_CLAIM_REFUTED("PROOF-060", Kind.PROOF, Severity.WARNING),
    /** Something that could be neither proved nor refuted. */
    PROOF_UNPROVEN("PROOF-090", Kind.PROOF, Severity.NOTE),

    /** Combinations of points that give another grade. */
    DIFF_POINTS_MOVE("DIFF-001", Kind.PROOF, Severity.NOTE),

    /** Leads that get another grade. */
    DIFF_LEADS_MOVE("DIFF-002", Kind.PROOF, Severity.NOTE),

    /** A grade that is given for other totals. */
    DIFF_BAND("DIFF-003", Kind.PROOF, Severity.NOTE),

    /** A characteristic that gives other points. */
    DIFF_POINTS("DIFF-010", Kind.PROOF, Severity.NOTE),

    /** A condition that answers differently. */
    DIFF_CONDITION("DIFF-020", Kind.PROOF, Severity.NOTE),

    /** A deadline or a rhythm that changed. */
    DIFF_TIME("DIFF-030", Kind.PROOF, Severity.NOTE),

    /** Something that only the newer policy says. */
    DIFF_ADDED("DIFF-040", Kind.PROOF, Severity.NOTE),

    /** Something that only the older policy says. */
    DIFF_REMOVED("DIFF-041", Kind.PROOF, Severity.NOTE),

    /** Something that both policies say differently. */
    DIFF_RULE("DIFF-042", Kind.PROOF, Severity.NOTE),

    /** A difference that could be neither proved nor refuted. */
    DIFF_UNPROVEN("DIFF-090", Kind.PROOF, Severity.NOTE);

    private final String id;
    private final Kind kind;
    private final Severity severity;

    FindingCode(String id, Kind kind) {
        this(id, kind, Severity.ERROR);
    }

    FindingCode(String id, Kind kind, Severity severity) {
        this.id = id;
        this.kind = kind;
        this.severity = severity;
    }

    /** Returns the code for the same trouble where what is possible depends on other parts of the document. */
    public FindingCode dependent() {
        return switch (this) {
            case WRONG_TYPE, BAD_FORM -> CONSTANT_DOES_NOT_FIT;
            case OUT_OF_RANGE -> OUT_OF_STEP;
            case REPEATED_ITEM -> REPEATED_NAME;
            default -> this;
        };
    }

    /** Returns the stable id, such as {@code JSON-003}. */
    public String id() {
        return id;
    }

    /** Returns how deep a finding of this code lies. */
    public Kind kind() {
        return kind;
    }

    /** Returns how much a finding of this code matters. */
    public Severity severity() {
        return severity;
    }
}
