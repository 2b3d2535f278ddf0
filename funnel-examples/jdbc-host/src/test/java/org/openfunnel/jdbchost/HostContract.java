package org.openfunnel.jdbchost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

/**
 * What holds for a host on any database. {@code -Dhost.kills=20} kills more often, {@code -Dhost.steps=20000} writes more.
 */
abstract class HostContract {
    private static final int WRITERS = 8;
    private static final int SWEEPERS = 2;
    private static final int LEADS = 500;

    /** Few, so that the lives of leads go on from run to run and writers meet. */
    private static final int LEADS_OF_THE_KILLED = 40;

    /** Returns the address of a database without tables. */
    abstract String newDatabase() throws IOException, SQLException;

    /** Returns how often the process is killed unless somebody asks for more. */
    abstract int kills();

    @Test
    void manyWritersAndSweepersLoseAndDoubleNothing() throws Exception {
        var office = new Office(Office.at(newDatabase()));
        office.fill(LEADS);
        int steps = Integer.getInteger("host.steps", 1_500);
        Collection<Traffic.Answered> answered = new ConcurrentLinkedQueue<>();
        var left = new AtomicLong(steps);
        var isDone = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + SWEEPERS);
        List<Future<?>> writing = new ArrayList<>();
        List<Future<?>> sweeping = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            var traffic = new Traffic(office, "w" + i, LEADS, () -> at(steps - left.get()), i);
            writing.add(threads.submit(() -> {
                while (left.decrementAndGet() >= 0) {
                    traffic.step().ifPresent(answered::add);
                }
            }));
        }
        for (int i = 0; i < SWEEPERS; i++) {
            sweeping.add(threads.submit(() -> {
                while (!isDone.get()) {
                    office.service.sweep(at(steps - left.get()), 10);
                }
            }));
        }
        try {
            finish(writing);
        } finally {
            isDone.set(true);
            threads.shutdown();
        }
        finish(sweeping);
        int timedOut = Audit.check(office, sweepAll(office, at(steps).plus(Duration.ofHours(2))), answered);
        assertThat(timedOut).as("offers that ran out").isPositive();
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
    void aKilledProcessLosesAndDoublesNothing(@TempDir Path folder) throws Exception {
        String address = newDatabase();
        Path answers = Files.createFile(folder.resolve("answers.txt"));
        new Office(Office.at(address)).fill(LEADS_OF_THE_KILLED);
        release(address);
        long began = System.currentTimeMillis();
        var random = new Random(20261124);
        int kills = Integer.getInteger("host.kills", kills());
        for (int run = 0; run < kills; run++) {
            Process worker = start(address, answers, began, run);
            long before = Files.size(answers);
            for (int waited = 0; Files.size(answers) < before + 1_000 && waited < 3_000 && worker.isAlive(); waited++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
            assertThat(worker.isAlive())
                    .as("run %s works until it is killed, see %s", run, folder)
                    .isTrue();
            worker.destroyForcibly().waitFor();
        }
        var office = new Office(Office.at(address));
        List<Traffic.Answered> answered = Files.readAllLines(answers).stream()
                .flatMap(line -> CrashWorker.parse(line).stream())
                .toList();
        assertThat(answered).hasSizeGreaterThan(kills);
        Instant late = CrashWorker.now(began).plus(Duration.ofHours(2));
        assertThat(Audit.check(office, sweepAll(office, late), answered)).isPositive();
    }

    /** Lets another process open the database. */
    void release(String address) throws SQLException {}

    private static Process start(String address, Path answers, long began, int run) throws IOException {
        Path log = answers.resolveSibling("run-" + run + ".log");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWorker.class.getName(),
                        address,
                        answers.toString(),
                        Long.toString(began),
                        Integer.toString(LEADS_OF_THE_KILLED),
                        "run" + run)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    @Test
    void aBadDocumentNeverReplacesAGoodOne() throws Exception {
        String address = newDatabase();
        var office = new Office(Office.at(address));
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
        var restarted = new Office(Office.at(address));
        assertThat(restarted.pipelines.find("north")).contains("0.1.0");
        assertThat(stage(restarted, early)).isEqualTo("captured");
        assertThat(stage(restarted, late)).isEqualTo("new");
        Decision goesOn = restarted.service.handle("north", early, Command.assess("c-3", mei, Office.OPENING));
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
