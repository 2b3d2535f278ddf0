package org.openfunnel.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openfunnel.explain.Arg;
import org.openfunnel.explain.Kind;
import org.openfunnel.explain.Message;
import org.openfunnel.explain.Problem;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Grading;
import org.openfunnel.stage.Stage;

/** Finds what is wrong with an adoption. */
final class AdoptionCheck {
    private final Adoption adoption;
    private final FunnelPolicy before;
    private final FunnelPolicy after;
    private final List<Problem> problems = new ArrayList<>();

    AdoptionCheck(Adoption adoption, FunnelPolicy before, FunnelPolicy after) {
        this.adoption = adoption;
        this.before = before;
        this.after = after;
    }

    List<Problem> problems() {
        policy("/from", adoption.from(), before);
        policy("/to", adoption.to(), after);
        names("/stages", Kind.STAGE, adoption.stages(), stages(before), stages(after));
        names("/grades", Kind.GRADE, adoption.grades(), grades(before), grades(after));
        names(
                "/clocks",
                Kind.CLOCK,
                adoption.clocks(),
                before.clocks().keySet(),
                after.clocks().keySet());
        names(
                "/cadences",
                Kind.CADENCE,
                adoption.cadences(),
                before.cadences().keySet(),
                after.cadences().keySet());
        leadsNowhere();
        once("/clocks", Kind.CLOCK, adoption.clocks(), before.clocks().keySet());
        once("/cadences", Kind.CADENCE, adoption.cadences(), before.cadences().keySet());
        return List.copyOf(problems);
    }

    private void policy(String pointer, PolicyRef meant, FunnelPolicy given) {
        if (!meant.equals(PolicyRef.of(given))) {
            say(
                    pointer,
                    "adopt-other-policy",
                    Arg.of(meant.id().value()),
                    Arg.of(meant.version()),
                    Arg.of(given.id().value()),
                    Arg.of(given.version()));
        }
    }

    private static List<Name> stages(FunnelPolicy policy) {
        return policy.funnel().stages().stream().map(Stage::id).toList();
    }

    private static List<Name> grades(FunnelPolicy policy) {
        return policy.grading().stream()
                .flatMap(grading -> grading.grades().stream())
                .map(Grading.Row::id)
                .toList();
    }

    private void names(
            String pointer, Kind kind, Map<Name, Name> names, Collection<Name> known, Collection<Name> knownAfter) {
        names.forEach((name, changed) -> {
            if (!known.contains(name)) {
                say(pointer + "/" + name, "adopt-unknown-before", Arg.of(name.value()), Arg.of(kind, known));
            }
            if (!knownAfter.contains(changed)) {
                say(pointer + "/" + name, "adopt-unknown-after", Arg.of(changed.value()), Arg.of(kind, knownAfter));
            }
        });
    }

    private void leadsNowhere() {
        List<Name> known = stages(after);
        for (Name stage : stages(before)) {
            if (!adoption.stages().containsKey(stage) && !known.contains(stage)) {
                say("/stages/" + stage, "adopt-stage-missing", Arg.of(Kind.STAGE, stage), Arg.of(Kind.STAGE, known));
            }
        }
    }

    /** Two runs cannot become one. */
    private void once(String pointer, Kind kind, Map<Name, Name> names, Collection<Name> all) {
        Map<Name, Name> seen = new HashMap<>();
        for (Name name : all) {
            Name other = seen.putIfAbsent(names.getOrDefault(name, name), name);
            if (other != null) {
                say(pointer + "/" + name, "adopt-twice", Arg.of(kind, name), Arg.of(kind, other));
            }
        }
    }

    private void say(String pointer, String code, Arg... args) {
        problems.add(new Problem(pointer, Message.of("engine." + code, args)));
    }
}
