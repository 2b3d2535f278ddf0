package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.target.TargetPeriod.Unit;
import org.openfunnel.target.TargetRules;
import org.openfunnel.target.TargetRules.Level;
import org.openfunnel.target.TargetRules.Measure;
import org.openfunnel.target.TargetRules.Metric;
import org.openfunnel.target.TargetRules.Quota;

/** Reads what a policy says about sales targets. */
final class TargetReader {
    private static final Map<String, Unit> UNITS = Choices.of(Unit.values(), Unit::word);
    private static final Map<String, Measure> MEASURES = Choices.of(Measure.values(), Measure::word);

    private final Headers headers;

    TargetReader(Headers headers) {
        this.headers = headers;
    }

    Optional<TargetRules> read(ValueCursor cursor) {
        return cursor.object(this::read);
    }

    private Optional<TargetRules> read(ObjectCursor object) {
        Header header = headers.read(object);
        List<Unit> periods = object.optional("period").notEmpty().distinct(unit -> unit.choice(UNITS));
        List<Metric> metrics = List.copyOf(
                object.required("metrics").notEmpty().byName(this::metric).values());
        List<Level> levels = Names.once(object.required("levels"), level -> level.object(this::level), Level::id);
        Set<Name> exact = Names.set(object.optional("exact"));
        Set<Name> approve = Names.set(object.optional("approve"));
        List<Quota> quotas =
                List.copyOf(object.optional("quotas").byName(this::quota).values());
        return object.build(
                () -> new TargetRules(header, Set.copyOf(periods), metrics, levels, exact, approve, quotas));
    }

    private Optional<Metric> metric(Name id, ValueCursor cursor) {
        return cursor.object(object -> {
            Header header = headers.read(object);
            Optional<Measure> measure = object.required("measure").choice(MEASURES);
            String currency = measure.filter(Measure.MONEY::equals)
                    .flatMap(money -> object.required("currency").text())
                    .orElse("");
            return object.build(() -> new Metric(id, header, measure.orElseThrow(), currency));
        });
    }

    private Optional<Level> level(ObjectCursor object) {
        Optional<Name> id = object.required("id").name();
        Header header = headers.read(object);
        return object.build(() -> new Level(id.orElseThrow(), header));
    }

    private Optional<Quota> quota(Name id, ValueCursor cursor) {
        return cursor.object(object -> {
            Header header = headers.read(object);
            Optional<Integer> count = object.required("count").integer(1, Integer.MAX_VALUE);
            Optional<Unit> per = object.required("per").choice(UNITS);
            return object.build(() -> new Quota(id, header, count.orElseThrow(), per.orElseThrow()));
        });
    }
}
