package org.openfunnel.stage;

import java.util.List;
import java.util.Objects;
import org.openfunnel.condition.Requirement;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/**
 * A stage of the funnel.
 *
 * @param id its name
 * @param header label, sources and remarks
 * @param kind whether work goes on here, and how it ended
 * @param status what the lead counts as while it is worked in this stage, if that differs from the label; may be empty
 * @param enter what must hold for a lead to come in
 * @param leave what must hold for a lead to go out
 * @param goal what is to be reached here, in words; may be empty
 * @param ifWeak what is probably wrong when few leads get through, in words; may be empty
 */
public record Stage(
        Name id,
        Header header,
        Kind kind,
        Label status,
        List<Requirement> enter,
        List<Requirement> leave,
        Label goal,
        Label ifWeak) {
    /** Whether work goes on in a stage, and how it ended. */
    public enum Kind {
        /** The lead is worked. */
        OPEN("open"),
        /** The deal is made; service goes on. */
        WON("won"),
        /** The lead is lost; entering cancels clocks and cadences. */
        LOST("lost"),
        /** The lead rests; entering cancels clocks and cadences. */
        DORMANT("dormant");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }

        /** Returns whether entering such a stage cancels running clocks and cadences. */
        public boolean isStill() {
            return this == LOST || this == DORMANT;
        }
    }

    /** Copies the lists in. */
    public Stage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
        enter = List.copyOf(enter);
        leave = List.copyOf(leave);
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(ifWeak, "ifWeak");
    }

    /** Returns a stage without requirements. */
    public static Stage of(String id, Kind kind) {
        return new Stage(Name.of(id), Header.NONE, kind, Label.NONE, List.of(), List.of(), Label.NONE, Label.NONE);
    }

    /** Returns this stage with another header. */
    public Stage with(Header changed) {
        return new Stage(id, changed, kind, status, enter, leave, goal, ifWeak);
    }

    /** Returns what the lead counts as in this stage: the status, or the label when there is none. */
    public Label shown() {
        return status.isEmpty() ? header.label() : status;
    }
}
