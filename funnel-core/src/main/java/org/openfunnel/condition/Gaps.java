package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.List;
import org.openfunnel.explain.Explanation;

/** Collects the single things that are missing, and what would bring them. */
final class Gaps {
    private List<Explanation> parts = List.of();
    private List<Remedy> remedies = List.of();
    private boolean isCurable = true;

    List<Explanation> parts() {
        return parts;
    }

    List<Remedy> remedies() {
        return remedies;
    }

    /** Adds something for which no remedy is known. */
    void add(Explanation part) {
        parts = with(parts, part);
        isCurable = false;
    }

    /** Adds something that is missing, with what would bring it. */
    void add(Explanation part, Remedy remedy) {
        parts = with(parts, part);
        add(remedy);
    }

    /** Adds something that is missing, with the things that together would bring it; none means that nothing known would. */
    void add(Explanation part, List<Remedy> together) {
        parts = with(parts, part);
        for (int i = 0; i < together.size(); i++) {
            add(together.get(i));
        }
        isCurable &= !together.isEmpty();
    }

    private void add(Remedy remedy) {
        if (!remedies.contains(remedy)) {
            remedies = with(remedies, remedy);
        }
    }

    void addAll(Gaps other) {
        other.parts.forEach(part -> parts = with(parts, part));
        other.remedies.forEach(this::add);
        isCurable &= other.isCurable;
    }

    /** Adds one statement for all that several parts say, with the remedies of some of them. */
    void addUnder(Explanation whole, List<Gaps> chosen) {
        parts = with(parts, whole);
        for (Gaps gaps : chosen) {
            gaps.remedies.forEach(this::add);
            isCurable &= gaps.isCurable;
        }
    }

    /** Adds to a list; most have one element, and those are not copied for the blocker: benchmark RefusedMove. */
    private static <T> List<T> with(List<T> list, T one) {
        if (list.isEmpty()) {
            return List.of(one);
        }
        List<T> more = list.size() == 1 ? new ArrayList<>(list) : list;
        more.add(one);
        return more;
    }

    /** Returns how many steps it takes; many when a part has no remedy. */
    int cost() {
        return isCurable ? remedies.size() : Integer.MAX_VALUE;
    }
}
