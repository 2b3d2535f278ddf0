package org.openfunnel.demo.chapter;

import java.util.List;
import java.util.Optional;
import org.openfunnel.demo.text.Page;
import org.openfunnel.demo.text.Table;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Grading;
import org.openfunnel.score.Scorecard;

/** Shows the policy: what it is called, what it holds, how long it took to load. */
public final class PolicyChapter implements Chapter {
    private static final double NANOS_PER_MILLI = 1e6;

    private final FunnelPolicy policy;
    private final long loadNanos;

    /** Makes the chapter of a policy that took this long to load and check. */
    public PolicyChapter(FunnelPolicy policy, long loadNanos) {
        this.policy = policy;
        this.loadNanos = loadNanos;
    }

    @Override
    public void tell(Page page) {
        page.heading("policy.heading", policy.header().label());
        page.say("policy.name", policy.id(), policy.version(), policy.calendar());
        page.say("policy.hash", policy.hash());
        page.say("policy.loaded", loadNanos / NANOS_PER_MILLI);
        int sum = 0;
        var table = new Table();
        for (Part part : parts()) {
            table.add(page.texts().say(part.key()), part.count());
            sum += part.count();
        }
        page.say("policy.rules", sum);
        page.print(1, table);
    }

    /** A kind of rules and how many there are. */
    private record Part(String key, int count) {}

    private List<Part> parts() {
        Optional<Grading> grading = policy.grading();
        return List.of(
                new Part("policy.conditions", policy.conditions().size()),
                new Part("policy.intake", policy.intake().requires().size()),
                new Part(
                        "policy.bins",
                        policy.scorecard().map(PolicyChapter::bins).orElse(0)),
                new Part("policy.grades", grading.map(it -> it.grades().size()).orElse(0)),
                new Part(
                        "policy.knockouts",
                        grading.map(it -> it.knockouts().size() + it.caps().size())
                                .orElse(0)),
                new Part("policy.moves", policy.funnel().moves().size()),
                new Part("policy.steps", steps()),
                new Part(
                        "policy.assignment",
                        policy.assignment().map(it -> 1 + it.requires().size()).orElse(0)),
                new Part("policy.clocks", policy.clocks().size()),
                new Part("policy.cadences", policy.cadences().size()),
                new Part("policy.advice", policy.advice().size()));
    }

    private static int bins(Scorecard scorecard) {
        return scorecard.characteristics().stream()
                .mapToInt(it -> it.bins().size())
                .sum();
    }

    private int steps() {
        return policy.activities().values().stream()
                .mapToInt(kind -> kind.steps().size())
                .sum();
    }
}
