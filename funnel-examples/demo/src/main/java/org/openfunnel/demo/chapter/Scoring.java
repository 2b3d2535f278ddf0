package org.openfunnel.demo.chapter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.name.PersonId;
import org.openfunnel.score.Assessment;
import org.openfunnel.score.Score;

/** Scores and grades leads the way an import does: each is registered, at one and the same instant. */
final class Scoring {
    private static final LeadState NEW = LeadState.none(LeadId.of("new"));

    private final Setting setting;
    private final Command register;

    /** The one who imports holds every role of the policy. */
    Scoring(Setting setting, Instant at) {
        this.setting = setting;
        Actor importer =
                new Actor(PersonId.of("import"), setting.policy().roles().keySet());
        this.register = Command.register("import", importer, at);
    }

    /** Returns what the engine decides about a lead. */
    Decision score(Facts lead) {
        return setting.engine().decide(NEW, lead, register);
    }

    /** Returns the score that a decision has given, if it gave any. */
    static Optional<Score> scoreOf(Decision decision) {
        return decision.after().assessment().flatMap(Assessment::score);
    }

    /**
     * Returns what a decision says about the lead's worth in one line: the points of each characteristic, or the least and the
     * most that they can still be, the total and the grade.
     */
    static String line(Decision decision) {
        Optional<Score> score = scoreOf(decision);
        String points = score.map(Score::parts).orElse(List.of()).stream()
                .map(part -> part.characteristic() + "=" + part.least() + ".." + part.most())
                .collect(Collectors.joining(" "));
        return points + " total=" + score.flatMap(Score::total) + " grade="
                + decision.after().grade();
    }
}
