package org.openfunnel.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.fact.Comparison;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.lead.StandardLead;
import org.openfunnel.name.Name;

/** Checks the facts that a policy declares, and keeps those that can stand in a catalogue. */
final class FactCheck {
    private final PolicyContent policy;
    private final Map<Name, Fact> stateFacts;
    private final Report report;

    /** Makes a check for facts beside those that present the state of a lead. */
    FactCheck(PolicyContent policy, List<Fact> stateFacts, Report report) {
        this.policy = policy;
        this.stateFacts = byName(stateFacts);
        this.report = report;
    }

    private static Map<Name, Fact> byName(List<Fact> facts) {
        Map<Name, Fact> byName = new LinkedHashMap<>();
        facts.forEach(fact -> byName.putIfAbsent(fact.name(), fact));
        return byName;
    }

    /** Returns the facts of the lead, standard and declared, as far as they can stand in a catalogue. */
    List<Fact> check() {
        report.once("/facts", policy.facts(), Fact::name);
        Map<Name, Fact> declared = byName(policy.facts());
        Map<Name, Fact> all = byName(StandardLead.facts());
        declared.values().forEach(fact -> standard("/facts/" + fact.name(), fact, all));
        all.putAll(declared);
        all.putAll(stateFacts);
        List<Fact> sound = new ArrayList<>();
        for (Fact fact : declared.values()) {
            boolean isSound = onlyIf("/facts/" + fact.name() + "/onlyIf", fact, all);
            if (!stateFacts.containsKey(fact.name())) {
                sound.add(isSound ? fact : unconditional(fact));
            }
        }
        return StandardLead.with(sound);
    }

    private static Fact unconditional(Fact fact) {
        return Fact.of(fact.name().value(), fact.type()).with(fact.header());
    }

    private void standard(String pointer, Fact fact, Map<Name, Fact> standard) {
        if (stateFacts.containsKey(fact.name())) {
            report.say(pointer, "state-fact", Arg.of(fact.name().value()));
        }
        Fact known = standard.get(fact.name());
        if (known != null && !narrows(known.type(), fact.type())) {
            report.say(
                    pointer + "/type", "standard-fact-type", Arg.of(fact.name().value()), word(known.type()));
        }
        currency(pointer, fact, report);
    }

    /** A standard text may become a choice; every other type must stay. */
    private static boolean narrows(FactType standard, FactType declared) {
        return declared.getClass() == standard.getClass()
                || (standard instanceof FactType.Text && declared instanceof FactType.Choice);
    }

    private static Arg word(FactType type) {
        return Arg.of(FactTree.word(type));
    }

    private static void currency(String pointer, Fact fact, Report report) {
        if (fact.type() instanceof FactType.Numeric number
                && number.kind() == FactType.NumberKind.MONEY
                && !isCurrency(number.unit())) {
            report.say(pointer + "/currency", "not-a-currency", Arg.of(number.unit()));
        }
    }

    static boolean isCurrency(String code) {
        return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Returns whether the condition of existence can be asked. */
    private boolean onlyIf(String pointer, Fact fact, Map<Name, Fact> all) {
        if (fact.onlyIf().isEmpty()) {
            return true;
        }
        Fact.OnlyIf onlyIf = fact.onlyIf().get();
        Fact other = all.get(onlyIf.fact());
        if (other == null) {
            report.unknown(pointer + "/fact", Kind.FACT, onlyIf.fact(), all.keySet());
            return false;
        }
        if (other.onlyIf().isPresent() || !decides(other)) {
            report.say(pointer + "/fact", "only-if-of", Arg.of(onlyIf.fact().value()));
            return false;
        }
        return fits(pointer, onlyIf.is(), other.type());
    }

    private boolean fits(String pointer, Comparison is, FactType type) {
        if (is.asksState() || !is.clausesWithFacts().isEmpty()) {
            report.say(pointer, "only-if-constant");
            return false;
        }
        List<Message> misfits = is.check(type, Map.of());
        misfits.forEach(misfit -> report.add(new Problem(pointer, misfit)));
        return misfits.isEmpty();
    }

    /** Only a choice, a flag or the stage may decide whether another fact exists. */
    private boolean decides(Fact fact) {
        return stateFacts.containsKey(fact.name())
                ? fact.name().equals(FactTree.STAGE)
                : fact.type() instanceof FactType.Choice || fact.type() instanceof FactType.Flag;
    }

    /** Checks attributes or inputs: each once, with no condition of existence. */
    static void attributes(String pointer, List<Fact> attributes, Report report) {
        report.once(pointer, attributes, Fact::name);
        for (Fact attribute : attributes) {
            if (attribute.onlyIf().isPresent()) {
                report.say(pointer + "/" + attribute.name() + "/onlyIf", "attribute-only-if");
            }
            currency(pointer + "/" + attribute.name(), attribute, report);
        }
    }
}
