package org.openfunnel.rules;

import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.LeadState;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonDocument;
import org.openfunnel.rules.internal.json.JsonReader;
import org.openfunnel.rules.internal.lead.LeadDocument;

/**
 * States, events, decisions and commands of leads as JSON, for a column of a database, a queue or a log.
 *
 * <p>What is written is one line that names the version of its form. It reads back to an equal value, whatever a database does
 * to the order of its keys. Events and decisions hold no personal fact and no personal input of a move, only that it was there;
 * attributes of activities are kept whole, because conditions read them.
 *
 * <p>Writing refuses a text with half a surrogate pair, which no JSON can hold, with an {@link IllegalArgumentException}.
 */
public final class LeadJson {
    /** The version of the form that is written. A later library reads it; a document of a later version is refused. */
    public static final int VERSION = LeadDocument.VERSION;

    private LeadJson() {}

    /** Returns the document of a state. */
    public static String write(LeadState state) {
        return LeadDocument.STATE.write(state);
    }

    /** Returns the document of an event. */
    public static String write(Event event) {
        return LeadDocument.EVENT.write(event);
    }

    /** Returns the document of a decision, the states before and after included. */
    public static String write(Decision decision) {
        return LeadDocument.DECISION.write(decision);
    }

    /** Returns the document of a command. */
    public static String write(Command command) {
        return LeadDocument.COMMAND.write(command);
    }

    /** Reads a state. */
    public static Parsed<LeadState> readState(String json) {
        return read(LeadDocument.STATE, json);
    }

    /** Reads an event. */
    public static Parsed<Event> readEvent(String json) {
        return read(LeadDocument.EVENT, json);
    }

    /** Reads a decision. */
    public static Parsed<Decision> readDecision(String json) {
        return read(LeadDocument.DECISION, json);
    }

    /** Reads a command. */
    public static Parsed<Command> readCommand(String json) {
        return read(LeadDocument.COMMAND, json);
    }

    private static <T> Parsed<T> read(LeadDocument<T> kind, String json) {
        var findings = new Findings();
        JsonDocument document = JsonReader.readStored(kind.name(), json, findings);
        var value = kind.read(document, findings);
        return Parsed.of(document.source(), value, findings.inOrder());
    }
}
