package org.openfunnel.time.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.DomainContextBase;
import org.openfunnel.time.oracle.Plan.Span;

/**
 * Made-up plans of two or three weeks around the dates on which clocks do strange things: several windows a day, over
 * midnight and up to it, other hours, closed dates and breaks.
 */
public class Plans extends DomainContextBase {
    private static final int MINUTE = 60;
    private static final int DAY = 24 * 60 * MINUTE;

    /** A zone with a date about which it is worth asking. */
    record Place(String zone, String date) {}

    private static final Place[] PLACES = {
        new Place("Asia/Shanghai", "2026-02-15"), // nothing
        new Place("Asia/Shanghai", "2024-02-29"), // a leap day
        new Place("UTC", "2025-12-31"), // the end of a year
        new Place("Europe/Berlin", "2026-03-29"), // a gap in the night
        new Place("Europe/Berlin", "2026-10-25"), // an overlap in the night
        new Place("America/Sao_Paulo", "2018-11-04"), // a gap from midnight on
        new Place("America/Sao_Paulo", "2018-02-18"), // an overlap up to midnight
        new Place("Asia/Beirut", "2022-03-27"), // a gap from midnight on
        new Place("Africa/Cairo", "2023-04-28"), // a gap from midnight on
        new Place("Africa/Cairo", "2023-10-27"), // an overlap up to midnight
        new Place("America/Goose_Bay", "2010-11-07"), // an overlap around midnight
        new Place("Australia/Lord_Howe", "2026-04-05"), // an overlap of half an hour
        new Place("Australia/Lord_Howe", "2026-10-04"), // a gap of half an hour
        new Place("Pacific/Apia", "2011-12-30"), // a date that never was
    };

    private final Place[] places;
    private final int days;
    private final Arbitrary<Integer> edges;

    /** Makes plans on the minute, mostly on the quarter of an hour. */
    public Plans() {
        this(
                PLACES,
                9,
                Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.integers().between(0, 130).map(quarter -> quarter * 15 * MINUTE)),
                        Tuple.of(1, Arbitraries.integers().between(0, 32 * 60).map(minute -> minute * MINUTE)),
                        Tuple.of(2, Arbitraries.of(0, 9 * 60 * MINUTE, 18 * 60 * MINUTE, DAY))));
    }

    /**
     * Makes plans around some dates.
     *
     * @param days how many days a plan may reach to either side of its date
     * @param edges where windows begin and end, in seconds after midnight
     */
    Plans(Place[] places, int days, Arbitrary<Integer> edges) {
        this.places = places;
        this.days = days;
        this.edges = edges;
    }

    @Provide
    Arbitrary<Plan> plan() {
        return Combinators.combine(
                        Arbitraries.of(places),
                        Arbitraries.integers().between(1, days),
                        Arbitraries.integers().between(0, days),
                        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans())
                                .ofMinSize(1),
                        dated(),
                        Arbitraries.integers().between(-days, days).set().ofMaxSize(3),
                        dated())
                .as(Plans::plan);
    }

    private static Plan plan(
            Place place,
            int before,
            int after,
            Map<DayOfWeek, List<Span>> weekly,
            List<Tuple2<Integer, List<Span>>> overrides,
            Set<Integer> closed,
            List<Tuple2<Integer, List<Span>>> breaks) {
        LocalDate date = LocalDate.parse(place.date());
        LocalDate first = date.minusDays(before);
        LocalDate last = date.plusDays(after);
        Set<LocalDate> closedDates = new HashSet<>();
        closed.forEach(days -> closedDates.add(within(first, last, date.plusDays(days))));
        return new Plan(
                ZoneId.of(place.zone()),
                first,
                last,
                weekly,
                byDate(overrides, first, last, date),
                closedDates,
                byDate(breaks, first, last, date));
    }

    private static Map<LocalDate, List<Span>> byDate(
            List<Tuple2<Integer, List<Span>>> dated, LocalDate first, LocalDate last, LocalDate date) {
        Map<LocalDate, List<Span>> byDate = new HashMap<>();
        dated.forEach(entry -> byDate.put(within(first, last, date.plusDays(entry.get1())), entry.get2()));
        return byDate;
    }

    private static LocalDate within(LocalDate first, LocalDate last, LocalDate date) {
        return date.isBefore(first) ? first : date.isAfter(last) ? last : date;
    }

    private Arbitrary<List<Tuple2<Integer, List<Span>>>> dated() {
        return Combinators.combine(Arbitraries.integers().between(-days, days), spans())
                .as(Tuple::of)
                .list()
                .ofMaxSize(4);
    }

    /** Up to three windows a day. */
    private Arbitrary<List<Span>> spans() {
        return edges.set().ofMaxSize(6).map(Plans::spans);
    }

    private static List<Span> spans(Set<Integer> edges) {
        List<Integer> sorted = edges.stream().sorted().toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < sorted.size(); i += 2) {
            int from = sorted.get(i);
            int to = Math.min(sorted.get(i + 1), from + DAY);
            if (from < DAY) {
                spans.add(new Span(from, to));
            }
        }
        return spans;
    }
}
