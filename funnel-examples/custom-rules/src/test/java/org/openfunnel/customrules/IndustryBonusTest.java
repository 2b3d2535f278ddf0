package org.openfunnel.customrules;

import java.util.Map;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.score.Points;
import org.openfunnel.score.ScoreRule;
import org.openfunnel.score.ScoreRuleContract;

class IndustryBonusTest extends ScoreRuleContract {
    @Override
    protected ScoreRule rule() {
        return CustomRules.industryBonus();
    }

    @Override
    protected Points least() {
        return Points.ZERO;
    }

    @Override
    protected Points most() {
        return IndustryBonus.MOST;
    }

    @Override
    protected Map<Name, Value> sample() {
        return Map.of(Name.of("company.industry"), Value.of("software"));
    }
}
