package org.openfunnel.followup;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.condition.ByGrade;
import org.openfunnel.condition.Condition;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.time.CalendarPeriod;

/**
 * Something that must happen again and again.
 *
 * @param id its name
 * @param header label, sources and remarks
 * @param subject whether it is about a lead or about the team's calendar
 * @param when it runs while this holds; empty means always while the lead is open
 * @param anchor what the periods are counted from; empty for a team's routine, which follows the calendar
 * @param every how long a period is; a grade that is not named has no such cadence
 * @param touches what has to happen in each period, each once; empty for a team's routine
 * @param on the weekdays of a weekly cadence
 * @param monthEnd whether it falls on the last day of each month
 * @param shift where an occurrence moves when its day is off
 * @param missed what happens with occurrences that were missed
 * @param from whether the next occurrence is counted from the last contact or from the plan
 * @param defer what puts off its touches
 * @param atMost after how many touches it rests; empty means never
 * @param who the role that has to act; empty means the owner
 * @param topic the leads that a team's routine looks at
 */
public record Cadence(
        Name id,
        Header header,
        Subject subject,
        Optional<Condition> when,
        Optional<Moment> anchor,
        ByGrade<CalendarPeriod> every,
        List<Touch> touches,
        Set<DayOfWeek> on,
        boolean monthEnd,
        CalendarPeriod.Roll shift,
        Missed missed,
        From from,
        List<Deferral> defer,
        Optional<Integer> atMost,
        Optional<Name> who,
        Optional<Condition> topic) {
    /** What a cadence is about. */
    public enum Subject {
        /** One lead. */
        LEAD("lead"),
        /** The team: only its dates are listed. */
        TEAM("team");

        private final String word;

        Subject(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /** What happens with occurrences that were missed. */
    public enum Missed {
        /** One touch makes up for all of them. */
        COLLAPSE("collapse"),
        /** Each wants a touch of its own. */
        PILE_UP("pile-up"),
        /** They are gone; only the next one counts. */
        SKIP("skip");

        private final String word;

        Missed(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /** What the next occurrence is counted from. */
    public enum From {
        /** From the last contact. */
        CONTACT("contact"),
        /** From the anchor, whenever contacts took place. */
        PLAN("plan");

        private final String word;

        From(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /**
     * Copies the collections in, sets sorted.
     *
     * @throws IllegalArgumentException when a cadence of a lead has no anchor or nothing to do, or rests from its start
     */
    public Cadence {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(every, "every");
        touches = List.copyOf(touches);
        on = Collections.unmodifiableSortedSet(new TreeSet<>(on));
        Objects.requireNonNull(shift, "shift");
        Objects.requireNonNull(missed, "missed");
        Objects.requireNonNull(from, "from");
        defer = List.copyOf(defer);
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(topic, "topic");
        if (subject == Subject.LEAD && (anchor.isEmpty() || touches.isEmpty())) {
            throw new IllegalArgumentException("cadence `" + id + "` of a lead needs an anchor and something to do");
        }
        if (atMost.isPresent() && atMost.get() < 1) {
            throw new IllegalArgumentException(
                    "cadence `" + id + "` must rest after at least 1 touch, but rests after " + atMost.get());
        }
    }

    /** Starts a cadence of a lead that counts from the last contact, collapses what was missed and moves to the next working day. */
    public static Builder of(String id, Moment anchor, ByGrade<CalendarPeriod> every, Moment touch) {
        return new Builder(Name.of(id), Subject.LEAD, Optional.of(anchor), every, List.of(Touch.of(touch)));
    }

    /** Starts a routine of the team. */
    public static Builder ofTeam(String id, CalendarPeriod every) {
        return new Builder(Name.of(id), Subject.TEAM, Optional.empty(), ByGrade.always(every), List.of());
    }

    /** Collects what is optional about a cadence. */
    public static final class Builder {
        private final Name id;
        private final Subject subject;
        private final Optional<Moment> anchor;
        private final ByGrade<CalendarPeriod> every;
        private List<Touch> touches;
        private Header header = Header.NONE;
        private Optional<Condition> when = Optional.empty();
        private Set<DayOfWeek> on = Set.of();
        private boolean monthEnd;
        private CalendarPeriod.Roll shift = CalendarPeriod.Roll.FOLLOWING;
        private Missed missed = Missed.COLLAPSE;
        private From from = From.CONTACT;
        private List<Deferral> defer = List.of();
        private Optional<Integer> atMost = Optional.empty();
        private Optional<Name> who = Optional.empty();
        private Optional<Condition> topic = Optional.empty();

        Builder(Name id, Subject subject, Optional<Moment> anchor, ByGrade<CalendarPeriod> every, List<Touch> touches) {
            this.id = id;
            this.subject = subject;
            this.anchor = anchor;
            this.every = every;
            this.touches = touches;
        }

        /** Sets label, sources and remarks. */
        public Builder header(Header changed) {
            header = changed;
            return this;
        }

        /** Makes it run only while a condition holds. */
        public Builder when(Condition condition) {
            when = Optional.of(condition);
            return this;
        }

        /** Sets what has to happen in each period, each once. */
        public Builder touches(List<Touch> changed) {
            touches = changed;
            return this;
        }

        /** Sets the weekdays of a weekly cadence. */
        public Builder on(Set<DayOfWeek> days) {
            on = days;
            return this;
        }

        /** Makes it fall on the last day of each month. */
        public Builder atMonthEnd() {
            monthEnd = true;
            return this;
        }

        /** Sets where an occurrence moves when its day is off. */
        public Builder shift(CalendarPeriod.Roll changed) {
            shift = changed;
            return this;
        }

        /** Sets what happens with occurrences that were missed. */
        public Builder missed(Missed changed) {
            missed = changed;
            return this;
        }

        /** Sets what the next occurrence is counted from. */
        public Builder from(From changed) {
            from = changed;
            return this;
        }

        /** Sets what puts off its touches. */
        public Builder defer(Deferral... deferrals) {
            defer = List.of(deferrals);
            return this;
        }

        /** Sets after how many touches it rests. */
        public Builder atMost(int touches) {
            atMost = Optional.of(touches);
            return this;
        }

        /** Sets the role that has to act. */
        public Builder who(String role) {
            who = Optional.of(Name.of(role));
            return this;
        }

        /** Sets the leads that a team's routine looks at. */
        public Builder topic(Condition condition) {
            topic = Optional.of(condition);
            return this;
        }

        /** Returns the cadence. */
        public Cadence build() {
            return new Cadence(
                    id, header, subject, when, anchor, every, touches, on, monthEnd, shift, missed, from, defer, atMost,
                    who, topic);
        }
    }
}
