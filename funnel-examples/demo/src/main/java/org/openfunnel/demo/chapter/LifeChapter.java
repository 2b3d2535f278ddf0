package org.openfunnel.demo.chapter;

import org.openfunnel.demo.text.Page;

/** Shows the life of one lead, from the web form to the signed contract. */
public final class LifeChapter implements Chapter {
    private static final String POLICY = "bant-lead-scoring";

    private final Setting setting;

    /** Makes the chapter. Its story fits the policy of handbook 001 only. */
    public LifeChapter(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void tell(Page page) {
        page.heading("life.heading");
        if (setting.policy().id().value().equals(POLICY)) {
            new SpringFestival(new Life(setting, page, "lead-2026-0213")).play();
        } else {
            page.say("life.none", POLICY, setting.policy().id());
        }
    }
}
