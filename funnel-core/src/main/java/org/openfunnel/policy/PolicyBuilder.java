package org.openfunnel.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.explain.Problem;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.followup.Cadence;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Scorecard;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Funnel;
import org.openfunnel.target.TargetRules;

/**
 * Collects the rules of a policy. Nothing but the funnel is there unless given; everybody may register every lead.
 *
 * <p>What a document keeps under its name has no order of its own: facts, attributes, inputs, requirements, characteristics and
 * caps are put in the order of their names, knock-outs in the order of their grades, worst first.
 */
public final class PolicyBuilder {
    private final Name id;
    private String version;
    private String calendar;
    private Funnel funnel;
    private String handbook = "";
    private Header header = Header.NONE;
    private Label about = Label.NONE;
    private NavigableMap<Name, Role> roles = new TreeMap<>();
    private NavigableMap<Name, TextFormat> formats = new TreeMap<>();
    private List<Fact> facts = List.of();
    private NavigableMap<Name, NamedCondition> conditions = new TreeMap<>();
    private Intake intake = Intake.OPEN;
    private NavigableMap<Name, ActivityKind> activities = new TreeMap<>();
    private Optional<Scorecard> scorecard = Optional.empty();
    private Optional<Grading> grading = Optional.empty();
    private Optional<Assignment> assignment = Optional.empty();
    private Optional<PoolRule> pool = Optional.empty();
    private NavigableMap<Name, SlaClock> clocks = new TreeMap<>();
    private NavigableMap<Name, Cadence> cadences = new TreeMap<>();
    private Optional<TargetRules> targets = Optional.empty();
    private NavigableMap<Name, Advice> advice = new TreeMap<>();
    private NavigableMap<Name, Claim> claims = new TreeMap<>();

    PolicyBuilder(Name id, String version, String calendar, Funnel funnel) {
        this.id = Objects.requireNonNull(id, "id");
        this.version = Objects.requireNonNull(version, "version");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.funnel = InOrder.funnel(funnel);
    }

    PolicyBuilder(PolicyContent from) {
        this(from.id(), from.version(), from.calendar(), from.funnel());
        handbook = from.handbook();
        header = from.header();
        about = from.about();
        roles = from.roles();
        formats = from.formats();
        facts = from.facts();
        conditions = from.conditions();
        intake = from.intake();
        activities = from.activities();
        scorecard = from.scorecard();
        grading = from.grading();
        assignment = from.assignment();
        pool = from.pool();
        clocks = from.clocks();
        cadences = from.cadences();
        targets = from.targets();
        advice = from.advice();
        claims = from.claims();
    }

    /** Sets the version that the author gives. */
    public PolicyBuilder version(String changed) {
        version = Objects.requireNonNull(changed, "version");
        return this;
    }

    /** Sets the id of the business calendar. */
    public PolicyBuilder calendar(String changed) {
        calendar = Objects.requireNonNull(changed, "calendar");
        return this;
    }

    /** Sets the stages and moves. */
    public PolicyBuilder funnel(Funnel changed) {
        funnel = InOrder.funnel(changed);
        return this;
    }

    /** Sets the handbook that the policy implements. */
    public PolicyBuilder handbook(String changed) {
        handbook = changed;
        return this;
    }

    /** Sets label, sources and remarks. */
    public PolicyBuilder header(Header changed) {
        header = changed;
        return this;
    }

    /** Sets what the policy is for. */
    public PolicyBuilder about(Label changed) {
        about = changed;
        return this;
    }

    /** Sets the roles. */
    public PolicyBuilder roles(Collection<Role> changed) {
        roles = index(changed, Role::id);
        return this;
    }

    /** Sets the text formats. */
    public PolicyBuilder formats(NavigableMap<Name, TextFormat> changed) {
        formats = new TreeMap<>(changed);
        return this;
    }

    /** Sets the facts beside or instead of those of the standard lead. */
    public PolicyBuilder facts(List<Fact> changed) {
        facts = InOrder.facts(changed);
        return this;
    }

    /** Sets the conditions that rules refer to by name. */
    public PolicyBuilder conditions(Collection<NamedCondition> changed) {
        conditions = index(changed, NamedCondition::id);
        return this;
    }

    /** Sets how a lead is registered. */
    public PolicyBuilder intake(Intake changed) {
        intake = InOrder.intake(changed);
        return this;
    }

    /** Sets the kinds of activities. */
    public PolicyBuilder activities(Collection<ActivityKind> changed) {
        activities = index(changed.stream().map(InOrder::activity).toList(), ActivityKind::id);
        return this;
    }

    /** Sets how points are given. */
    public PolicyBuilder scorecard(Scorecard changed) {
        scorecard = Optional.of(InOrder.scorecard(changed));
        return this;
    }

    /** Sets how grades are given. */
    public PolicyBuilder grading(Grading changed) {
        grading = Optional.of(InOrder.grading(changed));
        return this;
    }

    /** Sets how a lead gets its owner. */
    public PolicyBuilder assignment(Assignment changed) {
        assignment = Optional.of(InOrder.assignment(changed));
        return this;
    }

    /** Sets how leads are taken out of the pool. */
    public PolicyBuilder pool(PoolRule changed) {
        pool = Optional.of(InOrder.pool(changed));
        return this;
    }

    /** Sets the clocks. */
    public PolicyBuilder clocks(Collection<SlaClock> changed) {
        clocks = index(changed, SlaClock::id);
        return this;
    }

    /** Sets the cadences. */
    public PolicyBuilder cadences(Collection<Cadence> changed) {
        cadences = index(changed, Cadence::id);
        return this;
    }

    /** Sets what plans of sales targets must look like. */
    public PolicyBuilder targets(TargetRules changed) {
        targets = Optional.of(changed);
        return this;
    }

    /** Sets the advice. */
    public PolicyBuilder advice(Collection<Advice> changed) {
        advice = index(changed, Advice::id);
        return this;
    }

    /** Sets what the author wants to hold. */
    public PolicyBuilder claims(Collection<Claim> changed) {
        claims = index(changed, Claim::id);
        return this;
    }

    private static <T> NavigableMap<Name, T> index(Collection<T> rules, Function<T, Name> id) {
        var byName = new TreeMap<Name, T>();
        for (T rule : rules) {
            if (byName.put(id.apply(rule), rule) != null) {
                throw new IllegalArgumentException("`" + id.apply(rule) + "` stands twice");
            }
        }
        return Collections.unmodifiableNavigableMap(byName);
    }

    /** Returns everything that makes these rules unusable together, in the order of the document; empty if they can be used. */
    public List<Problem> check() {
        return PolicyCheck.of(content()).problems();
    }

    /**
     * Returns the policy.
     *
     * @throws PolicyException if {@link #check} finds anything
     */
    public FunnelPolicy build() {
        PolicyContent content = content();
        PolicyCheck check = PolicyCheck.of(content);
        return new FunnelPolicy(content, check.derived().orElseThrow(() -> new PolicyException(check.problems())));
    }

    private PolicyContent content() {
        return new PolicyContent(
                id,
                version,
                calendar,
                handbook,
                header,
                about,
                roles,
                Collections.unmodifiableNavigableMap(formats),
                facts,
                conditions,
                intake,
                activities,
                scorecard,
                grading,
                funnel,
                assignment,
                pool,
                clocks,
                cadences,
                targets,
                advice,
                claims);
    }
}
