package org.openfunnel.jdbchost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openfunnel.engine.Command;
import org.openfunnel.engine.Decision;
import org.openfunnel.name.Actor;
import org.openfunnel.name.LeadId;
import org.openfunnel.rules.Policies;
import org.openfunnel.rules.diagnostic.Severity;
import org.openfunnel.rules.preset.Presets;
import org.openfunnel.time.Calendars;

/**
 * What holds for a host on any database. {@code -Dhost.kills=100} kills more often, {@code -Dhost.steps=20000} writes more.
 */
abstract class HostContract {
    private static final int LEADS = 500;
    private static final int KILLS = 20;
    private static final Actor LI = Actor.of("li", "seller");

    /** Returns the address of a database without tables. */
    abstract String newDatabase() throws IOException, SQLException;

    @Test
    void manyWritersAndSweepersLoseAndDoubleNothing() throws Exception {
        try (var office = new Office(newDatabase())) {
            office.fill(LEADS);
            int steps = Integer.getInteger("host.steps", 1_500);
            Collection<Traffic.Answered> answered = new ConcurrentLinkedQueue<>();
            work(office, steps, answered);
            Audit.check(office, answered);
            Instant swept = sweepAll(office, at(steps).plus(Duration.ofHours(2)));
            Audit audit = Audit.check(office, answered);
            audit.nothingIsMissed(swept);
            audit.wasWorthIt();
        }
    }

    private static void work(Office office, int steps, Collection<Traffic.Answered> answered) throws Exception {
        var left = new AtomicLong(steps);
        var isDone = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(CrashWorker.WRITERS + CrashWorker.SWEEPERS);
        List<Future<?>> writing = new ArrayList<>();
        List<Future<?>> sweeping = new ArrayList<>();
        for (int i = 0; i < CrashWorker.WRITERS; i++) {
            var traffic = new Traffic(office, "w" + i, LEADS, () -> at(steps - left.get()), i);
            writing.add(threads.submit(() -> {
                while (left.decrementAndGet() >= 0) {
                    traffic.step().ifPresent(answered::add);
                }
            }));
        }
        for (int i = 0; i < CrashWorker.SWEEPERS; i++) {
            sweeping.add(threads.submit(() -> {
                while (!isDone.get()) {
                    office.service.sweep(at(steps - left.get()), 10);
                }
            }));
        }
        try {
            reloadMeanwhile(office);
            finish(writing);
        } finally {
            isDone.set(true);
            threads.shutdown();
        }
        finish(sweeping);
    }

    /** Good and bad documents by turns while people work: the good ones take over, the bad ones change nothing. */
    private static void reloadMeanwhile(Office office) {
        String text = Presets.bantLeadScoring().text();
        for (int i = 1; i <= 5; i++) {
            String version = "1.0." + i;
            office.pipelines
                    .reload("south", text.replace("\"version\": \"1.0.0\"", "\"version\": \"" + version + "\""))
                    .require();
            assertThat(office.pipelines.reload("south", text.substring(i)).policy())
                    .isEmpty();
            assertThat(office.pipelines.find("south")).contains(version);
            assertThat(office.pipelines.find("north")).contains("1.0.0");
        }
    }

    /** The more was done, the later it is: three seconds a step, so that a run lasts hours. */
    private static Instant at(long step) {
        return Office.OPENING.plusSeconds(3 * step);
    }

    private static void finish(List<Future<?>> futures) throws ExecutionException, InterruptedException {
        for (Future<?> future : futures) {
            future.get();
        }
    }

    private static Instant sweepAll(Office office, Instant now) {
        while (office.service.sweep(now, 50) > 0) {
            // until nothing is due
        }
        return now;
    }

    @Test
    void aProcessKilledAgainAndAgainLosesAndDoublesNothing(@TempDir Path folder) throws Exception {
        String address = newDatabase();
        try (var office = new Office(address)) {
            office.fill(LEADS);
        }
        long began = System.currentTimeMillis();
        var random = new Random(20261124);
        List<Traffic.Answered> answered = new ArrayList<>();
        for (int run = 0; run < Integer.getInteger("host.kills", KILLS); run++) {
            Path log = folder.resolve("run-" + run);
            answered.addAll(CrashWorker.killedAfter(10 + random.nextInt(60), address, began, LEADS, log));
            try (var office = new Office(address)) {
                Audit.check(office, answered);
            }
        }
        try (var office = new Office(address)) {
            Instant swept = sweepAll(office, CrashWorker.now(began).plus(Duration.ofHours(2)));
            Audit audit = Audit.check(office, answered);
            audit.nothingIsMissed(swept);
            audit.wasWorthIt();
        }
    }

    /** Eight windows of one person, who claims on all of them at once, gives back and claims again: three claims an hour, no more. */
    @Test
    void claimsAtOnceGetNoFurtherThanTheLimit() throws Exception {
        try (var office = new Office(newDatabase())) {
            for (int hour = 0; hour < 5; hour++) {
                Instant now = Office.OPENING.plus(Duration.ofHours(hour));
                ExecutorService threads = Executors.newFixedThreadPool(CrashWorker.WRITERS);
                var start = new CountDownLatch(1);
                List<Future<Integer>> claiming = new ArrayList<>();
                for (int window = 0; window < CrashWorker.WRITERS; window++) {
                    LeadId lead = LeadId.of("hour-" + hour + "-window-" + window);
                    office.service.handle(Office.MARKET, lead, Command.register("c-0", LI, now));
                    claiming.add(threads.submit(() -> {
                        start.await();
                        return claims(office, lead, now);
                    }));
                }
                start.countDown();
                int claims = 0;
                for (Future<Integer> future : claiming) {
                    claims += future.get();
                }
                threads.shutdown();
                assertThat(claims).isEqualTo(3);
            }
        }
    }

    /** Claims a lead and gives it back, twice, and returns how often it was claimed. */
    private static int claims(Office office, LeadId lead, Instant now) {
        int claims = 0;
        for (int time = 0; time < 2; time++) {
            boolean isClaimed = office.service
                    .claim(Office.MARKET, lead, "claim-" + time, LI, now)
                    .isApplied();
            if (isClaimed) {
                claims++;
                office.service.handle(
                        Office.MARKET, lead, Command.fire("back-" + time, LI, now, "give-back", Map.of()));
            }
        }
        return claims;
    }

    @Test
    void aBadDocumentNeverReplacesAGoodOne() throws Exception {
        try (var office = new Office(newDatabase())) {
            reloads(office);
        }
    }

    private static void reloads(Office office) {
        Actor mei = Actor.of("mei", "marketing");
        LeadId early = LeadId.of("early");
        LeadId late = LeadId.of("late");
        assertThat(office.service
                        .handle("north", early, Command.register("c-1", mei, Office.OPENING))
                        .isApplied())
                .isTrue();

        var bad = office.pipelines.reload(
                "north", Presets.bantLeadScoring().text().replace("\"language\": 1", "\"language\": 7"));
        assertThat(bad.findings()).anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(office.pipelines.find("north")).contains("1.0.0");

        office.pipelines.reload("north", Policies.skeleton()).require();
        assertThat(office.pipelines.find("north")).contains("0.1.0");
        assertThat(office.pipelines.find("south")).contains("1.0.0");
        office.service.handle("north", late, Command.register("c-2", mei, Office.OPENING));
        var restarted = new Pipelines(office.database, Calendars.china());
        assertThat(restarted.find("north")).contains("0.1.0");
        assertThat(stage(office, early)).isEqualTo("captured");
        assertThat(stage(office, late)).isEqualTo("new");
        Decision goesOn = new LeadService(office.database, restarted, Office::people)
                .handle("north", early, Command.assess("c-3", mei, Office.OPENING));
        assertThat(goesOn.isApplied()).isTrue();
    }

    private static String stage(Office office, LeadId lead) {
        return office.service
                .find("north", lead)
                .orElseThrow()
                .stage()
                .orElseThrow()
                .value();
    }
}
