package org.openfunnel.rules.internal.lead;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.Event;
import org.openfunnel.engine.LeadState;
import org.openfunnel.moment.History;
import org.openfunnel.moment.Occurrence;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.internal.json.Findings;
import org.openfunnel.rules.internal.json.JsonDocument;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonWriter;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.score.Score;
import org.openfunnel.time.WorkingDays;

/**
 * A kind of document about a lead: the version of the form, and one value under the key that says what it is.
 *
 * @param <T> what it holds
 */
public final class LeadDocument<T> {
    /** The version of the form that is written, and the latest that can be read. */
    public static final int VERSION = 1;

    private static final FormFactory FORMS = forms(false);

    /** A state. */
    public static final LeadDocument<LeadState> STATE = of("state", LeadState.class);

    /** An event. */
    public static final LeadDocument<Event> EVENT = of("event", Event.class);

    /** A decision. */
    public static final LeadDocument<Decision> DECISION = of("decision", Decision.class);

    /** A command. */
    public static final LeadDocument<Command> COMMAND = of("command", Command.class);

    private final String key;
    private final ObjectForm<T> form;

    private LeadDocument(String key, ObjectForm<T> form) {
        this.key = key;
        this.form = form;
    }

    private static FormFactory forms(boolean isLenient) {
        return new FormFactory(isLenient)
                .with(WorkingDays.class, Days.class, Days::of, Days::toAmount)
                .with(Score.class, Points.class, Points::of, Points::toScore)
                .with(History.class, Happened.class, Happened::of, Happened::toHistory)
                .with(LeadState.class, LeadState.Snapshot.class, LeadState::snapshot, LeadState::restore);
    }

    private static <T> LeadDocument<T> of(String key, Class<T> type) {
        return new LeadDocument<>(key, FORMS.object(type));
    }

    /** Returns a kind of document for a public record that people write: collections that are left out are empty. */
    public static <T> LeadDocument<T> forPeople(String key, Class<T> type) {
        return new LeadDocument<>(key, forms(true).object(type));
    }

    /** Returns the key of the value, which also stands for a document in findings. */
    public String name() {
        return key;
    }

    /** Returns the document of a value, on one line. */
    public String write(T value) {
        return JsonWriter.canonical(object(value));
    }

    /** Returns the document of a value, on lines for people. */
    public String writePretty(T value) {
        return JsonWriter.pretty(object(value)) + "\n";
    }

    private JsonObject object(T value) {
        return JsonObject.builder()
                .with("version", VERSION)
                .with(key, form.write(value))
                .build();
    }

    /** Returns the value that a document holds, unless there are findings. */
    public Optional<T> read(JsonDocument document, Findings findings) {
        Optional<T> read = document.cursor(findings).object(this::read);
        return findings.errors() == 0 ? read : Optional.empty();
    }

    private Optional<T> read(ObjectCursor object) {
        ValueCursor version = object.required("version");
        Optional<Integer> written = version.integer(1, Integer.MAX_VALUE);
        if (written.isPresent() && written.get() > VERSION) {
            version.report(version.finding(FindingCode.UNKNOWN_VERSION)
                    .with("came", written.get())
                    .with("max", VERSION));
            object.allow(object.value().keys().toArray(String[]::new));
            return Optional.empty();
        }
        return form.read(object.required(key));
    }

    /** Stands in for working days. */
    record Days(int count, WorkingDays.TimeOfDay at, Optional<LocalTime> cutOff) {
        static Days of(WorkingDays amount) {
            return new Days(amount.count(), amount.at(), amount.cutOff());
        }

        WorkingDays toAmount() {
            WorkingDays days = WorkingDays.of(count).at(at);
            return cutOff.map(days::cutOff).orElse(days);
        }
    }

    /** Stands in for a score. */
    record Points(List<Score.Part> parts) {
        static Points of(Score score) {
            return new Points(score.parts());
        }

        Score toScore() {
            return Score.of(parts);
        }
    }

    /** Stands in for a history. */
    record Happened(List<Occurrence.Milestone> milestones, List<Occurrence.StepDone> steps) {
        static Happened of(History history) {
            return new Happened(history.milestones(), history.steps());
        }

        History toHistory() {
            List<Occurrence> all = new ArrayList<>(milestones);
            all.addAll(steps);
            return History.of(all);
        }
    }
}
