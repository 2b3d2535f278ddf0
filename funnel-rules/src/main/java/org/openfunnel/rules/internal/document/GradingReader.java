package org.openfunnel.rules.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.condition.Condition;
import org.openfunnel.name.Header;
import org.openfunnel.name.Name;
import org.openfunnel.rules.internal.json.ObjectCursor;
import org.openfunnel.rules.internal.json.ValueCursor;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Grading.Assess;
import org.openfunnel.score.Grading.Cap;
import org.openfunnel.score.Grading.Hit;
import org.openfunnel.score.Grading.Hysteresis;
import org.openfunnel.score.Grading.Knockout;
import org.openfunnel.score.Grading.Overriding;
import org.openfunnel.score.Grading.Review;
import org.openfunnel.score.Grading.Row;
import org.openfunnel.score.Points;
import org.openfunnel.time.Amount;

/** Reads the grading. */
final class GradingReader {
    private static final Map<String, Assess> ASSESS = Choices.of(Assess.values(), Assess::word);
    private static final Map<String, Hit> HITS = Choices.of(Hit.values(), Hit::word);
    private static final Map<String, Boolean> IN_FORCE = Map.of("at-once", true, "after-review", false);

    private final Rules rules;

    GradingReader(Rules rules) {
        this.rules = rules;
    }

    Optional<Grading> read(ValueCursor cursor) {
        return cursor.object(this::read);
    }

    private Optional<Grading> read(ObjectCursor object) {
        Header header = rules.headers().read(object);
        Assess assess = object.optional("assess").choice(ASSESS).orElse(Assess.ALWAYS);
        List<Row> grades = Names.once(object.required("grades"), row -> row.object(this::row), Row::id);
        Optional<Hit> hit = object.optional("hit").choice(HITS);
        var knockouts = object.optional("knockouts").byName((id, value) -> value.object(it -> knockout(id, it)));
        var caps = object.optional("caps").byName((id, value) -> value.object(it -> cap(id, it)));
        Optional<Hysteresis> hysteresis = object.optional("hysteresis").object(GradingReader::hysteresis);
        Set<Name> by = Names.set(object.optional("by"));
        Optional<Overriding> override = object.optional("override").object(this::override);
        Optional<Review> review = object.optional("review").object(this::review);
        return object.build(() -> new Grading(
                header,
                assess,
                grades,
                hit,
                List.copyOf(knockouts.values()),
                List.copyOf(caps.values()),
                hysteresis,
                by,
                override.orElse(Overriding.NONE),
                review));
    }

    private Optional<Row> row(ObjectCursor object) {
        Optional<Name> id = object.required("id").name();
        Header header = rules.headers().read(object);
        Optional<Condition> when = rules.conditions().read(object.optional("when"));
        return object.build(() -> new Row(id.orElseThrow(), header, when));
    }

    private Optional<Knockout> knockout(Name id, ObjectCursor object) {
        Header header = rules.headers().read(object);
        Optional<Condition> when = rules.conditions().read(object.required("when"));
        Optional<Name> grade = object.required("grade").name();
        return object.build(() -> new Knockout(id, header, when.orElseThrow(), grade.orElseThrow()));
    }

    private Optional<Cap> cap(Name id, ObjectCursor object) {
        Header header = rules.headers().read(object);
        Optional<Condition> when = rules.conditions().read(object.required("when"));
        Optional<Name> best = object.required("best").name();
        return object.build(() -> new Cap(id, header, when.orElseThrow(), best.orElseThrow()));
    }

    private static Optional<Hysteresis> hysteresis(ObjectCursor object) {
        Optional<Points> points = ScoreReader.notNegative(object.required("points"));
        Optional<Amount> dwell = Amounts.read(object.optional("dwell"));
        return object.build(() -> new Hysteresis(points.orElseThrow(), dwell));
    }

    private Optional<Overriding> override(ObjectCursor object) {
        Header header = rules.headers().read(object);
        Set<Name> by = Names.set(object.required("by"));
        boolean needsReason = object.optional("reason").flag().orElse(false);
        Optional<Amount> expires = Amounts.read(object.optional("expires"));
        return object.build(() -> new Overriding(header, by, needsReason, expires));
    }

    private Optional<Review> review(ObjectCursor object) {
        Header header = rules.headers().read(object);
        Set<Name> by = Names.set(object.required("by"));
        Optional<Boolean> atOnce = object.required("inForce").choice(IN_FORCE);
        return object.build(() -> new Review(header, by, atOnce.orElseThrow()));
    }
}
