package org.openfunnel.rules.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openfunnel.name.Name;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.score.Behaviour;
import org.openfunnel.score.Scorecard;
import org.openfunnel.stage.Stage;

/** Names for places that do not change when a row is put before another. */
final class Keys {
    private Keys() {}

    /** Returns the pointer with the ids of bins, grades, stages and steps in the place of their numbers. */
    static String of(String pointer, FunnelPolicy policy) {
        String[] steps = pointer.split("/", -1);
        for (int at = 1; at < steps.length; at++) {
            if (!steps[at].isEmpty() && steps[at].chars().allMatch(c -> c >= '0' && c <= '9')) {
                steps[at] = id(steps, Integer.parseInt(steps[at]), policy)
                        .map(Name::value)
                        .orElse(steps[at]);
            }
        }
        return String.join("/", steps);
    }

    private static Stream<Name> rows(Scorecard.Characteristic one, String list) {
        return switch (list) {
            case "bins" -> one.bins().stream().map(Scorecard.Bin::id);
            case "behaviour" ->
                one.behaviour().stream().flatMap(it -> it.deeds().stream()).map(Behaviour.Deed::id);
            default -> Stream.empty();
        };
    }

    private static Optional<Name> id(String[] steps, int index, FunnelPolicy policy) {
        List<Name> ids = switch (steps[1]) {
            case "stages" -> policy.funnel().stages().stream().map(Stage::id).toList();
            case "grading" ->
                policy.grading().stream()
                        .flatMap(grading -> grading.grades().stream())
                        .map(row -> row.id())
                        .toList();
            case "scorecard" ->
                policy.scorecard().stream()
                        .flatMap(card -> card.characteristics().stream())
                        .filter(one -> one.id().value().equals(steps[3]))
                        .flatMap(one -> rows(one, steps[4]))
                        .toList();
            case "activities" ->
                policy.activities().values().stream()
                        .filter(kind -> kind.id().value().equals(steps[2]))
                        .flatMap(kind -> kind.steps().stream())
                        .map(step -> step.id())
                        .toList();
            default -> List.of();
        };
        return index < ids.size() ? Optional.of(ids.get(index)) : Optional.empty();
    }
}
