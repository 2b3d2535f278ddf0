package org.openfunnel.stats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openfunnel.engine.Event;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.Name;
import org.openfunnel.score.Points;

/**
 * What statistics read of one lead: the stages it entered and when, how it was graded, which clocks were kept. Made from the
 * events of the engine, or by a host from records of its own. Equal by content.
 */
public final class LeadHistory {
    /** The label under which {@link #from} keeps the id of the person who owned the lead last. */
    public static final String OWNER = "owner";

    private static final Name REASON = Name.of("reason");

    private final LeadId lead;
    private final List<Entry> entries;
    private final List<Rating> ratings;
    private final List<Timing> timings;
    private final NavigableMap<String, String> labels;

    private LeadHistory(Builder from) {
        lead = from.lead;
        entries = List.copyOf(from.entries);
        ratings = List.copyOf(from.ratings);
        timings = List.copyOf(from.timings);
        labels = Collections.unmodifiableNavigableMap(new TreeMap<>(from.labels));
    }

    /**
     * A stage that the lead entered.
     *
     * @param stage the stage
     * @param at when
     * @param reason why, in the words or the code that was told, as for a loss; may be empty
     */
    public record Entry(Name stage, Instant at, String reason) {
        /** Refuses null. */
        public Entry {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A grade and a score that the lead got.
     *
     * @param at when
     * @param grade the grade, if there was one
     * @param score the score, if it was known
     */
    public record Rating(Instant at, Optional<Name> grade, Optional<Points> score) {
        /** Refuses null. */
        public Rating {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(score, "score");
        }
    }

    /**
     * One run of a clock. Until it is kept or broken it runs, stands still or was cancelled in time.
     *
     * @param clock the clock
     * @param startedAt when it started
     * @param keptAt when it was stopped in time
     * @param brokenAt when its deadline passed, or will pass; it stays broken when it is stopped or cancelled later
     */
    public record Timing(Name clock, Instant startedAt, Optional<Instant> keptAt, Optional<Instant> brokenAt) {
        /**
         * Refuses null.
         *
         * @throws IllegalArgumentException if the clock is both kept and broken
         */
        public Timing {
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(startedAt, "startedAt");
            if (keptAt.isPresent() && brokenAt.isPresent()) {
                throw new IllegalArgumentException(
                        "a run of clock `" + clock + "` must be kept or broken, but was both");
            }
        }
    }

    /** Returns a history to be filled from records of a host. */
    public static Builder builder(LeadId lead) {
        return new Builder(lead);
    }

    /**
     * Returns the history that all events of a lead tell, with the input {@code reason} of its moves as their reasons and the
     * person who owned it last as the label {@link #OWNER}. After an adoption everything before it has its new name, too.
     *
     * @throws IllegalArgumentException if these are not all events of one lead, the first one first
     */
    public static LeadHistory from(List<Event> events) {
        return from(events, REASON);
    }

    /**
     * Returns the history that all events of a lead tell, with another input of its moves as their reasons.
     *
     * @throws IllegalArgumentException if these are not all events of one lead, the first one first
     */
    public static LeadHistory from(List<Event> events, Name reasonInput) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a history must have an event");
        }
        HistoryReader reader = new HistoryReader(events.get(0).lead(), reasonInput);
        events.forEach(reader::read);
        return reader.history();
    }

    /** Returns the lead. */
    public LeadId lead() {
        return lead;
    }

    /** Returns the stages it entered, in order; at least one. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the grades and scores it got, in order. */
    public List<Rating> ratings() {
        return ratings;
    }

    /** Returns the runs of its clocks, in the order they started. */
    public List<Timing> timings() {
        return timings;
    }

    /** Returns what else is known about it, such as owner, product or source, by name. Labels have no date. */
    public NavigableMap<String, String> labels() {
        return labels;
    }

    /** Returns the label of this name; empty when there is none. */
    public String label(String name) {
        return labels.getOrDefault(name, "");
    }

    /** Returns a history to be filled further that begins as this one, such as with labels that only the host knows. */
    public Builder toBuilder() {
        Builder builder = new Builder(lead);
        builder.entries.addAll(entries);
        builder.ratings.addAll(ratings);
        builder.timings.addAll(timings);
        builder.labels.putAll(labels);
        return builder;
    }

    /** Collects a history. */
    public static final class Builder {
        private final LeadId lead;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Rating> ratings = new ArrayList<>();
        private final List<Timing> timings = new ArrayList<>();
        private final NavigableMap<String, String> labels = new TreeMap<>();

        private Builder(LeadId lead) {
            this.lead = Objects.requireNonNull(lead, "lead");
        }

        /** Adds that the lead entered a stage. */
        public Builder entered(String stage, Instant at) {
            return entered(new Entry(Name.of(stage), at, ""));
        }

        /** Adds that the lead entered a stage for a reason, such as that of a loss. */
        public Builder entered(String stage, Instant at, String reason) {
            return entered(new Entry(Name.of(stage), at, reason));
        }

        /**
         * Adds that the lead entered a stage.
         *
         * @throws IllegalArgumentException if that was before it entered the stage added last
         */
        public Builder entered(Entry entry) {
            if (!entries.isEmpty()) {
                inOrder(
                        "stage `" + entry.stage() + "`",
                        entries.get(entries.size() - 1).at(),
                        entry.at());
            }
            entries.add(entry);
            return this;
        }

        private void inOrder(String what, Instant last, Instant next) {
            if (next.isBefore(last)) {
                throw new IllegalArgumentException("a history must be told in order, but lead `" + lead + "` came to "
                        + what + " at " + next + ", before " + last);
            }
        }

        /** Adds that the lead got a grade. */
        public Builder graded(String grade, Instant at) {
            return rated(new Rating(at, Optional.of(Name.of(grade)), Optional.empty()));
        }

        /**
         * Adds that the lead got a grade and a score.
         *
         * @throws IllegalArgumentException if that was before those added last
         */
        public Builder rated(Rating rating) {
            if (!ratings.isEmpty()) {
                inOrder("a rating", ratings.get(ratings.size() - 1).at(), rating.at());
            }
            ratings.add(rating);
            return this;
        }

        /** Adds a run of a clock. */
        public Builder timed(Timing timing) {
            timings.add(Objects.requireNonNull(timing, "timing"));
            return this;
        }

        /** Adds or changes a label, such as the product or the source. */
        public Builder label(String name, String value) {
            labels.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Returns the history.
         *
         * @throws IllegalArgumentException if the lead entered no stage
         */
        public LeadHistory build() {
            if (entries.isEmpty()) {
                throw new IllegalArgumentException("a history must have a stage, but lead `" + lead + "` entered none");
            }
            return new LeadHistory(this);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeadHistory that
                && lead.equals(that.lead)
                && entries.equals(that.entries)
                && ratings.equals(that.ratings)
                && timings.equals(that.timings)
                && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lead, entries, ratings, timings, labels);
    }

    @Override
    public String toString() {
        return lead + " " + entries + " " + ratings + " " + timings + " " + labels;
    }
}
