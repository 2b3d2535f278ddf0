package org.openfunnel.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Situation;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.FactState;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Name;
import org.openfunnel.score.Score.Basis;
import org.openfunnel.score.Score.Part;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

/** Gives the points of one characteristic. The parts that do not depend on the lead are made once. */
final class Rater {
    /** Ratings are mostly whole points in a small range. */
    private static final int MOST_RATINGS = 101;

    private static final long POINT = 1000;

    private final Characteristic rule;
    private final int ratedSlot;
    private final Tree<Given> tree;
    private final Rows bins;
    private final Given[] byBin;
    private final Given[] byRating;
    private final Given gap;
    private final @Nullable Given whenNothingIsKnown;
    private final @Nullable HostRater host;
    private final @Nullable Line line;
    private final int lineSlot;
    private final @Nullable Deeds deeds;
    private final Points[] points;
    private final Optional<Points> assumed;

    Rater(Characteristic rule, Vocabulary words, Map<Name, ScoreRule> rules) {
        this.rule = rule;
        this.host = HostRater.of(rule, words, rules).orElse(null);
        this.line = rule.interpolation().map(it -> new Line(rule, it)).orElse(null);
        this.deeds = rule.behaviour().map(it -> new Deeds(rule, it, words)).orElse(null);
        this.lineSlot = rule.interpolation()
                .map(it -> words.catalog().requireSlot(it.fact()))
                .orElse(-1);
        this.points =
                rule.bins().stream().map(bin -> contribution(bin.points())).toArray(Points[]::new);
        this.assumed = rule.ifUnknown().map(this::contribution);
        this.ratedSlot = rule.rated().map(words.catalog()::requireSlot).orElse(-1);
        this.bins = new Rows(rule.bins().stream().map(Bin::when).toList(), words);
        this.byBin = IntStream.range(0, points.length)
                .mapToObj(bin -> new Part(
                        rule.id(),
                        Basis.BIN,
                        Optional.of(rule.bins().get(bin).id()),
                        Optional.of(points[bin]),
                        points[bin],
                        points[bin],
                        List.of()))
                .map(Given::new)
                .toArray(Given[]::new);
        this.byRating = ratings();
        this.gap = new Given(open(Basis.GAP, rule.min(), rule.max(), List.of()));
        this.tree = rule.formula().isEmpty() && !rule.bins().isEmpty()
                ? bins.tree(bin -> byBin[bin], gap)
                : Tree.leaf(null);
        this.whenNothingIsKnown = bins.lookAtNothing()
                .map(look -> given(look, new Missing(words.catalog(), slot -> true)))
                .orElse(null);
    }

    private Points contribution(Points raw) {
        return rule.isWeighted() ? rule.contribution(raw.toDecimal()) : raw;
    }

    /** None are at hand where they are weighed. */
    private Given[] ratings() {
        long steps = Math.floorDiv(rule.max().minus(rule.min()).thousandths(), POINT) + 1;
        var ratings = new Given[ratedSlot < 0 || rule.isWeighted() || steps > MOST_RATINGS ? 0 : (int) steps];
        for (int i = 0; i < ratings.length; i++) {
            ratings[i] = rating(rule.min().plus(Points.of(i)));
        }
        return ratings;
    }

    private Given rating(Points points) {
        return given(Basis.RATING, points);
    }

    private Given given(Basis basis, Points points) {
        return new Given(new Part(rule.id(), basis, Optional.empty(), Optional.of(points), points, points, List.of()));
    }

    private Part open(Basis basis, Points least, Points most, List<Name> missing) {
        return new Part(rule.id(), basis, Optional.empty(), Optional.empty(), least, most, missing);
    }

    Given rate(Situation situation) {
        Given plain = plain(situation.facts());
        return plain != null ? plain : rateOtherwise(situation);
    }

    /** Returns the points if they are plain from the facts alone: a known rating, or bins of which one holds or none. */
    @Nullable
    Given plain(Facts facts) {
        if (ratedSlot >= 0 && facts.state(ratedSlot) == FactState.KNOWN) {
            return rated(facts.number(ratedSlot));
        }
        return tree.find(facts);
    }

    private Given rateOtherwise(Situation situation) {
        if (ratedSlot >= 0 && byBin.length == 0 && rule.formula().isEmpty()) {
            return situation.facts().state(ratedSlot) == FactState.ABSENT ? gap : new Given(unrated());
        }
        if (host != null) {
            return new Given(assumedIfUnknown(host.rate(situation)));
        }
        if (deeds != null) {
            return given(Basis.BEHAVIOUR, deeds.points(situation));
        }
        if (line != null) {
            FactState state = situation.facts().state(lineSlot);
            if (state == FactState.KNOWN) {
                return given(Basis.INTERPOLATED, line.points(situation.facts().number(lineSlot)));
            }
            if (state == FactState.UNKNOWN) {
                return new Given(offTheLine(Missing.of(situation.facts())));
            }
        }
        int bin = bins.find(situation);
        return bin >= 0 ? byBin[bin] : bin == Rows.NONE ? gap : look(situation);
    }

    /** Once the fact is known its points lie on the line, or it turns out that there is none, and a bin decides. */
    private Part offTheLine(Missing missing) {
        Interpolation along = rule.interpolation().orElseThrow();
        missing.addUnknown(List.of(along.fact()));
        Points least = Stream.concat(Stream.of(points), along.along().stream().map(it -> rule.interpolated(it.at())))
                .reduce(Rater::least)
                .orElseThrow();
        Points most = Stream.concat(Stream.of(points), along.along().stream().map(it -> rule.interpolated(it.at())))
                .reduce(Rater::most)
                .orElseThrow();
        return assumedIfUnknown(open(Basis.UNKNOWN, least, most, missing.names()));
    }

    private Given rated(long millionths) {
        if (rule.isWeighted()) {
            return rating(rule.contribution(BigDecimal.valueOf(millionths, FactType.Numeric.SCALE)));
        }
        Points points = Points.ofMillionths(millionths);
        long above = points.thousandths() - rule.min().thousandths();
        boolean isAtHand = above >= 0 && above % POINT == 0 && above / POINT < byRating.length;
        return isAtHand ? byRating[(int) (above / POINT)] : rating(points);
    }

    private Part unrated() {
        List<Name> missing = List.of(rule.rated().orElseThrow());
        return assumedIfUnknown(open(Basis.UNKNOWN, rule.min(), rule.max(), missing));
    }

    private Part assumedIfUnknown(Part part) {
        return part.basis() == Basis.UNKNOWN && assumed.isPresent() ? assumed(assumed.get(), part) : part;
    }

    private Part assumed(Points points, Part unknown) {
        return new Part(
                rule.id(),
                Basis.ASSUMED,
                Optional.empty(),
                Optional.of(points),
                least(points, unknown.least()),
                most(points, unknown.most()),
                unknown.missing());
    }

    private Given look(Situation situation) {
        Facts facts = situation.facts();
        return whenNothingIsKnown != null && bins.isNothingKnown(facts)
                ? whenNothingIsKnown
                : given(bins.look(situation), Missing.of(facts));
    }

    private Given given(Look look, Missing missing) {
        if (look.open().isEmpty() && !look.isOverlap()) {
            return look.first() >= 0 ? byBin[look.first()] : gap;
        }
        Part open = openBins(look, missing);
        if (look.first() >= 0) {
            Points its = points[look.first()];
            return new Given(new Part(
                    rule.id(),
                    look.isOverlap() ? Basis.OVERLAP : Basis.BIN,
                    Optional.of(rule.bins().get(look.first()).id()),
                    Optional.of(its),
                    least(its, open.least()),
                    most(its, open.most()),
                    open.missing()));
        }
        return new Given(assumedIfUnknown(open));
    }

    /** Returns what the bins that may hold leave open; when there are none, the points of the first bin that holds. */
    private Part openBins(Look look, Missing missing) {
        BitSet open = look.open();
        int first = open.isEmpty() ? look.first() : open.nextSetBit(0);
        Points least = points[first];
        Points most = least;
        for (int bin = open.nextSetBit(0); bin >= 0; bin = open.nextSetBit(bin + 1)) {
            least = least(least, points[bin]);
            most = most(most, points[bin]);
            missing.addUnknown(bins.reads(bin));
        }
        return open(look.worst() == Truth.BROKEN ? Basis.BROKEN : Basis.UNKNOWN, least, most, missing.names());
    }

    private static Points least(Points one, Points other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Points most(Points one, Points other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    Instant nextChange(Situation situation) {
        if (ratedSlot >= 0 && situation.facts().state(ratedSlot) == FactState.KNOWN) {
            return Instant.MAX;
        }
        return deeds != null ? deeds.nextChange(situation) : bins.nextChange(situation);
    }
}
