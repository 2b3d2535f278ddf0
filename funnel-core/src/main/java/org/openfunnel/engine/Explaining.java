package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openfunnel.condition.Blocker;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Explanation;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.fact.Value;
import org.openfunnel.ownership.Owner;

/** Says why a decision came out as it did. */
final class Explaining {
    private Explaining() {}

    static Explanation explain(CompiledPolicy rules, Decision decision) {
        List<Explanation> parts = new ArrayList<>();
        decision.blockers().forEach(blocker -> parts.add(blocker(rules, "engine.why-blocker", blocker)));
        decision.events()
                .forEach(event -> parts.add(Explanation.of(
                        Message.of("engine.why-event", Arg.of(event.at()), Arg.of(ChangeText.of(event.change()))),
                        chosen(rules, event.change()))));
        decision.warnings().forEach(warning -> parts.add(blocker(rules, "engine.why-warning", warning)));
        decision.read()
                .forEach((fact, value) -> parts.add(
                        Explanation.of(Message.of("engine.why-read", Arg.of(Kind.FACT, fact), shown(value)))));
        return Explanation.of(headline(decision), parts);
    }

    /** Says by which rule of the host a person was chosen. */
    private static List<Explanation> chosen(CompiledPolicy rules, Change change) {
        boolean isChosen = change instanceof Change.Offered
                || (change instanceof Change.OwnerSet it && it.owner() instanceof Owner.Person);
        return rules
                .selector()
                .filter(selector -> isChosen)
                .map(selector -> Explanation.of(Message.of("engine.why-chosen", selector.name())))
                .stream()
                .toList();
    }

    /** Returns the value that was read; of personal data only whether there is one. */
    private static Arg shown(Optional<Value> value) {
        if (value.isEmpty()) {
            return Arg.of(Message.of("engine.unknown"));
        }
        return value.get() instanceof Value.Withheld
                ? Arg.of(Message.of("engine.not-shown"))
                : ChangeText.value(value.get());
    }

    private static Explanation blocker(CompiledPolicy rules, String code, Blocker blocker) {
        List<Explanation> parts = new ArrayList<>();
        blocker.parts().stream().filter(part -> !part.parts().isEmpty()).forEach(parts::add);
        blocker.remedies()
                .forEach(remedy -> parts.add(
                        Explanation.of(Message.of("engine.why-remedy", Arg.of(remedy.message(rules.catalog()))))));
        return Explanation.of(Message.of(code, Arg.of(blocker.message())), parts);
    }

    private static Message headline(Decision decision) {
        return decision.fold(
                applied -> Message.of("engine.why-applied"),
                refused -> Message.of("engine.why-refused-" + ChangeText.word(refused.reason())),
                duplicate -> Message.of("engine.why-duplicate"),
                stale -> Message.of(
                        "engine.why-stale",
                        Arg.of(stale.expected()),
                        Arg.of(stale.before().revision())),
                wrong -> wrongPolicy(wrong));
    }

    private static Message wrongPolicy(Decision.WrongPolicy wrong) {
        PolicyRef mine = wrong.before().policy().orElseThrow();
        return Message.of(
                "engine.why-wrong-policy",
                Arg.of(mine.id().value()),
                Arg.of(mine.version()),
                Arg.of(wrong.expected().id().value()),
                Arg.of(wrong.expected().version()));
    }
}
