package org.openfunnel.policy;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.openfunnel.activity.ActivityKind;
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

/** What a policy holds. */
record PolicyContent(
        Name id,
        String version,
        String calendar,
        String handbook,
        Header header,
        Label about,
        NavigableMap<Name, Role> roles,
        NavigableMap<Name, TextFormat> formats,
        List<Fact> facts,
        NavigableMap<Name, NamedCondition> conditions,
        Intake intake,
        NavigableMap<Name, ActivityKind> activities,
        Optional<Scorecard> scorecard,
        Optional<Grading> grading,
        Funnel funnel,
        Optional<Assignment> assignment,
        Optional<PoolRule> pool,
        NavigableMap<Name, SlaClock> clocks,
        NavigableMap<Name, Cadence> cadences,
        Optional<TargetRules> targets,
        NavigableMap<Name, Advice> advice,
        NavigableMap<Name, Claim> claims) {}
