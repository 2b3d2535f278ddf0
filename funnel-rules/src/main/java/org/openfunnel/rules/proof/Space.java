package org.openfunnel.rules.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.Condition.ClockState;
import org.openfunnel.condition.Truth;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Scorecard;

/** All leads that some policies can tell apart: the axes that their rules look at. Grows while rules are made ready. */
final class Space {
    private static final Axis.Key STAGE = new Axis.Key(Axis.Kind.STAGE, Name.of("stage"));
    private static final Axis.Key GRADE = new Axis.Key(Axis.Kind.GRADE, Name.of("grade"));

    private final List<FunnelPolicy> policies;
    private final Optional<Name> apart;
    private final Cuts cuts;
    private final PolicyWords words;
    private final Map<Axis.Key, Axis> axes = new LinkedHashMap<>();

    Space(List<FunnelPolicy> policies) {
        this(policies, Optional.empty());
    }

    /** Makes a space in which the second policy reads one fact from a place of its own. */
    Space(List<FunnelPolicy> policies, Optional<Name> apart) {
        this.apart = apart;
        this.policies = List.copyOf(policies);
        this.cuts = new Cuts(policies);
        this.words = new PolicyWords(policies);
    }

    static Axis.Key fact(Name fact) {
        return new Axis.Key(Axis.Kind.FACT, fact);
    }

    static Axis.Key score(int side, Name part) {
        boolean isTotal = part.equals(Condition.OfScore.TOTAL);
        return new Axis.Key(isTotal ? Axis.Kind.TOTAL : Axis.Kind.PART, side + "/" + part);
    }

    FunnelPolicy policy(int side) {
        return policies.get(side);
    }

    PolicyWords words() {
        return words;
    }

    int sides() {
        return policies.size();
    }

    /** Makes room for what further conditions compare with; only before they are made ready. */
    void cut(Condition condition, int side) {
        cuts.add(condition, Scope.NONE, side);
    }

    Collection<Axis> axes() {
        return axes.values();
    }

    Box whole() {
        return Box.whole(axes.values(), axes.size());
    }

    Optional<Axis> find(Axis.Key key) {
        return Optional.ofNullable(axes.get(key));
    }

    private Axis axis(Axis.Key key, Regions regions, Axis.@Nullable Guard guard) {
        Axis known = axes.get(key);
        if (known == null) {
            known = new Axis(axes.size(), key, regions, guard);
            axes.put(key, known);
        }
        return known;
    }

    /** Returns the axis of a fact that at least one policy has. */
    Axis factAxis(Name name) {
        Axis known = axes.get(fact(name));
        if (known != null) {
            return known;
        }
        Fact declared = declared(name);
        Axis.@Nullable Guard guard = declared.onlyIf().map(this::guard).orElse(null);
        return axis(fact(name), regions(fact(name), declared.type(), cuts.isRating(name)), guard);
    }

    /** Returns whether the host gives a fact, rather than that it presents the state of the lead. */
    boolean isGiven(Name fact) {
        return policies.stream()
                .flatMap(policy -> policy.vocabulary().catalog().hostFacts().stream())
                .anyMatch(given -> given.name().equals(fact));
    }

    /** Returns the axis of a fact as one of the policies reads it. */
    Axis factAxis(int side, Name name) {
        Axis shared = factAxis(name);
        boolean isShared = side == 0 || !apart.equals(Optional.of(name));
        return isShared
                ? shared
                : axis(
                        new Axis.Key(Axis.Kind.FACT, side + "/" + name),
                        shared.regions(),
                        shared.guard().orElse(null));
    }

    /** Returns a key for what may answer differently where the policies read a fact from two places. */
    Object perSide(int side, Object what) {
        return apart.isPresent() ? List.of(side, what) : what;
    }

    private Fact declared(Name name) {
        return policies.stream()
                .flatMap(policy -> policy.vocabulary().catalog().find(name).stream())
                .findFirst()
                .orElseThrow();
    }

    private Axis.Guard guard(Fact.OnlyIf onlyIf) {
        Axis axis = onlyIf.fact().equals(Name.of("stage")) ? stage() : factAxis(onlyIf.fact());
        BitSet included = shifted(axis.regions().where(onlyIf.is()));
        included.set(0);
        BitSet excluded = Box.all(axis.size());
        excluded.andNot(included);
        return new Axis.Guard(axis, excluded, included);
    }

    /** Returns known regions by the numbers they have on an axis, where region 0 stands for nothing. */
    static BitSet shifted(BitSet known) {
        var shifted = new BitSet();
        known.stream().forEach(region -> shifted.set(region + 1));
        return shifted;
    }

    Axis attribute(Scope scope, Name name) {
        Axis.Key key = scope.key(name);
        Fact attribute = Optional.ofNullable(scope.attributes().get(name)).orElseThrow();
        return axes.containsKey(key)
                ? Optional.ofNullable(axes.get(key)).orElseThrow()
                : axis(key, regions(key, attribute.type(), false), null);
    }

    private Regions regions(Axis.Key key, FactType type, boolean isEachApart) {
        return RangedRegions.isRanged(type)
                ? RangedRegions.of(type, cuts.of(key), isEachApart)
                : SampledRegions.of(type, cuts.of(key), formats());
    }

    private Map<Name, TextFormat> formats() {
        Map<Name, TextFormat> formats = new LinkedHashMap<>();
        policies.forEach(policy -> policy.vocabulary().formats().forEach(formats::putIfAbsent));
        return formats;
    }

    Axis stage() {
        return names(
                STAGE,
                policies.stream()
                        .flatMap(policy -> policy.vocabulary().stages().stream())
                        .toList());
    }

    Axis grade() {
        return names(
                GRADE,
                policies.stream()
                        .flatMap(policy -> policy.vocabulary().grades().stream())
                        .toList());
    }

    private Axis names(Axis.Key key, List<Name> names) {
        Set<String> ids = new LinkedHashSet<>();
        names.forEach(name -> ids.add(name.value()));
        Regions regions = ids.isEmpty()
                ? new NoRegions()
                : RangedRegions.of(FactType.choice(ids.toArray(new String[0])), cuts.of(key), true);
        return axis(key, regions, null);
    }

    Axis clock(Name name) {
        List<Name> states = new ArrayList<>();
        for (ClockState state : ClockState.values()) {
            states.add(Name.of(state.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return names(new Axis.Key(Axis.Kind.CLOCK, name), states);
    }

    /** Returns the axis of the total or of a part of the score; region 0 is an open score. */
    Axis scoreAxis(int side, Name part) {
        Axis.Key key = score(side, part);
        Scorecard card = policy(side).scorecard().orElseThrow();
        FactType.Numeric type = (FactType.Numeric) FactType.decimal("");
        if (part.equals(Condition.OfScore.TOTAL)) {
            type = type.within(card.min().toDecimal(), card.max().toDecimal());
        } else {
            Scorecard.Characteristic one = card.characteristics().stream()
                    .filter(it -> it.id().equals(part))
                    .findFirst()
                    .orElseThrow();
            type = type.within(one.min().toDecimal(), one.max().toDecimal());
        }
        return axis(key, RangedRegions.of(type, cuts.of(key), false), null);
    }

    /** Returns something that the prover does not look into, as an expression. */
    Expr free(Object what, Truth... answers) {
        var regions = new FreeRegions(List.of(answers));
        return regions.on(axis(new Axis.Key(Axis.Kind.FREE, what), regions, null));
    }
}
