package org.openfunnel.demo.chapter;

import java.time.Instant;
import java.util.List;
import org.openfunnel.demo.text.Page;
import org.openfunnel.fact.Facts;

/** Shows what grade the policy gives to every possible BANT rating. */
public final class LatticeChapter implements Chapter {
    private final Setting setting;
    private final Instant asOf;

    /** Makes the chapter; every lead is registered at the same instant. */
    public LatticeChapter(Setting setting, Instant asOf) {
        this.setting = setting;
        this.asOf = asOf;
    }

    @Override
    public void tell(Page page) {
        page.heading("lattice.heading");
        List<Facts> leads = Lattice.leads(setting.engine().catalog());
        if (leads.isEmpty()) {
            page.say("lattice.none");
            return;
        }
        var scoring = new Scoring(setting, asOf);
        var counts = new GradeCounts(setting);
        leads.forEach(lead -> counts.add(scoring.score(lead)));
        page.say("lattice.said", leads.size());
        counts.print(page, 0);
    }
}
