package org.openfunnel.rules.proof;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.diagnostic.Argument;
import org.openfunnel.rules.diagnostic.Finding;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.diagnostic.Place;

/** Two policies with the space of all leads that either can tell apart. */
final class Pair {
    private final FunnelPolicy before;
    private final FunnelPolicy after;
    private final Space space;
    private final Evaluator old;
    private final Evaluator now;

    Pair(FunnelPolicy before, FunnelPolicy after) {
        this.before = before;
        this.after = after;
        this.space = new Space(List.of(before, after));
        this.old = new Evaluator(before);
        this.now = new Evaluator(after);
    }

    FunnelPolicy before() {
        return before;
    }

    FunnelPolicy after() {
        return after;
    }

    Space space() {
        return space;
    }

    Evaluator old() {
        return old;
    }

    Evaluator now() {
        return now;
    }

    /** Says where something stands; parts of lists stand by their ids in the pointer. */
    Argument place(String pointer) {
        return new PlaceWords(space.words()).of(pointer);
    }

    static Finding finding(FindingCode code, String pointer) {
        return Finding.of(code, Place.of(pointer));
    }

    static Change change(Change.Kind kind, Finding finding) {
        return new Change(kind, finding, Optional.empty(), OptionalLong.empty());
    }

    static Change change(Change.Kind kind, Finding finding, Lead lead) {
        return new Change(kind, finding.with("lead", lead.words()), Optional.of(lead.witness()), OptionalLong.empty());
    }

    static Change unproven(String pointer, Prover.Result result) {
        Finding finding = finding(FindingCode.DIFF_UNPROVEN, pointer).with("doubt", Argument.phrase(result.doubt()));
        return change(Change.Kind.UNPROVEN, finding);
    }
}
