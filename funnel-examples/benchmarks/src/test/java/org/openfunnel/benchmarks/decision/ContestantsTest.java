package org.openfunnel.benchmarks.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openfunnel.benchmarks.deadline.PrefixSums;
import org.openfunnel.benchmarks.deadline.TenYears;
import org.openfunnel.benchmarks.decision.Prospect.Authority;
import org.openfunnel.engine.Decision;
import org.openfunnel.engine.LeadState;
import org.openfunnel.fact.Facts;

/** Whoever is measured must leave the same lead, the same record and the same obstacles. */
class ContestantsTest {
    private static final Set<String> SELLER = Set.of("seller");
    private static final ByHand WITHOUT_CLOCKS = new ByHand(Optional.empty());
    private static final ByHand WITH_CLOCKS = new ByHand(Optional.of(new PrefixSums(TenYears.CALENDAR)));

    @Test
    void everyMixOfFactsAndRolesGivesTheSameAnswer() {
        Funnel funnel = Funnel.withoutClocks();
        List<Answer> answers = new ArrayList<>();
        for (Prospect prospect : prospects()) {
            for (Set<String> roles : List.of(SELLER, Set.<String>of())) {
                answers.add(agree(funnel, WITHOUT_CLOCKS, prospect, roles, TenYears.starts()[0]));
            }
        }
        assertThat(answers).filteredOn(it -> it.obstacles().isEmpty()).hasSize(1);
        assertThat(answers).filteredOn(it -> it.obstacles().size() == 4).hasSize(8);
    }

    @Test
    void clocksHaveTheSameDeadlines() {
        Funnel funnel = Funnel.withClocks();
        for (Instant start : TenYears.starts()) {
            Answer answer = agree(funnel, WITH_CLOCKS, Cases.READY, SELLER, start);
            assertThat(answer.audit()).hasSize(3);
            assertThat(answer.after().nextDueAt()).isAfter(start);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c-2", "c-3"})
    void aSecondRequestDoesNotMoveTheLeadAgain(String second) {
        Funnel funnel = Funnel.withoutClocks();
        Instant at = TenYears.starts()[0];
        Facts facts = funnel.facts(Cases.READY);
        Request first = new Request("c-2", SELLER, at.plusSeconds(600));
        Request again = new Request(second, SELLER, at.plusSeconds(700));
        LeadState moved = funnel.decide(funnel.registered("lead", at, facts), facts, Funnel.command(first))
                .after();
        Row row = WITHOUT_CLOCKS
                .propose(Cases.row("lead", at), Cases.READY, first)
                .after();
        Answer answer = WITHOUT_CLOCKS.propose(row, Cases.READY, again);
        assertThat(AsAnswer.of(funnel.decide(moved, facts, Funnel.command(again))))
                .isEqualTo(answer);
        assertThat(answer.audit()).isEmpty();
    }

    static Stream<Machine> machines() {
        return Stream.of(new Stateless4j(), new Cola(), new Squirrel());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aHostedMachineGivesTheSameAnswer(Machine machine) {
        Hosted hosted = new Hosted(machine, WITHOUT_CLOCKS);
        Row row = Cases.row("lead", TenYears.starts()[0]);
        for (Prospect prospect : prospects()) {
            for (Set<String> roles : List.of(SELLER, Set.<String>of())) {
                Request request = new Request("c-2", roles, row.asOf().plusSeconds(600));
                Answer answer = hosted.propose(row, prospect, request);
                assertThat(answer).isEqualTo(WITHOUT_CLOCKS.propose(row, prospect, request));
                Request again = new Request("c-3", roles, row.asOf().plusSeconds(700));
                assertThat(hosted.propose(answer.after(), prospect, again))
                        .isEqualTo(WITHOUT_CLOCKS.propose(answer.after(), prospect, again));
            }
        }
    }

    private static Answer agree(Funnel funnel, ByHand byHand, Prospect prospect, Set<String> roles, Instant at) {
        Facts facts = funnel.facts(prospect);
        Request request = new Request("c-2", roles, at.plusSeconds(600));
        Decision decision = funnel.decide(funnel.registered("lead", at, facts), facts, Funnel.command(request));
        Answer answer = byHand.propose(Cases.row("lead", at), prospect, request);
        assertThat(AsAnswer.of(decision)).as("%s %s", prospect, roles).isEqualTo(answer);
        return answer;
    }

    private static List<Prospect> prospects() {
        List<Prospect> all = new ArrayList<>();
        for (@Nullable Long amount : new @Nullable Long[] {null, 99_999L, 100_000L}) {
            for (@Nullable
            Authority authority : new @Nullable Authority[] {null, Authority.DECIDER, Authority.MANAGER}) {
                for (@Nullable Boolean isConfirmed : new @Nullable Boolean[] {null, true, false}) {
                    all.add(new Prospect(amount, authority, isConfirmed));
                }
            }
        }
        return all;
    }
}
