package org.openfunnel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openfunnel.explain.Wording;
import org.openfunnel.fact.Facts;
import org.openfunnel.name.Language;
import org.openfunnel.name.LeadId;

/** One engine for everybody: neither the thread that asks nor where its machine stands changes an answer. */
class SharedEngineTest {
    private static final int THREADS = 200;
    private static final int STORIES = 400;
    private static final Instant START = Story.at("2026-02-12T08:00");
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    /** What came of a story: the state, and everything that was said on the way. */
    record Told(LeadState state, List<String> words) {}

    @AfterEach
    void goHome() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void manyThreadsAgreeWithOne() throws Exception {
        List<Told> alone = new ArrayList<>();
        List<Callable<Told>> tasks = new ArrayList<>();
        for (int story = 0; story < STORIES; story++) {
            int number = story;
            alone.add(told(number, Language.ZH));
            tasks.add(() -> told(number, Language.ZH));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Told> together = new ArrayList<>();
            for (Future<Told> future : threads.invokeAll(tasks)) {
                together.add(future.get());
            }
            assertThat(together).isEqualTo(alone);
        } finally {
            threads.shutdown();
        }
    }

    /** A night's batch: every lead is looked at, by four threads and in any order, as if by one after the other. */
    @Test
    void aBatchIsTheSameInAnyOrder() throws Exception {
        List<Told> leads = new ArrayList<>();
        for (int story = 0; story < STORIES; story++) {
            leads.add(told(story, Language.EN));
        }
        Command look = Command.assess("batch-1", Story.SUPERVISOR, START.plus(Duration.ofDays(90)));
        Map<Integer, Decision> inSequence = new TreeMap<>();
        List<Callable<Map.Entry<Integer, Decision>>> tasks = new ArrayList<>();
        for (int story = 0; story < STORIES; story++) {
            int number = story;
            LeadState state = leads.get(story).state();
            inSequence.put(story, Story.ENGINE.decide(state, facts(number), look));
            tasks.add(() -> Map.entry(number, Story.ENGINE.decide(state, facts(number), look)));
        }
        Collections.shuffle(tasks, new Random(20260212));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Map<Integer, Decision> inAnyOrder = new TreeMap<>();
            for (Future<Map.Entry<Integer, Decision>> future : threads.invokeAll(tasks)) {
                inAnyOrder.put(future.get().getKey(), future.get().getValue());
            }
            assertThat(inAnyOrder).isEqualTo(inSequence);
            assertThat(inAnyOrder.values())
                    .anyMatch(decision -> decision.events().size() > 2);
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, UTC", "tr-TR, Asia/Shanghai", "ar, America/New_York", "hi-IN-u-nu-deva, Pacific/Apia"})
    void whereTheMachineStandsChangesNothing(String locale, String zone) {
        Locale.setDefault(Locale.US);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<Told> here = new ArrayList<>();
        for (int story = 0; story < 40; story++) {
            here.add(told(story, Language.EN));
        }
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (int story = 0; story < here.size(); story++) {
            assertThat(told(story, Language.EN)).isEqualTo(here.get(story));
        }
    }

    private static boolean isGood(Random random) {
        return random.nextInt(3) > 0;
    }

    /** What is known of the lead of a story; read afresh for each decision, as a host does. */
    private static Facts facts(int number) {
        return isGood(new Random(number)) ? Story.gradeA() : Story.rated(0, 3, 5, 0);
    }

    private static Told told(int number, Language language) {
        var random = new Random(number);
        Wording wording = Wording.of(language, Story.ENGINE.policy().lexicon(), Story.ENGINE.zone());
        boolean isGood = isGood(random);
        Facts facts = facts(number);
        PlainRules rules = PlainFunnels.bant(isGood);
        List<String> words = new ArrayList<>();
        LeadState state = Story.ENGINE
                .decide(LeadState.none(LeadId.of("lead-1")), facts, Command.register("c", Story.MARKETING, START))
                .after();
        Instant at = START;
        for (int turn = 0; turn < 10; turn++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(4) == 0 ? random.nextInt(9000) : random.nextInt(8) * 30));
            PlainTurns.Turn next = PlainTurns.random(random, at, rules, PlainFunnels.BANT_STEPS);
            Command command = Command.of("c-" + turn, next.actor(), at, next.action());
            words.add(wording.tell(Story.ENGINE.explain(state, facts, command)));
            state = Story.ENGINE.decide(state, facts, command).after();
        }
        words.add(Story.ENGINE.chart(state, facts, Story.LI, at).mermaid(language));
        return new Told(state, words);
    }
}
