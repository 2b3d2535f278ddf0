package org.openfunnel.demo.chapter;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openfunnel.condition.CompiledCondition;
import org.openfunnel.condition.Vocabulary;
import org.openfunnel.demo.text.Table;
import org.openfunnel.demo.text.Texts;
import org.openfunnel.engine.Decision;
import org.openfunnel.explain.Kind;
import org.openfunnel.fact.Fact;
import org.openfunnel.fact.FactType;
import org.openfunnel.fact.Value;
import org.openfunnel.name.Name;
import org.openfunnel.score.Score;
import org.openfunnel.score.Scorecard;
import org.openfunnel.score.Scorecard.Characteristic;

/** Says what a lead got its points for: each characteristic with its points and the facts that it looks at. */
final class Reasons {
    private final Setting setting;

    Reasons(Setting setting) {
        this.setting = setting;
    }

    /** Returns a line for each characteristic, and one for the total and the grade. */
    Table of(Decision decision, Texts texts) {
        var table = new Table();
        Optional<Score> score = Scoring.scoreOf(decision);
        score.ifPresent(it -> it.parts()
                .forEach(part -> table.add(
                        setting.named(Kind.CHARACTERISTIC, part.characteristic(), texts.language()),
                        range(part.least(), part.most()),
                        facts(part.characteristic(), decision.read(), texts))));
        String grade = decision.after()
                .grade()
                .map(name -> setting.named(Kind.GRADE, name, texts.language()))
                .orElseGet(() -> texts.say("grade.none"));
        return table.add(
                texts.say("reason.total"),
                score.map(it -> range(it.least(), it.most())).orElse(""),
                grade);
    }

    private static String range(Object least, Object most) {
        return least.equals(most) ? least.toString() : least + "–" + most;
    }

    private String facts(Name characteristic, Map<Name, Optional<Value>> read, Texts texts) {
        return reads(characteristic).stream()
                .flatMap(fact -> read.getOrDefault(fact, Optional.empty()).stream()
                        .map(value -> texts.say(
                                "reason.fact",
                                setting.named(Kind.FACT, fact, texts.language()),
                                shown(fact, value, texts))))
                .collect(Collectors.joining(texts.say("reason.comma")));
    }

    /** The facts that a characteristic may look at: its rating and what its bins ask. */
    private Set<Name> reads(Name id) {
        Characteristic characteristic =
                setting.policy().scorecard().map(Scorecard::characteristics).orElseThrow().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        var reads = new LinkedHashSet<Name>();
        characteristic.rated().ifPresent(reads::add);
        characteristic
                .bins()
                .forEach(bin -> reads.addAll(
                        CompiledCondition.of(bin.when(), setting.policy().vocabulary(), Vocabulary.Scope.NONE)
                                .reads()));
        return reads;
    }

    private String shown(Name fact, Value value, Texts texts) {
        FactType type = setting.policy()
                .vocabulary()
                .catalog()
                .find(fact)
                .map(Fact::type)
                .orElseThrow();
        if (type instanceof FactType.Numeric number) {
            return number.kind() == FactType.NumberKind.MONEY ? value + " " + number.unit() : value.toString();
        }
        return type.options().stream()
                .filter(option -> option.id().equals(value.toString()))
                .map(option -> option.label().in(texts.language()))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(value.toString());
    }
}
