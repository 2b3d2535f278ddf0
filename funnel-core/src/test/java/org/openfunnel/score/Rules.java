package org.openfunnel.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.HostFunction;
import org.openfunnel.condition.Truth;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.moment.ActivityShape;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.score.Grading.Cap;
import org.openfunnel.score.Grading.Hysteresis;
import org.openfunnel.score.Grading.Knockout;
import org.openfunnel.score.Grading.Review;
import org.openfunnel.score.Grading.Row;
import org.openfunnel.score.Scorecard.Bin;
import org.openfunnel.score.Scorecard.Characteristic;

/** Facts, a scorecard and a grading put together for tests. */
final class Rules {
    private List<Fact> facts = List.of();
    private Optional<Scorecard> scorecard = Optional.empty();
    private Grading grading = Grading.of(List.of(grade("A")));
    private HostFunction host = known -> Truth.UNKNOWN;
    private Map<Name, ScoreRule> scoreRules = Map.of();
    private Map<Name, ActivityShape> activities = Map.of();

    static Rules of(Fact... facts) {
        var rules = new Rules();
        rules.facts = Arrays.asList(facts);
        return rules;
    }

    Rules facts(List<Fact> more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(more);
        facts = all;
        return this;
    }

    Rules scorecard(Characteristic... characteristics) {
        return scorecard(new Scorecard(Header.NONE, List.of(characteristics)));
    }

    Rules scorecard(Scorecard changed) {
        scorecard = Optional.of(changed);
        return this;
    }

    Rules grades(Row... rows) {
        grading = Grading.of(List.of(rows));
        return this;
    }

    Rules grading(Grading changed) {
        grading = changed;
        return this;
    }

    Rules knockouts(Knockout... knockouts) {
        return grading(new Grading(
                grading.header(),
                grading.assess(),
                grading.grades(),
                grading.hit(),
                List.of(knockouts),
                grading.caps(),
                grading.hysteresis(),
                grading.by(),
                grading.override(),
                grading.review()));
    }

    Rules caps(Cap... caps) {
        return grading(new Grading(
                grading.header(),
                grading.assess(),
                grading.grades(),
                grading.hit(),
                grading.knockouts(),
                List.of(caps),
                grading.hysteresis(),
                grading.by(),
                grading.override(),
                grading.review()));
    }

    Rules hit(Grading.Hit hit) {
        return grading(grading.withHit(hit));
    }

    Rules hysteresis(Hysteresis hysteresis) {
        return grading(new Grading(
                grading.header(),
                grading.assess(),
                grading.grades(),
                grading.hit(),
                grading.knockouts(),
                grading.caps(),
                Optional.of(hysteresis),
                grading.by(),
                grading.override(),
                grading.review()));
    }

    Rules people(Grading.Overriding override, Optional<Review> review) {
        return grading(new Grading(
                grading.header(),
                grading.assess(),
                grading.grades(),
                grading.hit(),
                grading.knockouts(),
                grading.caps(),
                grading.hysteresis(),
                grading.by(),
                override,
                review));
    }

    Rules host(HostFunction changed) {
        host = changed;
        return this;
    }

    Rules scoreRule(String name, ScoreRule rule) {
        scoreRules = Map.of(Name.of(name), rule);
        return this;
    }

    Rules activities(Map<Name, ActivityShape> changed) {
        activities = changed;
        return this;
    }

    Map<Name, ScoreRule> scoreRules() {
        return scoreRules;
    }

    Vocabulary words() {
        Collection<Name> parts = scorecard.stream()
                .flatMap(it -> it.characteristics().stream())
                .map(Characteristic::id)
                .toList();
        return Vocabulary.builder()
                .facts(facts)
                .formats(Map.of(Name.of("phone-11"), TextFormat.of(TextFormat.Characters.DIGITS, 11, 11)))
                .activities(activities)
                .scoreParts(parts)
                .grades(grading.grades().stream().map(Row::id).toList())
                .stages(List.of(Name.of("new"), Name.of("won")))
                .roles(Map.of(Name.of("manager"), Set.of()))
                .functions(Map.of(Name.of("host"), host))
                .build();
    }

    Optional<Scorecard> scorecard() {
        return scorecard;
    }

    Grading grading() {
        return grading;
    }

    Lead lead() {
        return new Lead(this);
    }

    static Condition host(String... reads) {
        return new Condition.Host(
                Name.of("host"), Arrays.stream(reads).map(Name::of).toList());
    }

    static Row grade(String id, Condition when) {
        return new Row(Name.of(id), Header.NONE, Optional.of(when));
    }

    static Row grade(String id) {
        return new Row(Name.of(id), Header.NONE, Optional.empty());
    }

    static Knockout knockout(String id, Condition when, String grade) {
        return new Knockout(Name.of(id), Header.NONE, when, Name.of(grade));
    }

    static Cap cap(String id, Condition when, String best) {
        return new Cap(Name.of(id), Header.NONE, when, Name.of(best));
    }

    static Bin bin(String id, long points, Condition when) {
        return new Bin(Name.of(id), Header.NONE, when, Points.of(points));
    }

    static Characteristic characteristic(String id, long min, long max, Bin... bins) {
        return new Characteristic(
                Name.of(id),
                Header.NONE,
                Points.of(min),
                Points.of(max),
                Optional.empty(),
                Optional.empty(),
                List.of(bins));
    }

    static Characteristic rated(String id, long max, String fact) {
        return new Characteristic(
                Name.of(id),
                Header.NONE,
                Points.ZERO,
                Points.of(max),
                Optional.of(Name.of(fact)),
                Optional.empty(),
                List.of());
    }

    static Characteristic rated(Characteristic from, String fact) {
        return new Characteristic(
                from.id(),
                from.header(),
                from.min(),
                from.max(),
                Optional.of(Name.of(fact)),
                from.ifUnknown(),
                from.bins());
    }

    static Characteristic assuming(Characteristic from, long points) {
        return new Characteristic(
                from.id(),
                from.header(),
                from.min(),
                from.max(),
                from.rated(),
                Optional.of(Points.of(points)),
                from.bins());
    }

    static Header label(String en, String zh) {
        return Header.NONE.withLabel(Label.of(en, zh));
    }
}
