package org.openfunnel.condition;

import java.util.ArrayList;
import java.util.List;
import org.openfunnel.explain.Explanation;

/** Collects the single things that are missing, and what would bring them. */
final class Gaps {
    private final List<Explanation> parts = new ArrayList<>(1);
    private final List<Remedy> remedies = new ArrayList<>(1);
    private boolean isCurable = true;

    List<Explanation> parts() {
        return parts;
    }

    List<Remedy> remedies() {
        return remedies;
    }

    /** Adds something for which no remedy is known. */
    void add(Explanation part) {
        parts.add(part);
        isCurable = false;
    }

    /** Adds something that is missing, with what would bring it. */
    void add(Explanation part, Remedy remedy) {
        parts.add(part);
        add(remedy);
    }

    /** Adds something that is missing, with the things that together would bring it; none means that nothing known would. */
    void add(Explanation part, List<Remedy> together) {
        parts.add(part);
        together.forEach(this::add);
        isCurable &= !together.isEmpty();
    }

    private void add(Remedy remedy) {
        if (!remedies.contains(remedy)) {
            remedies.add(remedy);
        }
    }

    void addAll(Gaps other) {
        parts.addAll(other.parts);
        other.remedies.forEach(this::add);
        isCurable &= other.isCurable;
    }

    /** Adds one statement for all that several parts say, with the remedies of some of them. */
    void addUnder(Explanation whole, List<Gaps> chosen) {
        parts.add(whole);
        for (Gaps gaps : chosen) {
            gaps.remedies.forEach(this::add);
            isCurable &= gaps.isCurable;
        }
    }

    /** Returns how many steps it takes; many when a part has no remedy. */
    int cost() {
        return isCurable ? remedies.size() : Integer.MAX_VALUE;
    }
}
