package org.openfunnel.sla;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openfunnel.condition.Condition;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;

/**
 * Something that must happen once, by a deadline.
 *
 * @param id its name
 * @param header label, sources and remarks
 * @param when the leads for which it starts; empty means all
 * @param per the kind of activity of which each has a clock of its own; empty means one clock for the lead
 * @param start what starts it
 * @param stop what stops it
 * @param pause it stands still while this holds; empty means never. Reads the lead's state and activities, never host facts
 * @param cancel what cancels it; empty means only that the lead is closed or shelved, or that its grade has no such clock
 * @param within how long it may run
 * @param who the role that has to act; empty means the owner
 * @param alerts whom to tell on the way, in the order declared
 * @param onChange what happens to a running clock when the grade changes its allowance
 * @param again what happens when it is started while it runs
 */
public record SlaClock(
        Name id,
        Header header,
        Optional<Condition> when,
        Optional<Name> per,
        Moment start,
        Moment stop,
        Optional<Condition> pause,
        Optional<Moment> cancel,
        Allowance within,
        Optional<Name> who,
        List<Alert> alerts,
        OnChange onChange,
        Again again) {
    /** What happens to a running clock when the grade changes its allowance. */
    public enum OnChange {
        /** The new allowance counts from the old start; what is used stays used. */
        KEEP_ELAPSED("keep-elapsed"),
        /** The new allowance counts from the change. */
        RESTART("restart"),
        /** The deadline stays as it is. */
        FREEZE("freeze");

        private final String word;

        OnChange(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /** What happens when a clock is started while it runs. */
    public enum Again {
        /** It runs on. */
        KEEP("keep"),
        /** It starts anew. */
        RESTART("restart");

        private final String word;

        Again(String word) {
            this.word = word;
        }

        /** Returns the word that policy documents use. */
        public String word() {
            return word;
        }
    }

    /** Copies the list in. */
    public SlaClock {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(per, "per");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(stop, "stop");
        Objects.requireNonNull(pause, "pause");
        Objects.requireNonNull(cancel, "cancel");
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(who, "who");
        alerts = List.copyOf(alerts);
        Objects.requireNonNull(onChange, "onChange");
        Objects.requireNonNull(again, "again");
    }

    /** Returns whom to tell at a point of the way: the roles of every alert declared there. */
    public Set<Name> tell(Alert.Point point) {
        return alerts.stream()
                .filter(alert -> alert.at().equals(point))
                .flatMap(alert -> alert.tell().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Starts a clock that has no pause, alert or cancelling moment. */
    public static Builder of(String id, Moment start, Moment stop, Allowance within) {
        return new Builder(Name.of(id), start, stop, within);
    }

    /** Collects what is optional about a clock. */
    public static final class Builder {
        private final Name id;
        private final Moment start;
        private final Moment stop;
        private final Allowance within;
        private Header header = Header.NONE;
        private Optional<Condition> when = Optional.empty();
        private Optional<Name> per = Optional.empty();
        private Optional<Condition> pause = Optional.empty();
        private Optional<Moment> cancel = Optional.empty();
        private Optional<Name> who = Optional.empty();
        private List<Alert> alerts = List.of();
        private OnChange onChange = OnChange.KEEP_ELAPSED;
        private Again again = Again.KEEP;

        Builder(Name id, Moment start, Moment stop, Allowance within) {
            this.id = id;
            this.start = start;
            this.stop = stop;
            this.within = within;
        }

        /** Sets label, sources and remarks. */
        public Builder header(Header changed) {
            header = changed;
            return this;
        }

        /** Sets the leads for which it starts. */
        public Builder when(Condition condition) {
            when = Optional.of(condition);
            return this;
        }

        /** Gives each activity of a kind a clock of its own. */
        public Builder per(String activity) {
            per = Optional.of(Name.of(activity));
            return this;
        }

        /** Makes it stand still while a condition holds. */
        public Builder pause(Condition condition) {
            pause = Optional.of(condition);
            return this;
        }

        /** Sets what cancels it. */
        public Builder cancel(Moment moment) {
            cancel = Optional.of(moment);
            return this;
        }

        /** Sets the role that has to act. */
        public Builder who(String role) {
            who = Optional.of(Name.of(role));
            return this;
        }

        /** Sets whom to tell on the way. */
        public Builder alerts(List<Alert> changed) {
            alerts = changed;
            return this;
        }

        /** Sets what happens when the grade changes its allowance. */
        public Builder onChange(OnChange changed) {
            onChange = changed;
            return this;
        }

        /** Sets what happens when it is started while it runs. */
        public Builder again(Again changed) {
            again = changed;
            return this;
        }

        /** Returns the clock. */
        public SlaClock build() {
            return new SlaClock(
                    id, header, when, per, start, stop, pause, cancel, within, who, alerts, onChange, again);
        }
    }
}
