package org.openfunnel.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openfunnel.moment.AttributeIs;
import org.openfunnel.moment.Moment;
import org.openfunnel.moment.Occurrence.Kind;

/** Moments in document form. */
final class MomentTree {
    /** Stands for every stage, grade, clock or cadence. */
    static final String ANY = "any";

    /** What happens with something the policy names, not with the lead as a whole. */
    static final Set<Kind> WITH_SUBJECT =
            Set.copyOf(EnumSet.of(Kind.ENTERED, Kind.LEFT, Kind.GRADED, Kind.DUE, Kind.MET, Kind.BREACHED));

    private MomentTree() {}

    static DocumentTree of(Moment moment) {
        return builder(moment).build();
    }

    static TreeBuilder builder(Moment moment) {
        if (moment instanceof Moment.Reached reached) {
            return TreeBuilder.plain().put(reached.kind().word(), subjects(reached));
        }
        if (moment instanceof Moment.Done done) {
            return where(TreeBuilder.plain().text("done", done.activity() + "." + done.step()), done.where());
        }
        return moment instanceof Moment.AtFact at
                ? TreeBuilder.plain().text("fact", at.fact().value())
                : TreeBuilder.plain().list("any", ((Moment.AnyOf) moment).moments(), MomentTree::of);
    }

    private static DocumentTree subjects(Moment.Reached reached) {
        if (!reached.subjects().isEmpty()) {
            return TreeBuilder.oneOrMore(reached.subjects(), name -> new DocumentTree.Text(name.value()));
        }
        return WITH_SUBJECT.contains(reached.kind()) ? new DocumentTree.Text(ANY) : new DocumentTree.Flag(true);
    }

    static TreeBuilder where(TreeBuilder tree, List<AttributeIs> where) {
        return where.isEmpty() ? tree : tree.put("where", TreeBuilder.oneOrMore(where, MomentTree::attribute));
    }

    private static DocumentTree attribute(AttributeIs attribute) {
        TreeBuilder tree =
                TreeBuilder.plain().text("attr", attribute.attribute().value());
        return ComparisonTree.onto(tree, attribute.is()).build();
    }
}
