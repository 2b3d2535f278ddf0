package org.openfunnel.policy;

import java.util.Collection;
import java.util.Optional;
import org.openfunnel.condition.Condition;
import org.openfunnel.fact.Comparison;
import org.openfunnel.moment.Moment;
import org.openfunnel.name.Name;

/** Conditions in document form. */
final class ConditionTree {
    private ConditionTree() {}

    static DocumentTree of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return parts(TreeBuilder.plain(), "all", all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return parts(TreeBuilder.plain(), "any", any.parts());
        }
        if (condition instanceof Condition.AtLeast some) {
            return parts(TreeBuilder.plain().number("atLeast", some.count()), "of", some.parts());
        }
        if (condition instanceof Condition.Not not) {
            return TreeBuilder.plain()
                    .put("not", of(not.part()))
                    .flag("ifUnknown", not.ifUnknown())
                    .build();
        }
        if (condition instanceof Condition.Otherwise otherwise) {
            return TreeBuilder.plain()
                    .flag("otherwise", true)
                    .flag("ifUnknown", Optional.of(otherwise.ifUnknown()))
                    .build();
        }
        return value(condition).orElseGet(() -> state(condition).orElseGet(() -> history(condition)));
    }

    private static DocumentTree parts(TreeBuilder tree, String key, Collection<Condition> parts) {
        return tree.list(key, parts, ConditionTree::of).build();
    }

    private static Optional<DocumentTree> value(Condition condition) {
        if (condition instanceof Condition.OfFact fact) {
            return Optional.of(compared("fact", fact.fact(), fact.is(), fact.ifUnknown()));
        }
        if (condition instanceof Condition.OfAttribute attribute) {
            return Optional.of(compared("attr", attribute.attribute(), attribute.is(), attribute.ifUnknown()));
        }
        return condition instanceof Condition.OfScore score
                ? Optional.of(compared("score", score.part(), score.is(), score.ifUnknown()))
                : Optional.empty();
    }

    private static DocumentTree compared(String key, Name name, Comparison is, Optional<Boolean> ifUnknown) {
        return ComparisonTree.onto(TreeBuilder.plain().text(key, name.value()), is)
                .flag("ifUnknown", ifUnknown)
                .build();
    }

    private static Optional<DocumentTree> state(Condition condition) {
        TreeBuilder tree = TreeBuilder.plain();
        if (condition instanceof Condition.Known known) {
            tree.names("known", known.facts());
        } else if (condition instanceof Condition.InGrade in) {
            tree.names("grade", in.grades());
        } else if (condition instanceof Condition.InStage in) {
            tree.names("stage", in.stages());
        } else if (condition instanceof Condition.ByActor by) {
            tree.names("actor", by.roles());
        } else if (condition instanceof Condition.Named named) {
            tree.text("condition", named.condition().value());
        } else if (condition instanceof Condition.Host host) {
            tree.text("host", host.function().value())
                    .number("version", host.version(), 1)
                    .names("reads", host.reads());
        } else if (condition instanceof Condition.OfClock clock) {
            tree.text("clock", clock.clock().value())
                    .texts("status", clock.states().stream().map(Enum::name).toList());
        }
        return tree.isEmpty() ? Optional.empty() : Optional.of(tree.build());
    }

    private static DocumentTree history(Condition condition) {
        if (condition instanceof Condition.Open open) {
            TreeBuilder tree = TreeBuilder.plain().text("open", open.activity().value());
            return MomentTree.where(tree, open.where()).build();
        }
        if (condition instanceof Condition.Every every) {
            return TreeBuilder.plain()
                    .text("every", every.activity().value())
                    .put("check", of(every.check()))
                    .build();
        }
        if (condition instanceof Condition.Happened happened) {
            return happened(happened);
        }
        if (condition instanceof Condition.Since since) {
            return TreeBuilder.plain()
                    .put("since", MomentTree.of(since.since()))
                    .put(since.direction().word(), AmountTree.of(since.amount()))
                    .flag("ifUnknown", since.ifUnknown())
                    .build();
        }
        Condition.Until until = (Condition.Until) condition;
        return TreeBuilder.plain()
                .put("until", MomentTree.of(new Moment.AtFact(until.fact())))
                .put(until.direction().word(), AmountTree.of(until.amount()))
                .flag("ifUnknown", until.ifUnknown())
                .build();
    }

    private static DocumentTree happened(Condition.Happened happened) {
        TreeBuilder tree = MomentTree.builder(happened.moment());
        TreeBuilder covers = TreeBuilder.plain();
        happened.covers()
                .forEach((attribute, options) ->
                        covers.put(attribute.value(), TreeBuilder.items(options, DocumentTree.Text::new)));
        return tree.put("after", happened.after().map(MomentTree::of))
                .put("count", count(happened).map(ComparisonTree::of))
                .names("byEach", happened.byEach())
                .put("covers", covers.isEmpty() ? Optional.empty() : Optional.of(covers.build()))
                .text("about", happened.aboutThis() ? "this" : "")
                .build();
    }

    /** A fact or several moments alone would read as a comparison or as several conditions; the count tells them apart. */
    private static Optional<Comparison> count(Condition.Happened happened) {
        boolean isPlain = happened.equals(Condition.Happened.once(happened.moment()));
        boolean isAmbiguous = happened.moment() instanceof Moment.AtFact || happened.moment() instanceof Moment.AnyOf;
        return isPlain && isAmbiguous ? Optional.of(Comparison.gte(1)) : happened.count();
    }
}
