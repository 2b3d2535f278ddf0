package org.openfunnel.policy;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openfunnel.activity.ActivityKind;
import org.openfunnel.condition.Condition;
import org.openfunnel.condition.HostFunction;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.explain.Lexicon;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.TextFormat;
import org.openfunnel.followup.Cadence;
import org.openfunnel.name.Actor;
import org.openfunnel.name.Header;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Assignment;
import org.openfunnel.ownership.PoolRule;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Scorecard;
import org.openfunnel.sla.SlaClock;
import org.openfunnel.stage.Funnel;
import org.openfunnel.target.Approval;
import org.openfunnel.target.TargetPlan;
import org.openfunnel.target.TargetRules;

/** All rules of one sales funnel. A policy that exists has been checked as a whole. Equal by content. */
public final class FunnelPolicy {
    /** The version of the policy language that this library reads and writes. */
    public static final int LANGUAGE = 1;

    private final PolicyContent content;
    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final DocumentTree document;
    private final String canonical;
    private final String hash;
    private final Set<Name> reads;

    FunnelPolicy(PolicyContent content, PolicyCheck.Derived derived) {
        this.content = content;
        vocabulary = derived.words();
        document = derived.document();
        reads = PolicyWords.hostFactsOf(derived.reads(), vocabulary);
        lexicon = Labels.of(content);
        canonical = document.canonical();
        hash = ContentHash.of(canonical);
    }

    /** Starts a policy of an id and a version with a funnel, on the calendar of a name. */
    public static PolicyBuilder builder(String id, String version, String calendar, Funnel funnel) {
        return new PolicyBuilder(Name.of(id), version, calendar, funnel);
    }

    /** Returns the id. */
    public Name id() {
        return content.id();
    }

    /** Returns the version that the author gave, such as {@code 1.0.0}. */
    public String version() {
        return content.version();
    }

    /** Returns the id of the business calendar. */
    public String calendar() {
        return content.calendar();
    }

    /** Returns the handbook that the policy implements; empty when none. */
    public String handbook() {
        return content.handbook();
    }

    /** Returns label, sources and remarks. */
    public Header header() {
        return content.header();
    }

    /** Returns what the policy is for, in words; may be empty. */
    public Label about() {
        return content.about();
    }

    /** Returns the roles by name. */
    public NavigableMap<Name, Role> roles() {
        return content.roles();
    }

    /** Returns the text formats that the policy declares, by name. */
    public NavigableMap<Name, TextFormat> formats() {
        return content.formats();
    }

    /** Returns the facts that the policy declares beside or instead of those of the standard lead, in order. */
    public List<Fact> facts() {
        return content.facts();
    }

    /** Returns the conditions that rules refer to by name. */
    public NavigableMap<Name, NamedCondition> conditions() {
        return content.conditions();
    }

    /** Returns how a lead is registered. */
    public Intake intake() {
        return content.intake();
    }

    /** Returns the kinds of activities by name. */
    public NavigableMap<Name, ActivityKind> activities() {
        return content.activities();
    }

    /** Returns how points are given, if they are. */
    public Optional<Scorecard> scorecard() {
        return content.scorecard();
    }

    /** Returns how grades are given, if they are. */
    public Optional<Grading> grading() {
        return content.grading();
    }

    /** Returns the stages and moves. */
    public Funnel funnel() {
        return content.funnel();
    }

    /** Returns how a lead gets its owner, if by rule. */
    public Optional<Assignment> assignment() {
        return content.assignment();
    }

    /** Returns how leads are taken out of the pool, if there is one. */
    public Optional<PoolRule> pool() {
        return content.pool();
    }

    /** Returns the clocks by name. */
    public NavigableMap<Name, SlaClock> clocks() {
        return content.clocks();
    }

    /** Returns the cadences by name. */
    public NavigableMap<Name, Cadence> cadences() {
        return content.cadences();
    }

    /** Returns what plans of sales targets must look like, if the policy says. No decision about a lead looks at it. */
    public Optional<TargetRules> targets() {
        return content.targets();
    }

    /**
     * Returns a plan of sales targets approved by an actor, or why it is not; a role counts with every role that it implies.
     *
     * @throws NoSuchElementException if this policy says nothing about targets
     */
    public Approval approve(TargetPlan plan, Actor actor, Instant at) {
        Set<Name> roles = new TreeSet<>(actor.roles());
        actor.roles().forEach(role -> roles.addAll(vocabulary.roles().getOrDefault(role, Set.of())));
        return plan.approve(targets().orElseThrow(), new Actor(actor.person(), roles), at);
    }

    /** Returns the advice by name. */
    public NavigableMap<Name, Advice> advice() {
        return content.advice();
    }

    /** Returns what the author wants to hold, by name. No decision looks at it. */
    public NavigableMap<Name, Claim> claims() {
        return content.claims();
    }

    /**
     * Returns the words that the conditions of this policy may use, and the catalogue of facts that follows from them. Every
     * function of the host is there, and fails.
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Returns the words of this policy with the functions of the host.
     *
     * @throws IllegalArgumentException if one is missing that a condition asks, or has another version than is asked
     */
    public Vocabulary vocabulary(Map<Name, HostFunction> functions) {
        if (!functions.keySet().containsAll(functions())) {
            throw new IllegalArgumentException(
                    "conditions ask the functions " + functions() + ", but the host has only " + functions.keySet());
        }
        Reads asked = Reads.of(content, new AllRules(content));
        functions.forEach((name, function) -> asked.versions(name).stream()
                .filter(version -> version != function.version())
                .forEach(version -> {
                    throw new IllegalArgumentException("conditions ask version " + version + " of the function `" + name
                            + "`, but the host has version " + function.version());
                }));
        return PolicyWords.of(content, vocabulary.catalog().hostFacts(), functions);
    }

    /** Returns the functions of the host that conditions ask. */
    public Set<Name> functions() {
        return vocabulary.functions().keySet();
    }

    /** Returns the facts of the lead that any rule reads; no other fact changes a decision. */
    public Set<Name> reads() {
        return reads;
    }

    /** Returns every condition of the rules by where it stands: a JSON pointer into the document form, in its order. */
    public Map<String, Condition> conditionsByPlace() {
        Map<String, Condition> placed = new LinkedHashMap<>();
        new AllRules(content).conditions().forEach(each -> placed.put(each.pointer(), each.condition()));
        return Collections.unmodifiableMap(placed);
    }

    /** Returns the labels of everything that this policy names. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** Returns this policy in the form of its document; what says the default is left out. */
    public DocumentTree document() {
        return document;
    }

    /** Returns the one JSON text that equal policies share, labels and remarks included. */
    public String canonical() {
        return canonical;
    }

    /** Returns the hash of the whole content: SHA-256 of the canonical text in UTF-8, as 64 lower-case hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** Returns a builder that holds everything declared about this policy. */
    public PolicyBuilder toBuilder() {
        return new PolicyBuilder(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunnelPolicy that && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
