package org.openfunnel.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openfunnel.name.Language;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.Depth;
import org.openfunnel.rules.Loaded;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.diagnostic.FindingCode;
import org.openfunnel.rules.preset.Presets;

/**
 * Small mistakes in a sound policy: each is refused, found by the proof, shown as a difference, or proved to change nothing.
 */
class MutantsTest {
    private static final int MUTANTS = 200;
    private static final String TEXT = Presets.bantLeadScoring().text();
    private static final FunnelPolicy PRESET =
            Policies.load("preset", TEXT, Depth.CHECK).require();

    /** Numbers, operators, answers, and names of grades, stages and roles, where rules hold them. */
    private static final Pattern SPOT = Pattern.compile("(?<=: )\\d+(?=[,}])|\"(?:gte|gt|lte|lt)\"(?=:)"
            + "|(?<=\"(?:auto|reason|ifUnknown)\": )(?:true|false)"
            + "|(?<=\\[|, )\"(?:A|B|C|D|invalid)\"(?=[\\],])|\"(?:screening|nurturing|pool|lost|won)\"(?=[\\],])"
            + "|(?<=\"eq\": )\"(?:pending|none|decider|executor|interest|new|technical)\"");

    private static Optional<String> mutant(SplittableRandom random) {
        Matcher spots = SPOT.matcher(TEXT);
        List<int[]> all = new ArrayList<>();
        while (spots.find()) {
            all.add(new int[] {spots.start(), spots.end()});
        }
        int[] spot = all.get(random.nextInt(all.size()));
        String was = TEXT.substring(spot[0], spot[1]);
        String is = changed(was, random);
        return is.equals(was)
                ? Optional.empty()
                : Optional.of(TEXT.substring(0, spot[0]) + is + TEXT.substring(spot[1]));
    }

    private static String changed(String was, SplittableRandom random) {
        if (Character.isDigit(was.charAt(0))) {
            long number = Long.parseLong(was);
            return Long.toString(Math.max(0, random.nextBoolean() ? number + 1 + random.nextInt(3) : number - 1));
        }
        return switch (was) {
            case "true" -> "false";
            case "false" -> "true";
            case "\"gte\"" -> "\"gt\"";
            case "\"gt\"" -> "\"gte\"";
            case "\"lt\"" -> "\"lte\"";
            case "\"lte\"" -> "\"lt\"";
            case "\"A\"", "\"C\"" -> "\"B\"";
            case "\"B\"" -> "\"D\"";
            case "\"screening\"" -> "\"captured\"";
            case "\"nurturing\"", "\"pool\"" -> "\"screening\"";
            case "\"pending\"" -> "\"stated\"";
            case "\"decider\"" -> "\"manager\"";
            case "\"technical\"" -> "\"credentials\"";
            default -> was;
        };
    }

    @Test
    void noMistakePassesUnnoticed() {
        var random = new SplittableRandom(20_260_101);
        Set<String> mutants = new HashSet<>();
        while (mutants.size() < MUTANTS) {
            mutant(random).ifPresent(mutants::add);
        }
        int shown = 0;
        for (String mutant : mutants) {
            Loaded loaded = Policies.load("mutant", mutant, Depth.CHECK);
            if (loaded.policy().isEmpty()) {
                continue;
            }
            FunnelPolicy policy = loaded.require();
            PolicyDifference difference = PolicyDifference.between(PRESET, policy);
            assertThat(difference.findings().stream().map(it -> it.code()))
                    .as(difference.text(Language.EN))
                    .doesNotContain(FindingCode.DIFF_UNPROVEN);
            shown += difference.isEquivalent() ? 0 : 1;
            difference.changes().forEach(change -> confirm(change, policy));
        }
        assertThat(shown).isGreaterThan(MUTANTS / 2);
    }

    /** Two evaluations that share nothing with the prover give the grades that a change tells. */
    private static void confirm(Change change, FunnelPolicy mutant) {
        if (change.kind() == Change.Kind.GRADE && change.witness().isPresent()) {
            var facts = change.witness().get().facts();
            Optional<?> was = new EveryLead(PRESET, List.of()).see(facts).grade();
            Optional<?> is = new EveryLead(mutant, List.of()).see(facts).grade();
            assertThat(was).as(change.toString()).isNotEqualTo(is);
        }
    }
}
