package org.openfunnel.rules.testkit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openfunnel.condition.Blocker;
import org.openfunnel.engine.Agenda;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.FunnelEngine;
import org.openfunnel.engine.LeadState;
import org.openfunnel.explain.Wording;
import org.openfunnel.name.Language;
import org.openfunnel.name.Name;
import org.openfunnel.ownership.Owner;
import org.openfunnel.time.Due;

/** Compares what came of one step with what was expected. */
final class Checking {
    private final FunnelEngine engine;
    private final Played played;
    private final Expectation expected;
    private final List<Failure> failures = new ArrayList<>();

    private Checking(FunnelEngine engine, Played played, Expectation expected) {
        this.engine = engine;
        this.played = played;
        this.expected = expected;
    }

    static List<Failure> of(FunnelEngine engine, Played played, Expectation expected) {
        var checking = new Checking(engine, played, expected);
        checking.answer();
        checking.state();
        checking.events();
        checking.dues();
        checking.reasons();
        return checking.failures;
    }

    private void answer() {
        Decision decision = played.decision();
        expected.decision().ifPresent(it -> same("decision", it, Expectation.Answer.of(decision)));
        expected.reason()
                .ifPresent(it -> same(
                        "reason",
                        it.toString(),
                        decision instanceof Decision.Refused refused
                                ? refused.reason().toString()
                                : Expectation.NONE));
        List<Name> unmet = Stream.concat(decision.blockers().stream(), decision.warnings().stream())
                .map(Blocker::requirement)
                .toList();
        expected.unmet().stream()
                .filter(it -> !unmet.contains(it))
                .forEach(it -> failures.add(Failure.of("unmet", it.value(), unmet.toString())));
    }

    private void state() {
        LeadState state = played.decision().after();
        expected.stage().ifPresent(it -> same("stage", it.value(), named(state.stage())));
        expected.grade().ifPresent(it -> same("grade", it.value(), named(state.grade())));
        expected.owner()
                .ifPresent(it -> same("owner", it, owner(state.ownership().owner())));
        expected.score().ifPresent(it -> {
            String total = state.assessment()
                    .flatMap(assessment -> assessment.score())
                    .flatMap(score -> score.total())
                    .map(points -> points.toDecimal().toPlainString())
                    .orElse(Expectation.NONE);
            same("score", it.stripTrailingZeros().toPlainString(), total);
        });
    }

    private static String named(Optional<Name> name) {
        return name.map(Name::value).orElse(Expectation.NONE);
    }

    private static String owner(Optional<Owner> owner) {
        return owner.map(Owner::toString).orElse(Expectation.NONE);
    }

    private void events() {
        List<String> happened =
                played.decision().events().stream().map(Outcome::words).toList();
        int at = 0;
        for (String event : expected.events()) {
            int from = at;
            while (at < happened.size() && !begins(happened.get(at), event)) {
                at++;
            }
            if (at++ >= happened.size()) {
                failures.add(Failure.of("event", event, String.join("; ", happened)));
                at = from;
            }
        }
    }

    private static boolean begins(String happened, String event) {
        return happened.equals(event) || happened.startsWith(event + " ");
    }

    private void dues() {
        Agenda agenda = engine.agenda(
                played.decision().after(), played.facts(), played.command().at());
        expected.dues().forEach((rule, local) -> {
            List<String> dues = agenda.items().stream()
                    .filter(item -> item.rule().equals(rule))
                    .map(item -> item.due().map(this::local).orElse(Expectation.NONE))
                    .toList();
            if (!dues.contains(local.toString())) {
                failures.add(Failure.of("due", rule.value(), local.toString(), String.join(", ", dues)));
            }
        });
        expected.nextDueAt()
                .ifPresent(it -> same(
                        "next",
                        it.toString(),
                        played.decision().after().nextDueAt().map(this::local).orElse(Expectation.NONE)));
    }

    private String local(Due due) {
        return due.fold(at -> local(at.at()), beyond -> "> " + beyond.year());
    }

    private String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, engine.zone()).toString();
    }

    private void reasons() {
        List<Wording> wordings = Arrays.stream(Language.values())
                .map(it -> Wording.of(it, engine.policy().lexicon(), engine.zone()))
                .toList();
        expected.reasons().stream()
                .filter(text -> !played.isSaid(text, engine, wordings))
                .forEach(text -> failures.add(Failure.of("because", text)));
    }

    private void same(String what, Object wanted, Object was) {
        if (!Objects.equals(wanted, was)) {
            failures.add(Failure.of(what, wanted.toString(), was.toString()));
        }
    }
}
