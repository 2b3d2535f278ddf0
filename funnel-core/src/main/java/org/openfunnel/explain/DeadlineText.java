package org.openfunnel.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openfunnel.name.Label;
import org.openfunnel.time.BusinessCalendar.Text;
import org.openfunnel.time.BusinessCalendar.Window;
import org.openfunnel.time.Deadline;
import org.openfunnel.time.Deadline.DayNote;
import org.openfunnel.time.Due;

/** Turns a deadline into statements: when it is due, from when it was counted, and what lies between. */
public final class DeadlineText {
    /** A longer list of windows is summed up; the deadline itself has them all. */
    private static final int MOST_WINDOWS = 10;

    private DeadlineText() {}

    /**
     * Returns the due, resting on its start and calendar, the working time it used and the dates that differ from an
     * ordinary working day. Each of at most ten windows is listed; more are only counted and added up.
     */
    public static Explanation from(Deadline deadline) {
        List<Explanation> parts = new ArrayList<>();
        parts.add(said("time.start", Arg.of(deadline.start())));
        parts.add(said("time.calendar", Arg.of(deadline.calendarId()), Arg.of(deadline.calendarVersion())));
        if (!deadline.windows().isEmpty()) {
            parts.add(windows(deadline.windows()));
        }
        deadline.notes().forEach(note -> parts.add(Explanation.of(note(note))));
        deadline.provisionalFrom().ifPresent(date -> parts.add(said("time.provisional", Arg.of(date))));
        return Explanation.of(due(deadline), parts);
    }

    private static Message due(Deadline deadline) {
        return deadline.due()
                .fold(
                        at -> Message.of("time.due", Arg.of(at.at())),
                        beyond -> beyond(beyond, Arg.of(deadline.calendarId())));
    }

    private static Message beyond(Due.Beyond beyond, Arg calendar) {
        Arg year = Arg.of(beyond.year());
        return beyond.notBefore().equals(Instant.MIN)
                ? Message.of("time.due-before-data", calendar, year)
                : Message.of("time.due-beyond", calendar, year, Arg.of(beyond.notBefore()));
    }

    private static Explanation windows(List<Window> windows) {
        Duration total = windows.stream().map(DeadlineText::length).reduce(Duration.ZERO, Duration::plus);
        List<Explanation> parts = windows.size() > MOST_WINDOWS
                ? List.of()
                : windows.stream().map(DeadlineText::window).toList();
        return Explanation.of(Message.of("time.windows", Arg.of(duration(total)), Arg.of(windows.size())), parts);
    }

    private static Explanation window(Window window) {
        return said(
                "time.window",
                Arg.of(window.startInclusive()),
                Arg.of(window.endExclusive()),
                Arg.of(duration(length(window))));
    }

    private static Duration length(Window window) {
        return Duration.between(window.startInclusive(), window.endExclusive());
    }

    private static Message duration(Duration length) {
        Arg hours = Arg.of(length.toHours());
        Arg minutes = Arg.of(length.toMinutesPart());
        return length.toSecondsPart() == 0
                ? Message.of("time.hours", hours, minutes)
                : Message.of("time.hours-seconds", hours, minutes, Arg.of(length.toSecondsPart()));
    }

    private static Message note(DayNote note) {
        String code = "time." + note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Arg days = note.first().equals(note.last())
                ? Arg.of(note.first())
                : Arg.of(Message.of("time.days", Arg.of(note.first()), Arg.of(note.last())));
        return note.reason()
                .map(reason -> Message.of(code, days, Arg.of(label(reason))))
                .orElseGet(() -> Message.of(code, days));
    }

    private static Label label(Text text) {
        return Label.of(text.en(), text.zh());
    }

    private static Explanation said(String code, Arg... args) {
        return Explanation.of(Message.of(code, args));
    }
}
