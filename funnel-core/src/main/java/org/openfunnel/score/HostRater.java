package org.openfunnel.score;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.score.Score.Basis;
import org.openfunnel.score.Score.Part;
import org.openfunnel.score.Scorecard.Characteristic;
import org.openfunnel.score.Scorecard.HostRule;

/** Gives the points of a characteristic by a rule of the host. */
final class HostRater {
    private final Characteristic characteristic;
    private final ScoreRule rule;
    private final HostRule asked;

    private HostRater(Characteristic characteristic, HostRule asked, ScoreRule rule) {
        this.characteristic = characteristic;
        this.asked = asked;
        this.rule = rule;
    }

    static Optional<HostRater> of(Characteristic characteristic, Vocabulary words, Map<Name, ScoreRule> rules) {
        return characteristic.rule().map(asked -> of(characteristic, asked, words, rules.get(asked.host())));
    }

    private static HostRater of(
            Characteristic characteristic, HostRule asked, Vocabulary words, @Nullable ScoreRule rule) {
        asked.reads().forEach(words.catalog()::requireSlot);
        if (rule == null || rule.version() != asked.version()) {
            throw new IllegalArgumentException("`" + characteristic.id() + "` asks the score rule `" + asked + "`, but "
                    + (rule == null ? "the host has none of this name" : "the host has version " + rule.version()));
        }
        return new HostRater(characteristic, asked, rule);
    }

    /** Returns the points, or why there are none. */
    Part rate(Situation situation) {
        Map<Name, Value> known = new TreeMap<>();
        for (Name name : asked.reads()) {
            situation
                    .facts()
                    .value(situation.facts().catalog().requireSlot(name))
                    .ifPresent(value -> known.put(name, value));
        }
        var missing = Missing.of(situation.facts());
        missing.addUnknown(asked.reads());
        return rate(Collections.unmodifiableMap(known), missing.names());
    }

    /** A rule that fails, or answers null, must not be taken for zero; errors of the machine pass. */
    private Part rate(Map<Name, Value> known, List<Name> missing) {
        try {
            Optional<Points> points = rule.points(known);
            if (points.filter(this::isOutOfRange).isPresent()) {
                return open(Basis.BROKEN, List.of());
            }
            return points.map(this::given).orElseGet(() -> open(Basis.UNKNOWN, missing));
        } catch (RuntimeException failure) {
            return open(Basis.BROKEN, List.of());
        }
    }

    private boolean isOutOfRange(Points points) {
        return points.compareTo(characteristic.min()) < 0 || points.compareTo(characteristic.max()) > 0;
    }

    private Part given(Points points) {
        return new Part(
                characteristic.id(), Basis.RULE, Optional.empty(), Optional.of(points), points, points, List.of());
    }

    private Part open(Basis basis, List<Name> missing) {
        return new Part(
                characteristic.id(),
                basis,
                Optional.empty(),
                Optional.empty(),
                characteristic.min(),
                characteristic.max(),
                missing);
    }
}
