package org.openfunnel.demo.chapter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openfunnel.demo.text.Bars;
import org.openfunnel.demo.text.Page;
import org.openfunnel.engine.Decision;
import org.openfunnel.explain.Kind;
import org.openfunnel.name.Name;

/** Counts leads by grade, in the order of the policy. */
public final class GradeCounts {
    private final Setting setting;
    private final Map<Optional<Name>, Integer> counts = new LinkedHashMap<>();
    private int refused;

    /** Makes counts that are all zero. */
    public GradeCounts(Setting setting) {
        this.setting = setting;
        setting.policy()
                .grading()
                .ifPresent(grading -> grading.grades().forEach(row -> counts.put(Optional.of(row.id()), 0)));
    }

    /** Counts a lead by what was decided about it. */
    public void add(Decision decision) {
        if (decision.isApplied()) {
            counts.merge(decision.after().grade(), 1, Integer::sum);
        } else {
            refused++;
        }
    }

    /** Prints a bar for each grade, and one for what has none where there is any of that kind. */
    public void print(Page page, int unreadable) {
        var bars = new LinkedHashMap<String, Integer>();
        counts.forEach((grade, count) -> bars.put(name(page, setting, grade), count));
        putAny(bars, page.texts().say("grade.refused"), refused);
        putAny(bars, page.texts().say("grade.unreadable"), unreadable);
        page.print(1, Bars.of(bars));
    }

    private static void putAny(Map<String, Integer> bars, String name, int count) {
        if (count > 0) {
            bars.put(name, count);
        }
    }

    private static String name(Page page, Setting setting, Optional<Name> grade) {
        return grade.map(name -> setting.named(Kind.GRADE, name, page.texts().language()))
                .orElseGet(() -> page.texts().say("grade.none"));
    }
}
